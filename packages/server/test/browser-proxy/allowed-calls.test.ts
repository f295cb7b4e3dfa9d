import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createBrowserProxy } from '../../src/index.ts';
import { CANARY, fakeClient, LINK, serveProxy } from './serve-proxy.ts';

const OPTIONS = { headers: { 'X-Request-Id': expect.any(String) } };

describe('an allowed call', () => {
  test('goes to the client with the allowed fields, and its reply comes back as it is', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { getOrderLink: ['orderId'] } });

    const answer = await proxy.post('/order/info/link', { orderId: 'o-1', other: 'x' });

    expect(answer).toMatchObject({ status: 200, body: LINK });
    expect(calls).toEqual([['orders.getLink', { orderId: 'o-1' }, OPTIONS]]);
  });

  test('of a list of operations goes with every field of the operation, and no other', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: ['getOrderLink'] });

    const answer = await proxy.post('/order/info/link', { orderId: 'o-1', other: 'x' });
    const refused = await proxy.post('/order/info/status', { orderId: 'o-1' });

    expect(answer).toMatchObject({ status: 200, body: LINK });
    expect(refused.status).toBe(403);
    expect(calls).toEqual([['orders.getLink', { orderId: 'o-1' }, OPTIONS]]);
  });

  test('carries its request id to the gateway and back', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { getOrderLink: [] } });
    const headers = { Origin: proxy.url, 'X-Request-Id': 'mine-1' };

    const answer = await proxy.post('/order/info/link', {}, { headers });

    expect(answer.headers.get('X-Request-Id')).toBe('mine-1');
    expect(calls).toEqual([['orders.getLink', {}, { headers: { 'X-Request-Id': 'mine-1' } }]]);
  });

  test('that is taken once by its id always takes the id along: the browser repeats under it', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { createRefund: ['referenceId'] } });
    const fields = { referenceId: '1', merchantRefundId: 'made-in-the-browser' };

    await proxy.post('/order/refund', { ...fields, refundAmount: '9999' });

    expect(calls).toEqual([['refunds.create', fields, OPTIONS]]);
  });

  test('of a list asks for the one page that it names', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({
      client,
      allow: { listTransactions: ['startDate', 'endDate', 'count', 'lastId'] },
    });
    const fields = { startDate: '2026-03-01', endDate: '2026-03-02', count: '5', lastId: '7' };

    await proxy.post('/transactions', fields);

    expect(calls).toEqual([['transactions.list.page', fields, OPTIONS]]);
  });

  test('of the operation without fields gives the client its options alone', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { verifyCredentials: [] } });

    await proxy.post('/credentials/verify');

    expect(calls).toEqual([['credentials.verify', OPTIONS]]);
  });

  test('works behind form parsers of the team', async () => {
    const { client, calls } = fakeClient();
    const before = [express.json(), express.urlencoded()];
    await using proxy = await serveProxy({ client, before, allow: { getOrderLink: ['orderId'] } });

    await proxy.post('/order/info/link', { orderId: 'o-1' });

    expect(calls).toEqual([['orders.getLink', { orderId: 'o-1' }, OPTIONS]]);
  });

  test('is stored nowhere, is nothing but JSON, and is open to no other origin', async () => {
    await using proxy = await serveProxy({ allow: { getOrderLink: [] } });

    const { headers } = await proxy.post('/order/info/link');

    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect([...headers.keys()].join()).not.toMatch(/access-control|strict-transport/u);
  });
});

describe('fields that are not allowed', () => {
  test('are dropped, whatever the browser sends', async () => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { createOrder: ['orderId'] } });

    await proxy.post('/order/create', { orderId: 'o-1', orderAmount: '1.00', notifyUrl: 'x' });

    expect(calls).toEqual([['orders.create', { orderId: 'o-1' }, OPTIONS]]);
  });

  test.each(['appId', 'secretKey'])('are refused if they are the %s', async (name) => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { getOrderLink: ['orderId'] } });

    const answer = await proxy.post('/order/info/link', { orderId: 'o-1', [name]: CANARY });

    expect(answer.status).toBe(400);
    expect(answer.body.reason).toBe('Leave out appId and secretKey: a browser must not have them');
    expect(calls).toEqual([]);
    expect(answer.text + (name === 'secretKey' ? proxy.log() : '')).not.toContain(CANARY);
  });

  test('are taken out of a reply that repeats the credentials', async () => {
    const repeated = { secretKey: CANARY, appId: CANARY };
    const { client } = fakeClient(async () => ({ ...LINK, ...repeated, rows: [repeated] }));
    await using proxy = await serveProxy({ client, allow: { getOrderLink: [] } });

    const answer = await proxy.post('/order/info/link');

    expect(answer.body).toEqual({ ...LINK, rows: [{}] });
  });
});

describe('a call is refused', () => {
  test.each([
    ['that is not allowed', '/order/refund', 'POST', 403, 'A browser may not call this operation'],
    ['to an unknown path', '/order/make', 'POST', 404, 'No operation has this path'],
    ['to an object of every object', '/constructor', 'POST', 404, 'No operation has this path'],
    ['by GET', '/order/info/link', 'GET', 405, /every operation is a POST$/u],
    ['by OPTIONS', '/order/info/link', 'OPTIONS', 405, /every operation is a POST$/u],
  ])('%s', async (_, path, method, status, reason) => {
    const { client, calls } = fakeClient();
    await using proxy = await serveProxy({ client, allow: { getOrderLink: ['orderId'] } });

    const answer = await proxy.post(
      path,
      { orderId: 'o-1' },
      { method, headers: { Origin: proxy.url } },
    );

    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({
      status: 'ERROR',
      reason: expect.stringMatching(reason),
      message: answer.body.reason,
      error: answer.body.reason,
    });
    expect(calls).toEqual([]);
  });

  test('if nothing is allowed', async () => {
    await using proxy = await serveProxy();

    expect((await proxy.post('/order/info/link')).status).toBe(403);
  });

  test.each([
    ['is JSON', '{}', { 'Content-Type': 'application/json' }, 415],
    ['is larger than 64 KiB', `orderId=${'x'.repeat(65 * 1024)}`, {}, 413],
    ['has a field twice', 'orderId=a&orderId=b', {}, 400],
  ])('whose body %s', async (_, form, headers, status) => {
    await using proxy = await serveProxy({ allow: { getOrderLink: ['orderId'] } });

    const answer = await proxy.post('/order/info/link', form, {
      headers: { Origin: proxy.url, ...headers },
    });

    expect(answer).toMatchObject({ status, body: { status: 'ERROR' } });
  });

  test('beyond the limit, with the seconds to wait', async () => {
    const allow = { getOrderLink: [] };
    await using proxy = await serveProxy({ allow, rateLimit: { limit: 2 } });

    const statuses = [];
    for (let sent = 0; sent < 2; sent += 1)
      statuses.push((await proxy.post('/order/info/link')).status);
    const last = await proxy.post('/order/info/link');

    expect([...statuses, last.status]).toEqual([200, 200, 429]);
    expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(0);
  });

  test('beyond sixty in a minute, if no other limit is set', async () => {
    await using proxy = await serveProxy({ allow: { getOrderLink: [] } });

    const answers = await Promise.all(
      Array.from({ length: 61 }, () => proxy.post('/order/info/link')),
    );

    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });
});

test('paths that are not the API’s are left to the backend', async () => {
  await using proxy = await serveProxy();

  const answer = await fetch(`${proxy.url}/gateway/health`);

  expect(answer.headers.get('X-Request-Id')).toBeNull();
});

describe('createBrowserProxy throws', () => {
  const { client } = fakeClient();
  const authorize = () => true;

  test.each([
    ['for an unknown operation', { allow: { makeOrder: [] } }, 'there is no operation makeOrder'],
    ['for one that every object has', { allow: { toString: [] } }, 'no operation toString'],
    ['for an unknown field', { allow: { getOrderLink: ['id'] } }, 'getOrderLink has no field id'],
    ['for the secret', { allow: { getOrderLink: ['secretKey'] } }, 'must not send secretKey'],
    ['for the appId', { allow: { getOrderLink: ['appId'] } }, 'must not send appId'],
    ['for a list with an unknown one', { allow: ['getOrderLink', 'x'] }, 'no operation x'],
    ['for true in place of fields', { allow: { getOrderLink: true } }, 'must be a list of fields'],
    ['without authorize', { authorize: undefined }, 'authorize must be a function'],
    ['for any origin', { origins: ['*'] }, 'origins must be like'],
    ['for an origin with a path', { origins: ['https://shop.example/'] }, 'origins must be like'],
    ['for an opaque origin', { origins: ['null'] }, 'origins must be like'],
    ['for a file as an origin', { origins: ['file:///x'] }, 'origins must be like'],
    [
      'for a client without the method',
      { client: {}, allow: { getOrderLink: [] } },
      'the client has no orders.getLink',
    ],
  ])('%s', (_, options, message) => {
    const create = () => createBrowserProxy({ client, authorize, ...options } as never);

    expect(create).toThrow(TypeError);
    expect(create).toThrow(`createBrowserProxy: `);
    expect(create).toThrow(message);
  });
});
