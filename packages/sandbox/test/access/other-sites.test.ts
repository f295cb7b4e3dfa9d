import { describe, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { ask } from './ask.ts';

const ORDER = { ...CREDENTIALS, ...anOrder() };

const FOREIGN: readonly (readonly [what: string, headers: Readonly<Record<string, string>>])[] = [
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
  ['a page on another port', { 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost:3000' }],
  ['an older browser', { Origin: 'https://evil.example' }],
  ['an older browser, from another port', { Origin: 'http://localhost:1' }],
  ['a page that hides where it is from', { Origin: 'null' }],
  ['an origin that is none', { Origin: '//' }],
];

describe('an order is not created by', () => {
  test.each(FOREIGN)('%s', async (_, headers) => {
    await using sandbox = await serveSandbox();

    const answer = await ask(`${sandbox.url}/api/v1/order/create`, { headers, form: ORDER });

    expect(answer).toMatchObject({ status: 403, type: 'application/json' });
    expect(JSON.parse(answer.body)).toMatchObject({
      status: 'ERROR',
      reason: 'Web pages may not call this: call it from a server',
    });
    await expect(sandbox.client.orders.getLink({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 404,
    });
  });

  test('a page that asks first, as browsers do for JSON', async () => {
    await using sandbox = await serveSandbox();

    const answer = await ask(`${sandbox.url}/api/v1/order/create`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' },
    });

    expect(answer.status).toBe(403);
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('an order is created by', () => {
  test.each([
    ['a server', {}],
    ['a page of the sandbox itself', { 'Sec-Fetch-Site': 'same-origin' }],
    ['a browser’s own tools', { 'Sec-Fetch-Site': 'none' }],
    ['an older browser, from the sandbox', { Host: 'LOCALHOST:81', Origin: 'http://localhost:81' }],
    ['the same behind a proxy with TLS', { Host: 'pay.example', Origin: 'https://pay.example' }],
    ['the same where the proxy hides its name', { Origin: 'https://pay.example' }],
  ])('%s', async (_, headers) => {
    await using sandbox = await serveSandbox({ baseUrl: () => 'https://pay.example' });

    const answer = await ask(`${sandbox.url}/api/v1/order/create`, { headers, form: ORDER });

    expect(answer.status).toBe(200);
  });
});

test('a customer comes to the payment page from wherever the shop is', async () => {
  await using sandbox = await serveSandbox();
  const { paymentLink } = await sandbox.client.orders.create(anOrder());

  const answer = await ask(paymentLink, { headers: { 'Sec-Fetch-Site': 'cross-site' } });

  expect(answer.status).toBe(200);
});
