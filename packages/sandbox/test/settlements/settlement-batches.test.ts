import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { transact } from '../../src/database/transact.ts';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;

async function listSettlements({ call }: ServedGateway) {
  return (await call('listSettlements', ALL_DAYS)).settlements;
}

/** Settles what is not due yet, as the control API does. */
function settleNow({ gateway }: ServedGateway, now: Date) {
  const run = { appId: APP_ID, dueUntil: kolkata('2099-01-01 00:00'), now };
  const { database, settlementDesk } = gateway;
  return transact(database, (transaction) => settlementDesk.settle(transaction, run));
}

describe('a settlement', () => {
  test('has the fields that were observed, and no others', async () => {
    await using served = await serveGateway({ start: '2020-06-11 10:00' });
    await served.pay({ amount: '7129.00' });
    await served.moveTo('2020-06-15 11:00');

    const reply = await served.call('listSettlements', ALL_DAYS);

    expect(reply).toEqual({
      status: 'OK',
      message: '1 settlements fetched',
      lastId: 1,
      settlements: [
        {
          id: 1,
          totalTxAmount: '7129.00',
          settlementAmount: '6981.78',
          adjustment: '0.00',
          amountSettled: '6981.78',
          transactionFrom: '2020-06-11',
          transactionTill: '2020-06-11',
          utr: expect.stringMatching(/^N\d{15}$/u),
          settledOn: '2020-06-15 11:00:00',
        },
      ],
    });
  });

  test('has rows with charge and tax, which sum to it', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay({ orderId: 'tea', amount: '0.29' });
    await served.pay({ orderId: 'cups', amount: '9999999999.99', paymentMode: 'NET_BANKING' });
    await served.moveTo('2026-03-04 11:00');

    const { transactions } = await served.call('listSettlementTransactions', { settlementId: 1 });

    expect(transactions).toMatchObject([
      {
        orderId: 'tea',
        txAmount: '0.29',
        serviceCharge: '0.01',
        serviceTax: '0.00',
        settlementAmount: '0.28',
        txTime: '2026-03-02 10:00:00',
      },
      {
        orderId: 'cups',
        txAmount: '9999999999.99',
        serviceCharge: '175000000.00',
        serviceTax: '31500000.00',
        settlementAmount: '9793499999.99',
      },
    ]);
    expect(await listSettlements(served)).toMatchObject([
      { totalTxAmount: '10000000000.28', settlementAmount: '9793500000.27' },
    ]);
  });

  test('pages its rows without a gap or a repeat', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const paid = [await served.pay(), await served.pay(), await served.pay()];
    await served.moveTo('2026-03-04 11:00');

    const first = await served.call('listSettlementTransactions', { settlementId: 1, count: 2 });
    const lastId = first.lastId ?? 0;
    const rest = await served.call('listSettlementTransactions', { settlementId: 1, lastId });

    const rows = [...first.transactions, ...rest.transactions];
    expect(rows.map(({ referenceId }) => referenceId)).toEqual(paid);
  });

  test('that is unknown is a 404', async () => {
    await using served = await serveGateway();

    const call = served.call('listSettlementTransactions', { settlementId: 1 });

    await expect(call).rejects.toMatchObject({ status: 404 });
  });

  test.each(['FAILED', 'CANCELLED', 'FLAGGED'] as const)(
    'never holds a payment that is %s',
    async (outcome) => {
      await using served = await serveGateway();
      await served.pay({ outcome });

      await served.moveTo('2026-04-02 11:00');

      expect(await listSettlements(served)).toEqual([]);
    },
  );

  test('holds a flagged payment two working days after its release', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay({ outcome: 'FLAGGED' });
    await served.moveTo('2026-03-05 10:00');
    const order = await served.gateway.orders.findByReferenceId(APP_ID, referenceId);

    if (order) await served.gateway.paymentDesk.release(order, referenceId, 'SUCCESS');
    await served.moveTo('2026-03-31 00:00');

    expect(await listSettlements(served)).toMatchObject([
      { settledOn: '2026-03-09 11:00:00', transactionFrom: '2026-03-02' },
    ]);
  });
});

describe('refunds', () => {
  test('reduce the settlement of their own payment', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay({ amount: '100.00' });
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '30.00' }));

    await served.moveTo('2026-03-04 11:00');

    expect(await listSettlements(served)).toMatchObject([
      { settlementAmount: '97.93', adjustment: '-30.00', amountSettled: '67.93' },
    ]);
  });

  test('beyond a batch carry over to the next, and to the one after', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay({ amount: '100.00' });
    await served.moveTo('2026-03-04 12:00');
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '100.00' }));
    await served.pay({ amount: '50.00' });
    await served.moveTo('2026-03-05 12:00');
    await served.pay({ amount: '40.00' });
    await served.moveTo('2026-03-06 12:00');
    await served.pay({ amount: '60.00' });

    await served.moveTo('2026-03-10 11:00');

    expect(await listSettlements(served)).toMatchObject([
      { settlementAmount: '97.93', adjustment: '0.00', amountSettled: '97.93' },
      { settlementAmount: '48.96', adjustment: '-48.96', amountSettled: '0.00' },
      { settlementAmount: '39.17', adjustment: '-39.17', amountSettled: '0.00' },
      { settlementAmount: '58.76', adjustment: '-11.87', amountSettled: '46.89' },
    ]);
  });

  test('of exactly a batch leave nothing to pay out, and nothing to carry', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay({ amount: '100.00' });
    await served.moveTo('2026-03-04 12:00');
    await served.call('createRefund', aRefund({ referenceId, refundAmount: '48.96' }));
    await served.pay({ amount: '50.00' });
    await served.moveTo('2026-03-05 12:00');
    await served.pay({ amount: '50.00' });

    await served.moveTo('2026-03-09 11:00');

    expect((await listSettlements(served)).slice(1)).toMatchObject([
      { adjustment: '-48.96', amountSettled: '0.00' },
      { adjustment: '0.00', amountSettled: '48.96' },
    ]);
  });

  test('alone make no settlement', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const referenceId = await served.pay();
    await served.moveTo('2026-03-04 12:00');

    await served.call('createRefund', aRefund({ referenceId }));
    await served.moveTo('2026-04-02 12:00');

    expect(await listSettlements(served)).toHaveLength(1);
  });
});

test('two currencies settle apart, each with its own refunds', async () => {
  await using served = await serveGateway({ start: '2026-03-02 10:00' });
  const rupees = await served.pay({ amount: '100.00' });
  await served.pay({ amount: '200.00', currency: 'USD' });
  await served.call('createRefund', aRefund({ referenceId: rupees, refundAmount: '100.00' }));

  await served.moveTo('2026-03-04 11:00');

  expect(await listSettlements(served)).toMatchObject([
    { totalTxAmount: '100.00', adjustment: '-97.93', amountSettled: '0.00' },
    { totalTxAmount: '200.00', adjustment: '0.00', amountSettled: '195.87' },
  ]);
});

test('what is carried over waits for a batch of its own currency', async () => {
  await using served = await serveGateway({ start: '2026-03-02 10:00' });
  const referenceId = await served.pay({ amount: '100.00' });
  await served.call('createRefund', aRefund({ referenceId, refundAmount: '100.00' }));
  await served.pay({ amount: '100.00', currency: 'USD' });
  await served.moveTo('2026-03-05 10:00');
  await served.pay({ amount: '100.00', currency: 'USD' });
  await served.pay({ amount: '100.00' });

  await served.moveTo('2026-03-09 11:00');

  expect((await listSettlements(served)).map(({ adjustment }) => adjustment)).toEqual([
    '-97.93',
    '0.00',
    '-2.07',
    '0.00',
  ]);
});

describe('settled by hand', () => {
  test('a payment is paid out before it is due', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();

    await settleNow(served, kolkata('2026-03-02 10:00'));

    expect(await listSettlements(served)).toMatchObject([{ settledOn: '2026-03-02 10:00:00' }]);
  });

  test('it is not settled again when it is due', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await settleNow(served, kolkata('2026-03-02 10:00'));

    await served.moveTo('2026-03-31 10:00');

    expect(await listSettlements(served)).toHaveLength(1);
  });

  test('eight times at once, it is settled once', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();

    const runs = Array.from({ length: 8 }, () => settleNow(served, kolkata('2026-03-02 10:00')));

    expect((await Promise.all(runs)).flat()).toEqual([1]);
    expect(await listSettlements(served)).toHaveLength(1);
  });
});
