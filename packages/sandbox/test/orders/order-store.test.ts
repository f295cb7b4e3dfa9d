import { expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

test('each order has its own values in each column, whatever the first one left out', async () => {
  await using sandbox = await serveSandbox();
  const optional = {
    orderNote: 'Darjeeling',
    sellerPhone: '9000000002',
    notifyUrl: 'https://shop.example.com/notify',
    paymentModes: 'upi,cc',
    pc: 'partner',
  };
  const orders = [
    anOrder({ orderId: 'bare' }),
    anOrder({ orderId: 'full', ...optional }),
    anOrder({ orderId: 'bare-again', customerName: 'Ben' }),
  ];

  await Promise.all(orders.map((order) => sandbox.client.orders.create(order)));

  const rows = await sandbox.database.selectFrom('orders').selectAll().orderBy('id').execute();
  const none = {
    note: 'First flush & more',
    seller_phone: null,
    notify_url: null,
    payment_modes: null,
  };
  const bare = { app_id: CREDENTIALS.appId, amount: 15_450, partner_code: null, ...none };
  expect(rows.toSorted((a, b) => a.order_id.localeCompare(b.order_id))).toMatchObject([
    { order_id: 'bare', ...bare, customer_name: 'Asha Rao' },
    { order_id: 'bare-again', ...bare, customer_name: 'Ben' },
    {
      order_id: 'full',
      note: 'Darjeeling',
      seller_phone: '9000000002',
      notify_url: 'https://shop.example.com/notify',
      payment_modes: 'upi,cc',
      partner_code: 'partner',
    },
  ]);
});
