import { expect, test } from '@jest/globals';
import { ALL_DAYS, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;

async function listTransactions({ call }: ServedGateway) {
  return (await call('listTransactions', ALL_DAYS)).transactions;
}

async function release(
  { gateway }: ServedGateway,
  referenceId: string,
  status: 'SUCCESS' | 'FAILED' | 'CANCELLED',
) {
  const order = await gateway.orders.findByReferenceId(APP_ID, referenceId);
  if (order === undefined) throw new Error('no order');
  return gateway.paymentDesk.release(order, referenceId, status);
}

test('a payment is PENDING for ten minutes, to the millisecond', async () => {
  await using served = await serveGateway({ start: '2026-03-02 12:00' });
  await served.pay({ outcome: 'PENDING' });

  await served.moveTo('2026-03-02 12:09:59.999');

  expect(await listTransactions(served)).toMatchObject([{ txStatus: 'PENDING' }]);
});

test('a PENDING payment becomes SUCCESS after ten minutes by the merchant’s clock', async () => {
  await using served = await serveGateway({ start: '2026-03-02 12:00' });
  await served.pay({ outcome: 'PENDING' });

  await served.moveTo('2026-03-02 12:10');

  expect(await listTransactions(served)).toMatchObject([
    { txStatus: 'SUCCESS', txTime: '2026-03-02 12:00:00' },
  ]);
});

test('a PENDING payment settles by the time of its success, not of the attempt', async () => {
  await using served = await serveGateway({ start: '2026-03-05 23:55' });
  await served.pay({ outcome: 'PENDING' });

  await served.moveTo('2026-03-31 00:00');

  expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
    { settledOn: '2026-03-10 11:00:00', transactionFrom: '2026-03-05' },
  ]);
});

test('a payment that was released before does not settle a second time by the late answer', async () => {
  await using served = await serveGateway({ start: '2026-03-05 23:55' });
  const referenceId = await served.pay({ outcome: 'PENDING' });

  await release(served, referenceId, 'SUCCESS');
  await served.moveTo('2026-03-31 00:00');

  expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
    { settledOn: '2026-03-09 11:00:00', totalTxAmount: '154.50' },
  ]);
});

test('a payment that has failed meanwhile stays failed', async () => {
  await using served = await serveGateway({ start: '2026-03-02 12:00' });
  const referenceId = await served.pay({ outcome: 'PENDING' });

  await release(served, referenceId, 'FAILED');
  await served.moveTo('2026-03-31 00:00');

  expect(await listTransactions(served)).toMatchObject([
    { txStatus: 'FAILED', settlementStatus: 'NOT_APPLICABLE' },
  ]);
});

test('released eight times at once, a payment succeeds once', async () => {
  await using served = await serveGateway();
  const referenceId = await served.pay({ outcome: 'FLAGGED' });

  const answers = await Promise.all(
    Array.from({ length: 8 }, () => release(served, referenceId, 'SUCCESS')),
  );

  expect(answers.filter((isReleased) => isReleased)).toHaveLength(1);
  expect(await served.gateway.ledger.balances(APP_ID)).toContainEqual({
    currency: 'INR',
    account: 'bank',
    balance: 15_450n,
  });
});
