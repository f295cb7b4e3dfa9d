import { anOrder } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { CREDENTIALS, type ServeStubOptions, serveStub } from './serve-stub.ts';

/** The status that an order with these addresses gets. */
async function statusOf(fields: Record<string, string>, options: ServeStubOptions = {}) {
  const paymentLink = 'https://gateway.example.com/billpay/order/k3v9x1q7m2c8t4b6n0z5w';
  const handlers = { createOrder: async () => ({ status: 'OK' as const, paymentLink }) };
  await using stub = await serveStub({ handlers, ...options });
  const answer = await stub.post('/order/create', { ...CREDENTIALS, ...anOrder(fields) });
  return answer.status;
}

describe('an order is taken whose', () => {
  test.each([
    'https://shop.example.com/n?data[order]=5',
    'HTTPS://Shop.Example.com',
    'http://localhost',
    'http://LOCALHOST:3000/n',
    'HTTP://localhost?a|b',
    'http://shop.localhost:3000',
    'http://a_1.b-2.LocalHost./n',
    'http://127.0.0.1:9/n?data[order]=5',
    'hTTp://[::1]/n',
  ])('notifyUrl is %s', async (notifyUrl) => {
    expect(await statusOf({ notifyUrl })).toBe(200);
  });

  test.each(['HTTP://SHOP.EXAMPLE.COM', 'http://192.168.1.20/return?data[order]=5'])(
    'returnUrl is %s',
    async (returnUrl) => {
      expect(await statusOf({ returnUrl })).toBe(200);
    },
  );
});

describe('with notifyHosts', () => {
  const notifyHosts = ['shop', 'Host.Docker.Internal', '192.168.1.20', 'fd00:0::1'];

  test.each([
    'http://shop:3000/n?data[order]=5',
    'HTTP://SHOP',
    'http://host.docker.internal./n',
    'http://192.168.1.20:8080',
    'http://[fd00::1]:8080/n',
    'http://shop.localhost',
    'https://elsewhere.example.com',
  ])('%s is taken', async (notifyUrl) => {
    expect(await statusOf({ notifyUrl }, { notifyHosts })).toBe(200);
  });

  test.each([
    'http://shop.example.com/',
    'http://other-shop/',
    'http://shop@elsewhere.example.com/',
    'http://elsewhere.example.com\\@shop/',
    'http://elsewhere.example.com/#@shop/',
    'http://192.168.1.21/',
    'http://shop:99999/',
    'ftp://shop/',
    'javascript:shop',
    ' http://shop/',
    `http://shop/${'x'.repeat(500)}`,
  ])('%s is refused as before', async (notifyUrl) => {
    expect(await statusOf({ notifyUrl }, { notifyHosts })).toBe(400);
  });
});
