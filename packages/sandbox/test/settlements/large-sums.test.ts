import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { anOrder, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { copyPayment } from './copy-payment.ts';

const LARGEST = '9999999999.99';
/** So many that even what is left after charges is more than 2^53 paise, and odd, so that no number holds it. */
const COUNT = 9_301;
const DAYS = { startDate: '2026-01-01', endDate: '2026-12-31' };

/** A world in which the largest amount was paid so often; answers with the first payment. */
async function payOften({ client, control, database }: ServedSandbox): Promise<string> {
  await client.orders.create(anOrder({ orderAmount: LARGEST }));
  const { referenceId } = await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
  await copyPayment(database, referenceId, COUNT - 1);
  return referenceId;
}

async function balancesOf({ control }: ServedSandbox): Promise<Readonly<Record<string, string>>> {
  const { balances } = await control.ledger.read();
  return Object.fromEntries(balances.map(({ account, balance }) => [account, balance]));
}

describe('sums beyond 2^53 paise', () => {
  test('are exact in the ledger, in a settlement and after a refund', async () => {
    await using sandbox = await serveSandbox();
    const { client, control } = sandbox;
    const referenceId = await payOften(sandbox);
    const before = await balancesOf(sandbox);
    await client.refunds.create(
      aRefund({ referenceId, refundAmount: '0.02', refundNote: 'a gift' }),
    );

    await control.clock.set({ advance: 'P30D' });

    expect(before).toMatchObject({ bank: '93009999999906.99', merchant: '-93009999999906.99' });
    expect((await client.settlements.list(DAYS).page()).settlements).toMatchObject([
      {
        totalTxAmount: '93009999999906.99',
        settlementAmount: '91089343499906.99',
        adjustment: '-0.02',
        amountSettled: '91089343499906.97',
      },
    ]);
    expect(await balancesOf(sandbox)).toEqual({
      merchant: '0.00',
      refunds: '0.00',
      bank: '1920656500000.00',
      fees: '-1627675000000.00',
      tax: '-292981500000.00',
    });
  });

  test('are carried over to the next settlement', async () => {
    await using sandbox = await serveSandbox();
    const { client, control, database } = sandbox;
    await client.orders.create(anOrder({ orderAmount: '100.00' }));
    await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await control.settlements.run();
    await database
      .updateTable('settlements')
      .set({ carried_over: 2n ** 53n + 1n })
      .execute();
    await client.orders.create(anOrder({ orderId: 'order-2', orderAmount: '100.00' }));
    await control.orders.pay({ orderId: 'order-2', outcome: 'SUCCESS' });

    await control.settlements.run();

    const carried = await database
      .selectFrom('settlements')
      .select('carried_over')
      .where('number', '=', 2)
      .executeTakeFirst();
    // 2^53 + 1 less the 97.93 that this settlement keeps back.
    expect(carried).toEqual({ carried_over: 9_007_199_254_731_200 });
  });

  test('are in a snapshot, and there again when it is restored', async () => {
    await using sandbox = await serveSandbox();
    const { client, control } = sandbox;
    await payOften(sandbox);
    await control.settlements.run();
    const settled = await client.settlements.list(DAYS).page();
    await control.snapshots.create({ name: 'settled' });
    await control.world.reset();

    await control.snapshots.restore({ name: 'settled' });

    expect(await client.settlements.list(DAYS).page()).toEqual(settled);
    expect(settled.settlements).toMatchObject([{ amountSettled: '91089343499906.99' }]);
    expect(await control.ledger.read()).toMatchObject({ unbalancedPostings: 0 });
  });
});
