import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { readList } from '../model/read-lists.ts';
import { ALL_DAYS, serveGateway } from '../serve-gateway.ts';

test('a transaction shows its order, its customer and its attempt', async () => {
  await using served = await serveGateway({ start: '2026-03-02 14:01:12' });
  const referenceId = await served.pay({ orderId: 'order-1' });

  const reply = await served.call('listTransactions', ALL_DAYS);

  expect(reply).toEqual({
    status: 'OK',
    message: '1 transactions fetched',
    lastId: 1,
    transactions: [
      {
        id: 1,
        orderId: 'order-1',
        orderAmount: '154.50',
        orderNote: '',
        customerName: 'Asha Rao',
        customerPhone: '9000000001',
        customerEmail: 'asha@example.com',
        referenceId,
        txAmount: '154.50',
        paymentMode: 'UPI',
        txStatus: 'SUCCESS',
        txTime: '2026-03-02 14:01:12',
        settlementStatus: 'PENDING',
        refundStatus: 'NONE',
      },
    ],
  });
});

describe('the settlementStatus', () => {
  test.each([
    ['SUCCESS', 'PENDING'],
    ['PENDING', 'PENDING'],
    ['FLAGGED', 'PENDING'],
    ['FAILED', 'NOT_APPLICABLE'],
    ['CANCELLED', 'NOT_APPLICABLE'],
  ] as const)('of an attempt that is %s is %s', async (outcome, settlementStatus) => {
    await using served = await serveGateway();

    await served.pay({ outcome });

    const { transactions } = await served.call('listTransactions', ALL_DAYS);
    expect(transactions).toMatchObject([{ settlementStatus }]);
  });

  test('is SETTLED once a settlement holds the payment', async () => {
    await using served = await serveGateway({ start: '2026-03-02 12:00' });
    await served.pay();

    await served.moveTo('2026-03-04 11:00');

    const { transactions } = await served.call('listTransactions', ALL_DAYS);
    expect(transactions).toMatchObject([{ settlementStatus: 'SETTLED' }]);
  });
});

test.each([
  ['154.49', 'PARTIAL'],
  ['154.50', 'FULL'],
])('after a refund of %s of 154.50 the refundStatus is %s', async (refundAmount, refundStatus) => {
  await using served = await serveGateway();
  const referenceId = await served.pay({ amount: '154.50' });

  await served.call('createRefund', aRefund({ referenceId, refundAmount }));

  const { transactions } = await served.call('listTransactions', ALL_DAYS);
  expect(transactions).toMatchObject([{ refundStatus }]);
});

test('txStatus leaves out the others, on every page', async () => {
  await using served = await serveGateway();
  for (const outcome of ['SUCCESS', 'FAILED', 'FAILED', 'SUCCESS', 'FAILED'] as const) {
    await served.pay({ outcome });
  }

  const rows = await readList(served, 'listTransactions', {
    ...ALL_DAYS,
    txStatus: 'FAILED',
    count: 1,
  });

  expect(rows.map(({ id }) => id)).toEqual([2, 3, 5]);
});

test('txStatus finds a payment by what it has become, at the place of its attempt', async () => {
  await using served = await serveGateway({ start: '2026-03-02 12:00' });
  await served.pay({ outcome: 'PENDING' });
  await served.pay({ outcome: 'FAILED' });
  await served.moveTo('2026-03-02 12:10');

  const request = { startDate: '2026-03-02', endDate: '2026-03-02' };
  const pending = await readList(served, 'listTransactions', { ...request, txStatus: 'PENDING' });
  const paid = await readList(served, 'listTransactions', { ...request, txStatus: 'SUCCESS' });

  expect(pending).toEqual([]);
  expect(paid.map(({ id }) => id)).toEqual([1]);
});
