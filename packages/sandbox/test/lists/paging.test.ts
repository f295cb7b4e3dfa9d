import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { LISTS, readList, readPage } from '../model/read-lists.ts';
import { ALL_DAYS, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;

/** An order whose customer is at the simulator; answers with what decides the payment. */
async function beginAtSimulator(served: ServedGateway, orderId: string) {
  const { paymentDesk, orders } = served.gateway;
  await served.call('createOrder', anOrder({ orderId }));
  const order = await orders.find(APP_ID, orderId);
  if (order === undefined) throw new Error('no order');
  const instrument = { paymentMode: 'UPI', outcome: undefined, details: undefined };
  const payment = await paymentDesk.pay(order, instrument, 'first');
  return () => paymentDesk.decide(order, payment?.referenceId ?? '', 'SUCCESS');
}

describe.each(LISTS)('%s', (list) => {
  test.each([1, 2, 3, 50])('by %i a page shows every row once', async (count) => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    for (const day of ['02', '03', '04']) {
      await served.moveTo(`2026-03-${day} 10:00`);
      const referenceId = await served.pay();
      await served.call('createRefund', aRefund({ referenceId }));
    }
    await served.moveTo('2026-03-06 11:00');

    const rows = await readList(served, list, { ...ALL_DAYS, count });

    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3]);
  });
});

test('without count a page has twenty rows', async () => {
  await using served = await serveGateway();
  for (let count = 0; count < 21; count += 1) await served.pay();

  const { startDate, endDate } = ALL_DAYS;
  const { transactions } = await served.call('listTransactions', { startDate, endDate });

  expect(transactions).toHaveLength(20);
});

test('a lastId beyond the last row is an empty page', async () => {
  await using served = await serveGateway();
  await served.pay();

  const page = await readPage(served, 'listTransactions', { ...ALL_DAYS, lastId: 1 });

  expect(page).toEqual([]);
});

test('an attempt that was begun first and decided last comes last: a reader misses nothing', async () => {
  await using served = await serveGateway();
  const decide = await beginAtSimulator(served, 'begun-first');
  await served.pay({ orderId: 'paid-meanwhile' });
  const [first] = await readPage(served, 'listTransactions', ALL_DAYS);

  await decide();

  const lastId = first?.id ?? 0;
  const rest = await readPage(served, 'listTransactions', { ...ALL_DAYS, lastId });
  expect([first, ...rest].map((each) => each?.row.orderId)).toEqual([
    'paid-meanwhile',
    'begun-first',
  ]);
});

test('payments that arrive while a list is read page by page are each shown once', async () => {
  await using served = await serveGateway();
  const decisions: (() => Promise<unknown>)[] = [];
  for (let count = 0; count < 16; count += 1) {
    decisions.push(await beginAtSimulator(served, `order-${count}`));
  }
  let isDone = false;
  const done = Promise.all(decisions.map((decide) => decide())).then(() => {
    isDone = true;
  });

  const read: number[] = [];
  for (;;) {
    const wasDone = isDone;
    const lastId = read.at(-1);
    const request = { ...ALL_DAYS, count: 3, ...(lastId && { lastId }) };
    const page = await readPage(served, 'listTransactions', request);
    read.push(...page.map(({ id }) => id));
    if (wasDone && page.length === 0) break;
  }
  await done;

  expect(read).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
});

test('with the clock set back between two pages, a reader misses and repeats nothing', async () => {
  await using served = await serveGateway({ start: '2026-03-05 10:00' });
  await served.pay();
  await served.pay();
  const first = await readPage(served, 'listTransactions', { ...ALL_DAYS, count: 2 });
  await served.moveTo('2026-03-03 10:00');
  await served.pay();

  const lastId = first.at(-1)?.id ?? 0;
  const rest = await readPage(served, 'listTransactions', { ...ALL_DAYS, lastId });

  expect([...first, ...rest].map(({ id }) => id)).toEqual([1, 2, 3]);
});

test('days that the clock has passed twice show the rows of both times', async () => {
  await using served = await serveGateway({ start: '2026-03-03 10:00' });
  await served.pay();
  await served.moveTo('2026-03-04 10:00');
  await served.pay();
  await served.moveTo('2026-03-03 12:00');
  await served.pay();

  const rows = await readList(served, 'listTransactions', {
    startDate: '2026-03-03',
    endDate: '2026-03-03',
    count: 1,
  });

  expect(rows.map(({ id }) => id)).toEqual([1, 3]);
});

const THURSDAY = { startDate: '2026-03-05', endDate: '2026-03-05' };
const FRIDAY = { startDate: '2026-03-06', endDate: '2026-03-06' };

async function idsOf(
  served: ServedGateway,
  list: Parameters<typeof readList>[1],
  days: { startDate: string; endDate: string },
) {
  return (await readList(served, list, days)).map(({ id }) => id);
}

describe('a day ends at midnight in Asia/Kolkata', () => {
  test('for transactions, by the time of the attempt', async () => {
    await using served = await serveGateway({ start: '2026-03-05 23:59:59.999' });
    await served.pay();
    await served.moveTo('2026-03-06 00:00');
    await served.pay();

    expect(await idsOf(served, 'listTransactions', THURSDAY)).toEqual([1]);
    expect(await idsOf(served, 'listTransactions', FRIDAY)).toEqual([2]);
  });

  test('for refunds, by initiatedOn', async () => {
    await using served = await serveGateway({ start: '2026-03-05 23:59:59.999' });
    const referenceId = await served.pay();
    await served.call('createRefund', aRefund({ referenceId }));
    await served.moveTo('2026-03-06 00:00');
    await served.call('createRefund', aRefund({ referenceId }));

    expect(await idsOf(served, 'listRefunds', THURSDAY)).toEqual([1]);
    expect(await idsOf(served, 'listRefunds', FRIDAY)).toEqual([2]);
  });

  test('for settlements, by settledOn', async () => {
    await using served = await serveGateway({ start: '2026-03-03 10:00' });
    await served.pay();
    await served.moveTo('2026-03-04 10:00');
    await served.pay();
    await served.moveTo('2026-03-06 11:00');

    expect(await idsOf(served, 'listSettlements', THURSDAY)).toEqual([1]);
    expect(await idsOf(served, 'listSettlements', FRIDAY)).toEqual([2]);
  });
});

test('both days of a list are included', async () => {
  await using served = await serveGateway({ start: '2026-03-05 10:00' });
  await served.pay();
  await served.moveTo('2026-03-07 10:00');
  await served.pay();

  const ids = await idsOf(served, 'listTransactions', {
    startDate: '2026-03-05',
    endDate: '2026-03-07',
  });

  expect(ids).toEqual([1, 2]);
});

test('days without a row are an empty page without lastId', async () => {
  await using served = await serveGateway({ start: '2026-03-05 10:00' });
  await served.pay();

  const reply = await served.call('listTransactions', FRIDAY);

  expect(reply).toEqual({ status: 'OK', message: 'No data fetched', transactions: [] });
});

test('a last day before the first is a 400', async () => {
  await using served = await serveGateway();

  const call = served.call('listTransactions', {
    startDate: '2026-03-06',
    endDate: '2026-03-05',
  });

  await expect(call).rejects.toMatchObject({
    status: 400,
    reason: 'endDate is before startDate: send the same day or a later one',
  });
});

test('an attempt belongs to the day of its outcome, not to the day on which the customer began', async () => {
  await using served = await serveGateway({ start: '2026-03-05 23:59' });
  const { paymentDesk, orders } = served.gateway;
  await served.pay({ orderId: 'order-1', outcome: 'FAILED' });
  const order = await orders.find('sandbox_app_id', 'order-1');
  if (order === undefined) throw new Error('no order');
  const instrument = { paymentMode: 'UPI', outcome: undefined, details: undefined };
  const payment = await paymentDesk.pay(order, instrument, 'second');
  await served.moveTo('2026-03-06 00:01');

  await paymentDesk.decide(order, payment?.referenceId ?? '', 'SUCCESS');

  expect(await idsOf(served, 'listTransactions', FRIDAY)).toEqual([2]);
});
