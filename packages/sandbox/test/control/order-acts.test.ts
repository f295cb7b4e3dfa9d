import { describe, expect, test } from '@jest/globals';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

async function paidOrder({ control }: ServedSandbox, orderId: string, paymentMode = 'UPI') {
  await control.orders.create({ orderId });
  const payment = { orderId, outcome: 'SUCCESS', paymentMode: paymentMode as 'UPI' } as const;
  return (await control.orders.pay(payment)).referenceId;
}

describe('a refund of an order', () => {
  test('gives back all that is left, and then nothing more', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    const referenceId = await paidOrder(sandbox, 'order-1');

    const first = await control.orders.refund({
      orderId: 'order-1',
      refundAmount: '30.5',
      refundNote: 'Broken tin',
    });
    const second = await control.orders.refund({ orderId: 'order-1' });
    const third = control.orders.refund({ orderId: 'order-1' });

    await expect(third).rejects.toMatchObject({
      httpStatus: 409,
      reason: 'refundAmount is too large: all of this payment has been refunded',
    });
    const { refunds, order } = await control.orders.read({ orderId: 'order-1' });
    expect(refunds).toMatchObject([
      { refundId: first.refundId, referenceId, refundAmount: '30.50', refundNote: 'Broken tin' },
      { refundId: second.refundId, referenceId, refundAmount: '69.50', refundNote: '' },
    ]);
    expect(order.refunded).toBe('100.00');
  });

  test('is of the payment that succeeded, whatever attempts failed', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    await control.orders.create({ orderId: 'order-1' });
    await control.orders.pay({ orderId: 'order-1', outcome: 'FAILED' });
    const payment = { orderId: 'order-1', outcome: 'SUCCESS' } as const;
    const { referenceId } = await control.orders.pay(payment);

    await control.orders.refund({ orderId: 'order-1', refundType: 'INSTANT' });

    const { refunds } = await control.orders.read({ orderId: 'order-1' });
    expect(refunds).toMatchObject([{ referenceId, state: 'PROCESSED' }]);
  });

  test('that is instant works for net banking', async () => {
    await using sandbox = await serveSandbox();
    await paidOrder(sandbox, 'order-1', 'NET_BANKING');

    await sandbox.control.orders.refund({ orderId: 'order-1', refundType: 'INSTANT' });

    const { refunds } = await sandbox.control.orders.read({ orderId: 'order-1' });
    expect(refunds).toMatchObject([{ state: 'PROCESSED', refundAmount: '100.00' }]);
  });

  test.each([
    ['refundAmount', { refundAmount: '100.01' }, 409],
    ['refundAmount', { refundAmount: '1.005' }, 400],
    ['refundNote', { refundNote: 'x'.repeat(91) }, 400],
    ['refundType', { refundType: 'SOON' }, 400],
    ['referenceId', { referenceId: '1' }, 404],
    ['mode', { mode: 'CASHGRAM' }, 400],
  ])('is refused with the name of the field: %s %o', async (named, fields, httpStatus) => {
    await using sandbox = await serveSandbox();
    await paidOrder(sandbox, 'order-1');

    const call = sandbox.control.orders.refund({ orderId: 'order-1', ...fields } as never);

    await expect(call).rejects.toMatchObject({
      httpStatus,
      reason: expect.stringContaining(named),
    });
    expect((await sandbox.control.refunds.list()).refunds).toEqual([]);
  });

  test('needs a successful payment of this very order', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    const other = await paidOrder(sandbox, 'other');
    await control.orders.create({ orderId: 'order-1' });
    const refund = (fields: object = {}) =>
      control.orders.refund({ orderId: 'order-1', ...fields });

    await expect(refund()).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringContaining('orderId'),
    });
    await expect(refund({ referenceId: other })).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringContaining('orderId does not match the payment'),
    });
    const { referenceId } = await control.orders.pay({ orderId: 'order-1', outcome: 'FAILED' });
    await expect(refund({ referenceId })).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringContaining('referenceId names a payment that has not succeeded'),
    });
    await expect(control.orders.refund({ orderId: 'none' })).rejects.toMatchObject({
      httpStatus: 404,
    });
    expect((await control.refunds.list()).refunds).toEqual([]);
  });
});

describe('a mail about an order', () => {
  test('is in the mailbox under its id', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    const { paymentLink } = await control.orders.create({ orderId: 'order-1' });

    const { mailId } = await control.orders.mail({ orderId: 'order-1' });

    const { mails } = await control.mailbox.list();
    expect(mails).toMatchObject([{ id: mailId, orderId: 'order-1' }]);
    expect(mails[0]?.text).toContain(paymentLink);
  });

  test('is refused for an order that is paid or unknown', async () => {
    await using sandbox = await serveSandbox();
    await paidOrder(sandbox, 'order-1');

    await expect(sandbox.control.orders.mail({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringContaining('orderId names an order that is paid'),
    });
    await expect(sandbox.control.orders.mail({ orderId: 'none' })).rejects.toMatchObject({
      httpStatus: 404,
    });
    expect((await sandbox.control.mailbox.list()).mails).toEqual([]);
  });
});
