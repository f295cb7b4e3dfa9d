import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createBrowserProxy, serve } from '../../src/index.ts';
import { fakeClient, LINK, type ServedProxy, serveProxy } from './serve-proxy.ts';

const allow = { getOrderLink: [] } as const;
const APP = 'https://app.example';

async function statusOf(proxy: ServedProxy, headers: Record<string, string>): Promise<number> {
  return (await proxy.post('/order/info/link', {}, { headers })).status;
}

describe('without a list of origins', () => {
  test.each([
    ['of the same origin', (url: string) => ({ Origin: url }), 200],
    [
      'of the same origin, even if Sec-Fetch-Site differs',
      (url: string) => ({ Origin: url, 'Sec-Fetch-Site': 'cross-site' }),
      200,
    ],
    ['of another origin', () => ({ Origin: APP }), 403],
    ['of another port', () => ({ Origin: 'http://localhost:1' }), 403],
    [
      'of https where this is http',
      (url: string) => ({ Origin: url.replace('http', 'https') }),
      403,
    ],
    ['of a sandboxed frame', () => ({ Origin: 'null' }), 403],
    [
      'of another origin that claims the same site',
      () => ({ Origin: APP, 'Sec-Fetch-Site': 'same-origin' }),
      403,
    ],
    ['without Origin, from the same origin', () => ({ 'Sec-Fetch-Site': 'same-origin' }), 200],
    ['without Origin, from the same site', () => ({ 'Sec-Fetch-Site': 'same-site' }), 403],
    ['without Origin, from another site', () => ({ 'Sec-Fetch-Site': 'cross-site' }), 403],
    ['without Origin, by hand', () => ({ 'Sec-Fetch-Site': 'none' }), 403],
    ['without either', () => ({}), 403],
  ])('a request %s', async (_, headers, want) => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow });

    expect(await statusOf(proxy, headers(proxy.url))).toBe(want);
    expect(calls).toHaveLength(want === 200 ? 1 : 0);
  });

  test('the origin is that of the proxy in front, if the backend trusts it', async () => {
    const proxy = createBrowserProxy({ client: fakeClient().client, allow, authorize: () => true });
    await using server = await serve(express().set('trust proxy', 1).use(proxy), { graceMs: 0 });
    const forwarded = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-Host': 'shop.example' };
    const headers = { Origin: 'https://shop.example', ...forwarded };

    const answer = await fetch(`${server.url}/api/v1/order/info/link`, { method: 'POST', headers });

    expect(await answer.json()).toEqual(LINK);
  });
});

describe('with a list of origins', () => {
  const origins = [APP];

  test('a page of one of them may call and read the reply, errors too, with its cookies', async () => {
    await using proxy = await serveProxy({ allow, origins });

    for (const path of ['/order/info/link', '/nowhere']) {
      const { headers } = await proxy.post(path, {}, { headers: { Origin: APP } });

      expect(headers.get('Access-Control-Allow-Origin')).toBe(APP);
      expect(headers.get('Access-Control-Allow-Credentials')).toBe('true');
      expect(headers.get('Vary')).toContain('Origin');
    }
  });

  test('a browser that asks first is told what it may send', async () => {
    await using proxy = await serveProxy({ allow, origins });
    const headers = { Origin: APP, 'Access-Control-Request-Method': 'POST' };

    const answer = await proxy.post('/order/info/link', {}, { method: 'OPTIONS', headers });

    expect(answer.status).toBe(204);
    expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('POST');
    expect(answer.headers.get('Access-Control-Allow-Headers')).toBe('Content-Type, X-Request-Id');
  });

  test('a page of the backend’s own may call as well, and needs no leave to read the reply', async () => {
    await using proxy = await serveProxy({ allow, origins });

    for (const headers of [{ Origin: proxy.url }, { 'Sec-Fetch-Site': 'same-origin' }]) {
      const answer = await proxy.post('/order/info/link', {}, { headers });

      expect(answer.status).toBe(200);
      expect([...answer.headers.keys()].join()).not.toContain('access-control');
    }
  });

  test('a page of any other may not, and is told no more', async () => {
    await using proxy = await serveProxy({ allow, origins });

    for (const Origin of ['https://app.example.evil.example', 'http://app.example', 'null']) {
      const answer = await proxy.post('/order/info/link', {}, { headers: { Origin } });

      expect(answer.status).toBe(403);
      expect([...answer.headers.keys()].join()).not.toContain('access-control');
    }
  });
});

describe('the log of a refused origin', () => {
  const logged = (proxy: ServedProxy) =>
    proxy
      .log()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  test('says which came, which may call, and what to add', async () => {
    await using proxy = await serveProxy({ allow, origins: ['https://shop.example'] });

    const answer = await proxy.post('/order/info/link', {}, { headers: { Origin: APP } });

    expect(logged(proxy)).toEqual([
      expect.objectContaining({
        msg: 'the origin may not call',
        origin: APP,
        path: '/api/v1/order/info/link',
        allowed: [proxy.url, 'https://shop.example'],
        level: 40,
        advice: `if its pages may call, add ${APP} to the option origins; a proxy in front that changes Host needs that too`,
        requestId: answer.headers.get('X-Request-Id'),
      }),
      expect.objectContaining({
        msg: 'answered',
        httpStatus: 403,
        reason: 'Only pages of this shop may call this',
      }),
    ]);
    expect(answer.text).not.toContain(APP);
  });

  test.each([
    ['a caller that is no page', {}, {}],
    [
      'a page of another site without Origin',
      { 'Sec-Fetch-Site': 'cross-site' },
      { fetchSite: 'cross-site' },
    ],
    ['a sandboxed frame', { Origin: 'null' }, { origin: 'null' }],
  ])('advises to add nothing for %s', async (_, headers, want) => {
    await using proxy = await serveProxy({ allow });

    await proxy.post('/order/info/link', {}, { headers });

    expect(logged(proxy)[0]).toMatchObject({
      ...want,
      advice: 'no page of an origin makes this call',
    });
  });

  test('has no more than the beginning of what an attacker made up', async () => {
    await using proxy = await serveProxy({ allow });

    await proxy.post(
      '/order/info/link',
      {},
      { headers: { Origin: `https://${'x'.repeat(4000)}` } },
    );

    expect(proxy.log().length).toBeLessThan(2_000);
  });
});

test.each([
  [
    'an operation that is not allowed',
    '/order/refund',
    {},
    'A browser may not call this operation',
  ],
  ['a path that is none', '/nowhere', {}, 'No operation has this path'],
  ['credentials', '/order/info/link', { appId: 'x' }, 'Leave out appId and secretKey'],
])('the log has the reason why the proxy refuses %s', async (_, path, fields, reason) => {
  await using proxy = await serveProxy({ allow });

  await proxy.post(path, fields as Record<string, string>);

  expect(proxy.log()).toContain(`"reason":"${reason}`);
});
