import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { readList } from '../model/read-lists.ts';
import { type ServedGateway, serveGateway } from '../serve-gateway.ts';

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
