import { describe, expect, test } from '@jest/globals';
import { openShop } from '../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** Pays an order and returns the form that its shop is to get. */
async function payAndRead(sandbox: ServedSandbox, notifyUrl: string): Promise<string> {
  await sandbox.client.orders.create(anOrder({ notifyUrl }));
  await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
  const { notifications } = await sandbox.control.notifications.list();
  const notificationId = notifications[0]?.id ?? 0;
  return (await sandbox.control.notifications.read({ notificationId })).notification.body;
}

describe('a signature check', () => {
  test('finds a body right that a shop got', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const body = await payAndRead(sandbox, shop.url);

    const check = await sandbox.control.signatures.check({ body });

    expect(check).toMatchObject({ matches: true, causes: [], firstDifference: null });
    expect(check.fields.map(({ name }) => name).at(-1)).toBe('signature');
  });

  test('compares with what was sent, and names what was changed', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const form = new URLSearchParams(await payAndRead(sandbox, shop.url));
    form.set('orderAmount', '1.00');

    const check = await sandbox.control.signatures.check({ body: form.toString() });

    expect(check).toMatchObject({
      matches: false,
      causes: [{ code: 'FIELD_CHANGED' }],
      firstDifference: { field: 'orderAmount', index: 1, expected: '154.50', received: '1.00' },
    });
  });

  test('knows the result of an order without a notifyUrl as well', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    const body = JSON.stringify({ orderId: 'order-1', orderAmount: 154.5, signature: 'x' });

    const { causes } = await sandbox.control.signatures.check({ body });

    expect(causes.map(({ code }) => code)).toContain('AMOUNT_REFORMATTED');
  });

  test('knows an order of another merchant by its key, and shows no key', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const body = await payAndRead(sandbox, shop.url);
    const { appId, secretKey } = await sandbox.control.merchants.create({ appId: 'shop-2' });

    const check = await sandbox.control.signatures.check({ body, appId });

    expect(check.causes).toMatchObject([
      { code: 'WRONG_KEY', explanation: expect.stringContaining(CREDENTIALS.appId) },
    ]);
    expect(JSON.stringify(check)).not.toContain(secretKey);
    expect(JSON.stringify(check)).not.toContain(CREDENTIALS.secretKey);
  });

  test.each([
    ['orderId=a%00b&referenceId=%00&signature=x', 200],
    [`orderId=order-1&referenceId=${'9'.repeat(400)}&signature=x`, 200],
    ['{"orderId":{}}', 400],
    ['{', 400],
    ['', 400],
    ['a'.repeat(20_001), 400],
  ])(
    'answers what no database can find, and refuses what is no body (%#)',
    async (body, status) => {
      await using sandbox = await serveSandbox();

      const response = await fetch(`${sandbox.url}/sandbox/v1/signature-checks`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ body }),
      });

      expect(response.status).toBe(status);
    },
  );
});
