import * as client from '@cashfree-rest/client';
import { createBrowserProxyHandler } from '@cashfree-rest/server/proxy';
import { expect, test } from '@jest/globals';

type AnyError = new (...given: unknown[]) => client.GatewayError;

/** Every error that the client exports; those that only the backend's own code can cause are left. */
const FAILURES = Object.entries(client).flatMap(([name, Class]) => {
  const isError = typeof Class === 'function' && Class.prototype instanceof client.GatewayError;
  const isOurFault = ['InvalidRequestError', 'SignatureError', 'MiddlewareError'].includes(name);
  return isError && !isOurFault ? [[name, Class as AnyError] as const] : [];
});

test.each(FAILURES)('a %s reaches the page as 409, 429, 502 or 504', async (_, Failure) => {
  const gateway = client.createClient({
    appId: 'a',
    secretKey: 's'.repeat(20),
    environment: 'test',
  });
  const getLink = () => Promise.reject(new Failure('no', 409, {}));
  const proxy = createBrowserProxyHandler({
    client: { ...gateway, orders: { ...gateway.orders, getLink } },
    allow: { getOrderLink: ['orderId'] },
    authorize: () => true,
  });

  const response = await proxy(
    new Request('https://shop.example/gateway/api/v1/order/info/link', {
      method: 'POST',
      headers: { Origin: 'https://shop.example' },
      body: new URLSearchParams({ orderId: 'order-1' }),
    }),
  );

  // 500 is for what is our own fault.
  expect([409, 429, 502, 504]).toContain(response.status);
});

test('the client exports failures', () => {
  expect(FAILURES.length).toBeGreaterThan(6);
});
