import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { ALL_DAYS, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;

/** What a refund that is refused must leave as it was. */
async function stateOf({ call, gateway }: ServedGateway) {
  return {
    refunds: (await call('listRefunds', ALL_DAYS)).refunds,
    transactions: (await call('listTransactions', ALL_DAYS)).transactions,
    balances: await gateway.ledger.balances(APP_ID),
  };
}

describe('a refund is refused with 404', () => {
  test('of an unknown referenceId', async () => {
    await using served = await serveGateway();

    const refund = served.call('createRefund', aRefund({ referenceId: '123456789012' }));

    await expect(refund).rejects.toMatchObject({
      status: 404,
      reason: 'referenceId does not exist: send the referenceId of a successful payment',
    });
  });

  test('of a payment that is still at the simulator', async () => {
    await using served = await serveGateway();
    await served.call('createOrder', anOrder());
    const order = await served.gateway.orders.find(APP_ID, 'order-1');
    if (order === undefined) throw new Error('no order');
    const instrument = { paymentMode: 'UPI', outcome: undefined, details: undefined };
    const payment = await served.gateway.paymentDesk.pay(order, instrument, 'first');
    const referenceId = payment?.referenceId ?? '';

    const refund = served.call('createRefund', aRefund({ referenceId }));

    await expect(refund).rejects.toMatchObject({ status: 404 });
  });

  test('of a payment of another merchant', async () => {
    await using served = await serveGateway();
    await served.gateway.merchants.add({ appId: 'other', name: 'Other', secretKey: 'key' });
    const referenceId = await served.pay({ appId: 'other' });

    const refund = served.call('createRefund', aRefund({ referenceId }));

    await expect(refund).rejects.toMatchObject({ status: 404 });
  });
});

describe('a refund is refused with 409', () => {
  test.each(['FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'] as const)(
    'of a payment that is %s',
    async (outcome) => {
      await using served = await serveGateway();
      const referenceId = await served.pay({ outcome });

      const refund = served.call('createRefund', aRefund({ referenceId }));

      await expect(refund).rejects.toMatchObject({
        status: 409,
        reason:
          'referenceId names a payment that has not succeeded: only successful payments can be refunded',
      });
    },
  );

  test('with the orderId of another order', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ orderId: 'order-1' });
    await served.pay({ orderId: 'order-2' });

    const refund = served.call('createRefund', aRefund({ referenceId, orderId: 'order-2' }));

    await expect(refund).rejects.toMatchObject({
      status: 409,
      reason:
        'orderId does not match the payment: leave it out or send the orderId of this referenceId',
    });
  });

  test('one paisa above the payment', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '154.50' });

    const refund = served.call('createRefund', aRefund({ referenceId, refundAmount: '154.51' }));

    await expect(refund).rejects.toMatchObject({
      status: 409,
      reason: 'refundAmount is too large: 154.50 of this payment can still be refunded',
    });
  });

  test('one paisa above what earlier refunds have left', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '154.50' });
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '100.00' }));

    const refund = served.call('createRefund', aRefund({ referenceId, refundAmount: '54.51' }));

    await expect(refund).rejects.toMatchObject({
      status: 409,
      reason: 'refundAmount is too large: 54.50 of this payment can still be refunded',
    });
  });

  test('once all of the payment has been refunded', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '154.50' });
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '154.50' }));

    const refund = served.call('createRefund', aRefund({ referenceId, refundAmount: '0.01' }));

    await expect(refund).rejects.toMatchObject({
      status: 409,
      reason: 'refundAmount is too large: all of this payment has been refunded',
    });
  });

  test('with a merchantRefundId that was used', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay();
    await served.call('createRefund', aRefund({ referenceId, merchantRefundId: 'r-1' }));

    const refund = served.call(
      'createRefund',
      aRefund({ referenceId, merchantRefundId: 'r-1', refundAmount: '1.00' }),
    );

    await expect(refund).rejects.toMatchObject({
      status: 409,
      reason: 'A refund with the same merchantRefundId exists',
    });
  });
});

test('INSTANT on net banking without a mode is a 400', async () => {
  await using served = await serveGateway();
  const referenceId = await served.pay({ paymentMode: 'NET_BANKING' });
  const instant = { refundType: 'INSTANT', merchantRefundId: 'r-1' } as const;

  const refund = served.call('createRefund', aRefund({ referenceId, ...instant }));

  await expect(refund).rejects.toMatchObject({
    status: 400,
    reason:
      'mode missing in the request: send BANK_TRANSFER or CASHGRAM to refund net banking at once',
  });
});

describe('is accepted', () => {
  test('INSTANT on net banking with a mode', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ paymentMode: 'NET_BANKING' });
    const instant = { refundType: 'INSTANT', mode: 'CASHGRAM', merchantRefundId: 'r-1' } as const;

    const reply = await served.call('createRefund', aRefund({ referenceId, ...instant }));

    expect(reply).toEqual({ status: 'OK', message: expect.any(String), refundId: 1 });
  });

  test.each(['CREDIT_CARD', 'DEBIT_CARD', 'UPI', 'WALLET'])(
    'INSTANT on %s without a mode',
    async (paymentMode) => {
      await using served = await serveGateway();
      const referenceId = await served.pay({ paymentMode });
      const instant = { refundType: 'INSTANT', merchantRefundId: 'r-1' } as const;

      const reply = await served.call('createRefund', aRefund({ referenceId, ...instant }));

      expect(reply.refundId).toBe(1);
    },
  );

  test('net banking without a mode, if it is not INSTANT', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ paymentMode: 'NET_BANKING' });

    const reply = await served.call('createRefund', aRefund({ referenceId }));

    expect(reply.refundId).toBe(1);
  });

  test('the orderId of the payment', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ orderId: 'order-1' });

    const reply = await served.call('createRefund', aRefund({ referenceId, orderId: 'order-1' }));

    expect(reply.refundId).toBe(1);
  });

  test('a merchantRefundId that another merchant has used', async () => {
    await using served = await serveGateway();
    await served.gateway.merchants.add({ appId: 'other', name: 'Other', secretKey: 'key' });
    const mine = await served.pay();
    const theirs = await served.pay({ appId: 'other' });
    await served.call('createRefund', aRefund({ referenceId: mine, merchantRefundId: 'r-1' }));

    const wish = aRefund({ referenceId: theirs, merchantRefundId: 'r-1' });
    const reply = await served.call('createRefund', wish, 'other');

    expect(reply.refundId).toBe(1);
  });
});

describe('a merchantRefundId is looked at before', () => {
  const USED = { merchantRefundId: 'r-1' };
  const REFUSED = { status: 409, reason: 'A refund with the same merchantRefundId exists' };

  test.each([
    ['the referenceId', { referenceId: '123456789012' }],
    ['the orderId', { orderId: 'another' }],
    ['the amount', { refundAmount: '9999999999.99' }],
    ['the mode', { refundType: 'INSTANT' }],
  ] as const)('%s', async (_, wish) => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ paymentMode: 'NET_BANKING' });
    await served.call('createRefund', aRefund({ referenceId, ...USED }));

    const again = served.call('createRefund', aRefund({ referenceId, ...USED, ...wish }));

    await expect(again).rejects.toMatchObject(REFUSED);
  });
});

describe('a refund that was refused', () => {
  test('has changed nothing', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '154.50' });
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '54.50' }));
    const before = await stateOf(served);

    const refund = served.call('createRefund', aRefund({ referenceId, refundAmount: '100.01' }));
    await expect(refund).rejects.toMatchObject({ status: 409 });

    expect(await stateOf(served)).toEqual(before);
  });

  test('leaves its merchantRefundId and its number free', async () => {
    await using served = await serveGateway();
    const referenceId = await served.pay({ amount: '154.50' });
    const wish = aRefund({ referenceId, merchantRefundId: 'r-1' });
    const tooLarge = served.call('createRefund', { ...wish, refundAmount: '154.51' });
    await expect(tooLarge).rejects.toMatchObject({ status: 409 });

    const reply = await served.call('createRefund', { ...wish, refundAmount: '154.50' });

    expect(reply.refundId).toBe(1);
  });
});
