import { describe, expect, test } from '@jest/globals';
import { openShop } from '../notifications/merchant-server.ts';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';

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
