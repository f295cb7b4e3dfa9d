import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { openShop } from '../notifications/merchant-server.ts';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { dumpWorld } from './dump-world.ts';

const { appId: APP_ID } = CREDENTIALS;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A week's business that leaves much to do: settlements of three days, a late answer, a refund. */
async function doBusiness(served: ServedGateway): Promise<void> {
  await served.moveTo('2026-03-02 10:00');
  const referenceId = await served.pay({ amount: '100.00' });
  await served.call('createRefund', aRefund({ referenceId, refundAmount: '99.00' }));
  await served.moveTo('2026-03-03 10:00');
  await served.pay({ amount: '0.29', currency: 'USD' });
  await served.pay({ amount: '20.00' });
  await served.moveTo('2026-03-03 23:55');
  await served.pay({ amount: '50.00', outcome: 'PENDING' });
}

async function postingsOf({ gateway }: ServedGateway) {
  return gateway.database.selectFrom('postings').selectAll().orderBy('id').execute();
}

describe('advancing the clock', () => {
  test('does everything at its own time, in order', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await doBusiness(served);

    await served.gateway.worldClock.advance(APP_ID, 7 * DAY);

    const postings = await postingsOf(served);
    expect(postings.slice(4).map(({ kind, posted_at }) => [kind, new Date(posted_at)])).toEqual([
      ['payment', kolkata('2026-03-04 00:05')],
      ['settlement', kolkata('2026-03-04 11:00')],
      ['settlement', kolkata('2026-03-05 11:00')],
      ['settlement', kolkata('2026-03-05 11:00')],
      ['settlement', kolkata('2026-03-06 11:00')],
      ['refund-paid', kolkata('2026-03-09 10:00')],
    ]);
  });

  test('ends at the time that was asked for', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await doBusiness(served);

    await served.gateway.worldClock.advance(APP_ID, 3 * DAY);

    expect(await served.now()).toEqual(kolkata('2026-03-06 23:55'));
  });

  test('leaves the same books as the same thing done twice', async () => {
    await using one = await serveGateway({ start: '2026-03-02 10:00' });
    await using other = await serveGateway({ start: '2026-03-02 10:00' });

    for (const served of [one, other]) {
      await doBusiness(served);
      await served.gateway.worldClock.advance(APP_ID, 3 * DAY);
    }

    expect(await dumpWorld(one)).toEqual(await dumpWorld(other));
  });

  test('leaves the same books in one step as in many', async () => {
    await using one = await serveGateway({ start: '2026-03-02 10:00' });
    await using other = await serveGateway({ start: '2026-03-02 10:00' });

    await doBusiness(one);
    await one.gateway.worldClock.advance(APP_ID, 7 * DAY);
    await doBusiness(other);
    for (let hour = 0; hour < 7 * 24; hour += 1) {
      await other.gateway.worldClock.advance(APP_ID, 60 * MINUTE);
    }

    expect(await dumpWorld(one)).toEqual(await dumpWorld(other));
  });

  test('twice at once is advancing by both', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();

    const { worldClock } = served.gateway;
    await Promise.all([worldClock.advance(APP_ID, 2 * DAY), worldClock.advance(APP_ID, DAY)]);

    expect(await served.now()).toEqual(kolkata('2026-03-05 10:00'));
    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toHaveLength(1);
  });
});

describe('a frozen clock', () => {
  test('stands still while the machine’s goes on', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.gateway.worldClock.freeze(APP_ID, true);

    served.machine.set(kolkata('2026-03-09 10:00'));

    expect(await served.now()).toEqual(kolkata('2026-03-02 10:00'));
  });

  test('settles nothing while the machine’s time goes on', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await served.gateway.worldClock.freeze(APP_ID, true);

    served.machine.set(kolkata('2026-03-09 10:00'));
    await served.catchUp();

    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toEqual([]);
  });

  test('can be advanced, and stays frozen', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await served.gateway.worldClock.freeze(APP_ID, true);

    await served.gateway.worldClock.advance(APP_ID, 2 * DAY);
    served.machine.set(kolkata('2026-03-20 10:00'));

    expect(await served.now()).toEqual(kolkata('2026-03-04 10:00'));
  });

  test('goes on from where it stood', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    const { worldClock } = served.gateway;
    await worldClock.freeze(APP_ID, true);
    served.machine.set(kolkata('2026-03-09 10:00'));

    await worldClock.freeze(APP_ID, false);
    served.machine.set(kolkata('2026-03-09 10:01'));

    expect(await served.now()).toEqual(kolkata('2026-03-02 10:01'));
  });
});

describe('setting the clock back', () => {
  test('undoes nothing', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await served.moveTo('2026-03-04 11:00');
    const before = await dumpWorld(served);

    await served.moveTo('2026-03-02 09:00');

    expect(await dumpWorld(served)).toEqual(before);
  });

  test('settles nothing a second time', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay();
    await served.moveTo('2026-03-04 11:00');

    await served.moveTo('2026-03-02 09:00');
    await served.moveTo('2026-03-31 09:00');

    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toHaveLength(1);
  });

  test('lets a later payment settle at its own time, before one that was made earlier', async () => {
    await using served = await serveGateway({ start: '2026-03-05 10:00' });
    await served.pay({ amount: '1.00' });
    await served.moveTo('2026-03-02 10:00');
    await served.pay({ amount: '2.00' });

    await served.moveTo('2026-03-31 10:00');

    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
      { id: 1, totalTxAmount: '2.00', settledOn: '2026-03-04 11:00:00' },
      { id: 2, totalTxAmount: '1.00', settledOn: '2026-03-09 11:00:00' },
    ]);
  });

  test('settles anew a day that has been settled', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.pay({ amount: '1.00' });
    await served.moveTo('2026-03-04 12:00');
    await served.moveTo('2026-03-02 12:00');
    await served.pay({ amount: '2.00' });

    await served.moveTo('2026-03-04 12:00');

    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
      { totalTxAmount: '1.00', settledOn: '2026-03-04 11:00:00' },
      { totalTxAmount: '2.00', settledOn: '2026-03-04 11:00:00' },
    ]);
  });

  test('to the machine’s time does what is due by it', async () => {
    await using served = await serveGateway({ start: '2026-03-02 10:00' });
    await served.moveTo('2026-02-23 10:00');
    await served.pay();

    await served.gateway.worldClock.reset(APP_ID);
    await served.catchUp();

    expect(await served.now()).toEqual(kolkata('2026-03-02 10:00'));
    expect((await served.call('listSettlements', ALL_DAYS)).settlements).toMatchObject([
      { settledOn: '2026-02-25 11:00:00' },
    ]);
  });
});

const next = { toNextEvent: true } as const;

describe('a clock that moves to the next event', () => {
  test('stops at each thing that is due, and has let it happen', async () => {
    await using sandbox = await serveSandbox();
    const { client, control } = sandbox;
    await client.orders.create(anOrder());
    await control.orders.pay({ orderId: 'order-1', outcome: 'PENDING' });

    const decided = await control.clock.set(next);
    const { txStatus } = await client.orders.getStatus({ orderId: 'order-1' });
    const settled = await control.clock.set(next);

    expect(decided).toEqual({ status: 'OK', now: '2026-03-02T08:41:12.000Z', frozen: false });
    expect(txStatus).toBe('SUCCESS');
    // Two working days later at 11:00 in Asia/Kolkata.
    expect(settled.now).toBe('2026-03-04T05:30:00.000Z');
    const days = { startDate: '2026-03-01', endDate: '2026-03-31' };
    expect((await client.settlements.list(days).page()).settlements).toHaveLength(1);
  });

  test('waits for the try of a notification, and stays frozen', async () => {
    await using shop = await openShop((_request, response) => response.writeHead(500).end());
    await using sandbox = await serveSandbox();
    const { client, control } = sandbox;
    await control.clock.set({ frozen: true });
    await client.orders.create(anOrder({ notifyUrl: shop.url }));
    await control.orders.pay({ orderId: 'order-1', outcome: 'FAILED' });
    // The first try, unless the worker was quicker; then this is the second one.
    await control.clock.set(next);
    const before = shop.received.length;

    const moved = await control.clock.set(next);

    expect(moved.frozen).toBe(true);
    expect(shop.received).toHaveLength(before + 1);
  });

  test('stays where it is if nothing is due', async () => {
    await using sandbox = await serveSandbox();
    const before = await sandbox.control.clock.read();

    await expect(sandbox.control.clock.set(next)).rejects.toMatchObject({
      httpStatus: 409,
      reason: 'Nothing is due in this world',
    });

    expect(await sandbox.control.clock.read()).toEqual(before);
  });

  test('takes no false', async () => {
    await using sandbox = await serveSandbox();

    // @ts-expect-error false is no value of this field
    const moved = sandbox.control.clock.set({ toNextEvent: false });

    await expect(moved).rejects.toMatchObject({
      httpStatus: 400,
      reason: 'toNextEvent is not valid: send true',
    });
  });
});
