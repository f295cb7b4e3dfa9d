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
      'of the same origin, whatever else is said',
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

  test('a page of any other may not, of the backend’s own neither, and is told no more', async () => {
    await using proxy = await serveProxy({ allow, origins });

    for (const Origin of [proxy.url, 'https://app.example.evil.example', 'null']) {
      const answer = await proxy.post('/order/info/link', {}, { headers: { Origin } });

      expect(answer.status).toBe(403);
      expect([...answer.headers.keys()].join()).not.toContain('access-control');
    }
  });
});
