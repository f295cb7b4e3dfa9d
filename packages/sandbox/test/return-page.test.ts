import { createClient } from '@cashfree-rest/client';
import { expect, test } from '@jest/globals';
import { createControlClient } from '../src/control/control-client.ts';
import { eventually } from './eventually.ts';
import { openShop } from './notifications/merchant-server.ts';
import { anOrder, serveSandbox } from './serve-sandbox.ts';

test('the page for coming back knows the signatures of every merchant, and no others', async () => {
  await using shop = await openShop();
  await using sandbox = await serveSandbox();
  const { url: baseUrl } = sandbox;
  const { appId, secretKey } = await sandbox.control.merchants.create({ appId: 'other_shop' });
  const other = createClient({ appId, secretKey, baseUrl });
  await other.orders.create(anOrder({ notifyUrl: shop.url }));
  const pay = { orderId: 'order-1', outcome: 'SUCCESS' } as const;
  await createControlClient({ baseUrl, appId }).orders.pay(pay);
  const [result] = await eventually(
    async () => shop.received,
    ({ length }) => length > 0,
  );
  const fields = new URLSearchParams(result?.body);
  const forged = new URLSearchParams(fields);
  forged.set('orderAmount', '1.00');

  const show = async (body: URLSearchParams) =>
    (await fetch(`${baseUrl}/return`, { method: 'POST', body })).text();

  expect(await show(fields)).toContain('The signature is valid');
  expect(await show(forged)).toContain('The signature is not valid');
});
