import { expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

// The vendor's own plugin for WooCommerce sends it blank where the shop's clerk gives no reason.
test.each([
  ['is blank', { refundNote: '' }, ''],
  ['is not sent', {}, ''],
  ['is a single blank', { refundNote: ' ' }, ' '],
])('a refund whose note %s is taken, and listed as it is', async (_name, note, listed) => {
  await using sandbox = await serveSandbox();
  await sandbox.client.orders.create(anOrder());
  const { referenceId } = await sandbox.control.orders.pay({
    orderId: 'order-1',
    outcome: 'SUCCESS',
  });
  const fields = { ...CREDENTIALS, referenceId, refundAmount: '10.00', ...note };

  const body = new URLSearchParams(fields);
  const response = await fetch(`${sandbox.url}/api/v1/order/refund`, { method: 'POST', body });

  expect(await response.json()).toMatchObject({ status: 'OK' });
  const days = { startDate: '2026-03-02', endDate: '2026-03-02' };
  const { refunds } = await sandbox.client.refunds.list(days).page();
  expect(refunds).toMatchObject([{ refundNote: listed, note: listed }]);
});
