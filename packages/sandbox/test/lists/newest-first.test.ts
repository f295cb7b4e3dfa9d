import { formatAmount, parseAmount } from '@cashfree-rest/core';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

const AMOUNTS = ['10.00', '20.50', '30.25', '0.01', '99.99'] as const;
const OUTCOMES = ['SUCCESS', 'FAILED', 'SUCCESS', 'PENDING', 'SUCCESS'] as const;

/** Orders of each amount with one attempt each; the successful ones are refunded by half a rupee or less. */
async function fill({ control }: ServedSandbox) {
  for (const [index, orderAmount] of AMOUNTS.entries()) {
    const orderId = `order-${index}`;
    await control.orders.create({ orderId, orderAmount });
    await control.orders.pay({ orderId, outcome: OUTCOMES[index] ?? 'SUCCESS' });
    if (OUTCOMES[index] === 'SUCCESS')
      await control.orders.refund({ orderId, refundAmount: '0.5' });
  }
}

function sumOf(amounts: readonly string[]) {
  const amount = amounts.reduce((sum, each) => sum + parseAmount(each), 0n);
  return amounts.length === 0
    ? []
    : [{ currency: 'INR', count: amounts.length, amount: formatAmount(amount) }];
}

describe('the payments', () => {
  test('come newest first, page by page, with the sums of each page', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    await fill(sandbox);

    const first = await control.payments.list({ count: 2 });
    await control.orders.create({ orderId: 'later' });
    await control.orders.pay({ orderId: 'later', outcome: 'FAILED' });
    const second = await control.payments.list({ count: 50, lastId: first.lastId });

    expect(first.payments.map(({ id, amount }) => [id, amount])).toEqual([
      [5, '99.99'],
      [4, '0.01'],
    ]);
    expect(first.sums).toEqual(sumOf(['99.99', '0.01']));
    expect(second.payments.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(second.sums).toEqual(sumOf(['30.25', '20.50', '10.00']));
    expect(second.lastId).toBe(1);
    expect(await control.payments.list({ lastId: 1 })).toEqual({
      status: 'OK',
      payments: [],
      sums: [],
    });
  });

  test('are filtered by outcome and order', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    await fill(sandbox);
    const idsOf = async (filter: Parameters<typeof control.payments.list>[0]) =>
      (await control.payments.list(filter)).payments.map(({ id }) => id);

    expect(await idsOf({ txStatus: 'SUCCESS' })).toEqual([5, 3, 1]);
    expect(await idsOf({ txStatus: 'SUCCESS', lastId: 5, count: 1 })).toEqual([3]);
    expect(await idsOf({ txStatus: 'FLAGGED' })).toEqual([]);
    expect(await idsOf({ orderId: 'order-1' })).toEqual([2]);
    expect(await idsOf({ orderId: 'order-1', txStatus: 'SUCCESS' })).toEqual([]);
    const { payments } = await control.payments.list({ txStatus: 'PENDING' });
    expect(payments).toMatchObject([
      { orderId: 'order-3', refundable: '0.00', settlesAt: null, next: ['SUCCESS', 'FAILED'] },
    ]);
  });
});

describe('the refunds', () => {
  test('are filtered by state and order, and are paid out once', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    await fill(sandbox);
    const idsOf = async (filter: Parameters<typeof control.refunds.list>[0]) =>
      (await control.refunds.list(filter)).refunds.map(({ id }) => id);
    const before = await control.refunds.list({ count: 2 });
    expect(before.refunds).toMatchObject([
      { id: 3, orderId: 'order-4', state: 'PENDING', arn: null, processedAt: null },
      { id: 2, orderId: 'order-2', state: 'PENDING', arn: null, processedAt: null },
    ]);
    expect(before.sums).toEqual(sumOf(['0.50', '0.50']));
    expect(before.refunds[0]?.dueAt).toBe('2026-03-09T08:31:12.000Z');

    const { refund } = await control.refunds.process({ refundId: 2 });

    expect(refund).toMatchObject({ id: 2, state: 'PROCESSED', dueAt: null });
    expect(refund.processedAt).toBe(sandbox.clock.now().toISOString());
    expect(await idsOf({ state: 'PENDING' })).toEqual([3, 1]);
    expect(await idsOf({ state: 'PROCESSED' })).toEqual([2]);
    expect(await idsOf({ state: 'PENDING', lastId: 3 })).toEqual([1]);
    expect(await idsOf({ orderId: 'order-0' })).toEqual([1]);
    await expect(control.refunds.process({ refundId: 2 })).rejects.toMatchObject({
      httpStatus: 409,
    });
    await expect(control.refunds.process({ refundId: 9 })).rejects.toMatchObject({
      httpStatus: 404,
      reason: expect.stringContaining('refundId'),
    });
    const { tasks } = await control.tasks.list({ count: 50 });
    expect(tasks.filter(({ kind }) => kind === 'REFUND').map(({ subject }) => subject)).toEqual([
      '1',
      '3',
    ]);

    await control.clock.set({ advance: 'P20D' });

    const after = await control.refunds.list();
    expect(after.refunds.find(({ id }) => id === 2)).toEqual({
      ...refund,
      settlementId: expect.any(Number),
    });
    const { balances, unbalancedPostings } = await control.ledger.read();
    expect(unbalancedPostings).toBe(0);
    expect(balances.find(({ account }) => account === 'refunds')?.balance).toBe('0.00');
  });
});

describe('the settlements', () => {
  test('count and sum what they are made of, also after an old snapshot', async () => {
    await using sandbox = await serveSandbox();
    const { control, database } = sandbox;
    await fill(sandbox);
    await control.settlements.run();
    await control.orders.create({ orderId: 'second', orderAmount: '7.00' });
    await control.orders.pay({ orderId: 'second', outcome: 'SUCCESS' });
    await control.settlements.run();

    const list = await control.settlements.list();

    expect(list.settlements).toMatchObject([
      {
        id: 2,
        payments: { currency: 'INR', count: 1, amount: '7.00' },
        refunds: { currency: 'INR', count: 0, amount: '0.00' },
      },
      {
        id: 1,
        totalTxAmount: '140.24',
        adjustment: '-1.50',
        payments: { currency: 'INR', count: 3, amount: '140.24' },
        refunds: { currency: 'INR', count: 3, amount: '1.50' },
      },
    ]);
    expect(list.sums).toEqual(sumOf(list.settlements.map(({ amountSettled }) => amountSettled)));
    const days = { startDate: '2026-01-01', endDate: '2027-01-01' };
    const { settlements: ofApi } = await sandbox.client.settlements.list(days).page();
    expect([...list.settlements].reverse()).toMatchObject([...ofApi]);
    expect((await control.settlements.list({ count: 1, lastId: 2 })).settlements).toEqual(
      list.settlements.slice(1),
    );

    await control.snapshots.create({ name: 'old' });
    const { content } = await database
      .selectFrom('snapshots')
      .select('content')
      .executeTakeFirstOrThrow();
    const old = JSON.parse(content) as { settlements: Record<string, unknown>[] };
    for (const row of old.settlements) {
      for (const column of ['payment_count', 'refund_count', 'refund_amount']) delete row[column];
    }
    await database
      .updateTable('snapshots')
      .set({ content: JSON.stringify(old) })
      .execute();
    await control.snapshots.restore({ name: 'old' });
    expect(await control.settlements.list()).toEqual(list);
  });
});

test('the ledger has the postings of an order, beside the balances of the world', async () => {
  await using sandbox = await serveSandbox();
  const { control } = sandbox;
  await fill(sandbox);
  await control.settlements.run();
  const { balances } = await control.ledger.read();

  const ledger = await control.ledger.read({ orderId: 'order-0' });

  expect(ledger.balances).toEqual(balances);
  const { postings } = await control.orders.read({ orderId: 'order-0' });
  expect(ledger.postings).toEqual(postings);
  expect(postings.map(({ kind }) => kind)).toEqual(['PAYMENT', 'REFUND', 'SETTLEMENT']);
  expect(postings[0]?.amounts).toEqual({
    merchant: '-10.00',
    refunds: '0.00',
    fees: '0.00',
    tax: '0.00',
    bank: '10.00',
  });
  expect((await control.ledger.read({ orderId: 'none' })).postings).toEqual([]);
  expect(await control.ledger.read()).not.toHaveProperty('postings');
});

test('a world shows its own rows only', async () => {
  await using sandbox = await serveSandbox();
  await fill(sandbox);
  await sandbox.control.settlements.run();
  const { appId } = await sandbox.control.merchants.create({ appId: 'other_shop' });
  const control = createControlClient({ baseUrl: sandbox.url, appId });

  expect((await control.payments.list()).payments).toEqual([]);
  expect((await control.payments.list({ orderId: 'order-0' })).payments).toEqual([]);
  expect((await control.refunds.list()).refunds).toEqual([]);
  expect((await control.refunds.list({ orderId: 'order-0' })).refunds).toEqual([]);
  expect((await control.settlements.list()).settlements).toEqual([]);
  expect((await control.ledger.read({ orderId: 'order-0' })).postings).toEqual([]);
  for (const call of [
    control.refunds.process({ refundId: 1 }),
    control.orders.refund({ orderId: 'order-0' }),
    control.orders.mail({ orderId: 'order-0' }),
  ]) {
    await expect(call).rejects.toMatchObject({ httpStatus: 404 });
  }
  expect((await sandbox.control.refunds.list({ state: 'PROCESSED' })).refunds).toEqual([]);
});
