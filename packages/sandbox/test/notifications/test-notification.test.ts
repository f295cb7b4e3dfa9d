import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { openShop } from './merchant-server.ts';

function isGenuine(body = '') {
  const { signature = '', ...fields } = Object.fromEntries(new URLSearchParams(body));
  return isSignedBy(paymentSignature, fields, signature, CREDENTIALS.secretKey);
}

describe('a test notification', () => {
  test.each(['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'] as const)(
    'of %s is one that the gateway could send',
    async (txStatus) => {
      await using shop = await openShop();
      await using sandbox = await serveSandbox();

      const reply = await sandbox.control.notifications.sendTest({ url: shop.url, txStatus });

      expect(shop.received.map(({ body }) => body)).toEqual([reply.body]);
      expect(await isGenuine(reply.body)).toBe(true);
      expect(Object.fromEntries(new URLSearchParams(reply.body))).toMatchObject({
        orderId: 'test-order',
        orderAmount: '100.00',
        txStatus,
        paymentMode: 'UPI',
        txTime: '2026-03-02 14:01:12',
        signature: reply.signature,
      });
      expect(reply.attempt).toMatchObject({
        httpStatus: 200,
        failure: null,
        reply: { body: 'OK' },
      });
    },
  );

  test('names the order, amount and method that it is told to', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const wish = { orderId: 'order-7', orderAmount: '12.5', paymentMode: 'WALLET' } as const;

    const { body } = await sandbox.control.notifications.sendTest({
      url: shop.url,
      txStatus: 'SUCCESS',
      ...wish,
    });

    const fields = Object.fromEntries(new URLSearchParams(body));
    expect(fields).toMatchObject({ ...wish, orderAmount: '12.50' });
  });

  test.each(['AMOUNT_CHANGED', 'WRONG_KEY', 'SIGNATURE_MISSING'] as const)(
    'with the flaw %s has no right signature',
    async (flaw) => {
      await using shop = await openShop();
      await using sandbox = await serveSandbox();
      const wish = { url: shop.url, txStatus: 'SUCCESS', flaw } as const;

      const { body, signature } = await sandbox.control.notifications.sendTest(wish);

      expect(await isGenuine(body)).toBe(false);
      expect(new URLSearchParams(shop.received[0]?.body).get('signature')).toBe(signature);
      expect(signature === null).toBe(flaw === 'SIGNATURE_MISSING');
      expect(new URLSearchParams(body).get('orderAmount')).toBe(
        flaw === 'AMOUNT_CHANGED' ? '101.00' : '100.00',
      );
    },
  );

  test('is tried once and recorded nowhere, even if it fails', async () => {
    await using shop = await openShop((_request, response) => response.writeHead(500).end('no'));
    await using sandbox = await serveSandbox();

    const { attempt } = await sandbox.control.notifications.sendTest({
      url: shop.url,
      txStatus: 'SUCCESS',
    });
    await sandbox.control.clock.set({ advance: 'P1D' });

    expect(attempt).toMatchObject({ httpStatus: 500, reply: { body: 'no' } });
    expect(shop.received).toHaveLength(1);
    expect((await sandbox.control.notifications.list()).notifications).toEqual([]);
  });

  test.each([
    'http://shop.example/notify',
    'http://192.168.0.1/notify',
    'ftp://localhost/notify',
    'http://localhost.shop.example/',
  ])('goes to no address that an order could not have: %s', async (url) => {
    await using sandbox = await serveSandbox();

    const sent = sandbox.control.notifications.sendTest({ url, txStatus: 'SUCCESS' });

    await expect(sent).rejects.toMatchObject({ httpStatus: 400 });
    await expect(sandbox.client.orders.create(anOrder({ notifyUrl: url }))).rejects.toThrow();
  });

  test('goes to a host that the sandbox is told to allow, as those of orders', async () => {
    await using sandbox = await serveSandbox({ notifyHosts: ['shop.invalid'] });
    const url = 'http://shop.invalid/notify';

    const { attempt } = await sandbox.control.notifications.sendTest({ url, txStatus: 'FAILED' });

    expect(attempt.failure).toMatch(/^host name not found/u);
  });

  test('of a public sandbox reaches no private address', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox({ isPublic: true });
    const url = shop.url.replace('127.0.0.1', 'localhost');

    const { attempt } = await sandbox.control.notifications.sendTest({ url, txStatus: 'SUCCESS' });

    expect(attempt).toMatchObject({ failure: 'the host is not at a public address', reply: null });
    expect(shop.connections()).toBe(0);
  });
});
