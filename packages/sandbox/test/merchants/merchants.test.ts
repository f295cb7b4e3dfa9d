import { createClient } from '@cashfree-rest/client';
import { expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

test.each([
  ['another key', { ...CREDENTIALS, secretKey: 'sandbox_secret_kez' }],
  ['another appId', { ...CREDENTIALS, appId: 'sandbox_app_ie' }],
])('%s opens nothing', async (_, credentials) => {
  await using sandbox = await serveSandbox();
  const stranger = createClient({ ...credentials, baseUrl: sandbox.url });

  await expect(stranger.credentials.verify()).rejects.toMatchObject({
    code: 'authentication_failed',
    reason: 'Please provide a valid appId and secretKey',
  });
  await expect(stranger.orders.create(anOrder())).rejects.toMatchObject({ httpStatus: 401 });
  await expect(sandbox.client.orders.getLink({ orderId: 'order-1' })).rejects.toMatchObject({
    httpStatus: 404,
  });
});

test('a merchant sees its own orders only, and may use the ids of others', async () => {
  await using sandbox = await serveSandbox();
  const other = { appId: 'other', secretKey: 'other_secret_key', name: 'Other Shop' };
  await sandbox.merchants.save(other);
  const { appId, secretKey } = other;
  const stranger = createClient({ appId, secretKey, baseUrl: sandbox.url });
  const { paymentLink } = await sandbox.client.orders.create(anOrder());

  for (const ask of ['getLink', 'getDetails', 'getStatus'] as const) {
    await expect(stranger.orders[ask]({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 404,
      reason: 'Order Id does not exist',
    });
  }
  expect((await stranger.orders.create(anOrder())).paymentLink).not.toBe(paymentLink);
});
