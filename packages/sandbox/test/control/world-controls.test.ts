import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { createControlClient } from '../../src/control/control-client.ts';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';

const DAYS = { startDate: '2026-01-01', endDate: '2027-01-01' };

describe('a merchant', () => {
  test('that is made has a world of its own: orders, numbers and time', async () => {
    await using sandbox = await serveSandbox();
    const { url } = sandbox;
    const { appId, secretKey } = await sandbox.control.merchants.create({ appId: 'other_shop' });
    const other = createClient({ appId, secretKey, baseUrl: url });
    const control = createControlClient({ baseUrl: url, appId });
    const before = await sandbox.control.clock.read();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    await other.orders.create(anOrder());
    await control.clock.set({ advance: 'P40D' });

    await expect(
      control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' }),
    ).rejects.toMatchObject({
      httpStatus: 409,
    });
    expect(await sandbox.control.clock.read()).toEqual(before);
    expect(await other.transactions.list(DAYS).page()).toMatchObject({ transactions: [] });
    expect(await sandbox.client.transactions.list(DAYS).page()).toMatchObject({ lastId: 1 });
    const { merchants } = await sandbox.control.merchants.list();
    expect(merchants.map((merchant) => merchant.appId)).toEqual(['other_shop', 'sandbox_app_id']);
    expect(JSON.stringify(merchants)).not.toContain(secretKey);
  });

  test('of the same appId is refused', async () => {
    await using sandbox = await serveSandbox();

    const call = sandbox.control.merchants.create({ appId: 'sandbox_app_id' });

    await expect(call).rejects.toMatchObject({ httpStatus: 409 });
    expect(await sandbox.client.credentials.verify()).toMatchObject({ status: 'OK' });
  });

  test('that does not exist gets a 404', async () => {
    await using sandbox = await serveSandbox();

    await expect(sandbox.control.clock.read({ appId: 'unknown' })).rejects.toMatchObject({
      httpStatus: 404,
    });
  });
});

describe('a notification to the control API itself', () => {
  const CALLS = ['reset', 'settlements', 'snapshots/kept/restore', 'orders/order-1/mails'];

  test.each(CALLS)('does nothing there: %s', async (path) => {
    await using sandbox = await serveSandbox();
    const { control, url } = sandbox;
    await control.snapshots.create({ name: 'kept' });
    await sandbox.client.orders.create(anOrder({ notifyUrl: `${url}/sandbox/v1/${path}` }));
    await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    const { notifications } = await control.notifications.list();
    const tried = await control.notifications.send({
      notificationId: notifications[0]?.id ?? 0,
    });

    expect(tried.notification.state).toBe('WAITING');
    expect(tried.notification.attempts.at(-1)).toMatchObject({ httpStatus: 415 });
    const test = await control.notifications.sendTest({
      url: `${url}/sandbox/v1/${path}`,
      txStatus: 'SUCCESS',
    });
    expect(test.attempt).toMatchObject({ httpStatus: 415 });
    const { order, mails } = await control.orders.read({ orderId: 'order-1' });
    expect(order.orderStatus).toBe('PAID');
    expect(mails).toEqual([]);
  });
});

describe('a clock', () => {
  test.each([
    ['now', { now: '9999-12-31T23:59:59Z' }],
    ['now', { now: '1999-12-31T23:59:59Z' }],
    ['advance', { advance: 'P36500W' }],
  ])('that would leave what dates can say is refused: %s %o', async (field, change) => {
    await using sandbox = await serveSandbox();
    const before = await sandbox.control.clock.read();

    const call = sandbox.control.clock.set(change);

    await expect(call).rejects.toMatchObject({
      httpStatus: 400,
      reason: expect.stringContaining(field),
    });
    expect(await sandbox.control.clock.read()).toEqual(before);
  });
});

describe('a payment of an order with an open attempt is refused', () => {
  test.each(['PENDING', 'FLAGGED'] as const)('and the reason names %s', async (outcome) => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome });

    const call = sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    await expect(call).rejects.toMatchObject({
      httpStatus: 409,
      reason: `The order takes no payment: it is ${outcome}`,
    });
  });
});

describe('a world', () => {
  test('is at the time of its snapshot again, however much later it is restored', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'PENDING' });
    const { snapshot } = await sandbox.control.snapshots.create({ name: 'pending' });
    sandbox.clock.advance({ days: 3 });

    await sandbox.control.snapshots.restore({ name: 'pending' });

    expect((await sandbox.control.clock.read()).now).toBe(snapshot.takenAt);
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      txStatus: 'PENDING',
    });
  });

  test('goes back to its snapshot: payments, refunds, books, time and what is still to come', async () => {
    await using sandbox = await serveSandbox();
    const { client, control } = sandbox;
    await client.orders.create(anOrder());
    const { referenceId } = await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await client.refunds.create(aRefund({ referenceId, refundAmount: '10', refundNote: 'a gift' }));
    await control.snapshots.create({ name: 'paid' });
    const [ledger, clock] = [await control.ledger.read(), await control.clock.read()];
    await control.clock.set({ advance: 'P30D' });
    await client.orders.create(anOrder({ orderId: 'order-2' }));
    const settled = await client.settlements.list(DAYS).page();

    await control.snapshots.restore({ name: 'paid' });

    expect(await control.ledger.read()).toEqual(ledger);
    expect(await control.clock.read()).toEqual(clock);
    await expect(client.orders.getLink({ orderId: 'order-2' })).rejects.toMatchObject({
      httpStatus: 404,
    });
    expect(await client.settlements.list(DAYS).page()).toMatchObject({ settlements: [] });
    await control.clock.set({ advance: 'P30D' });
    const again = await client.settlements.list(DAYS).page();
    const withoutUtr = (list: typeof again) => list.settlements.map(({ utr, ...rest }) => rest);
    expect(withoutUtr(again)).toEqual(withoutUtr(settled));
    expect(settled.settlements).toHaveLength(1);
  });

  test('has no snapshot of another name', async () => {
    await using sandbox = await serveSandbox();

    await expect(sandbox.control.snapshots.restore({ name: 'none' })).rejects.toMatchObject({
      httpStatus: 404,
    });
    expect(await sandbox.control.snapshots.list()).toMatchObject({ snapshots: [] });
  });

  test('is empty and in real time after a reset, and other worlds are as they were', async () => {
    await using sandbox = await serveSandbox();
    const { client, control, url } = sandbox;
    const merchant = await control.merchants.create({ appId: 'other_shop' });
    const other = createClient({ ...merchant, baseUrl: url });
    await client.orders.create(anOrder());
    await other.orders.create(anOrder());
    await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await control.clock.set({ now: '2030-01-01T00:00:00Z' });
    await control.clock.set({ frozen: true });

    await control.world.reset();

    expect(await control.clock.read()).toMatchObject({
      now: sandbox.clock.now().toISOString(),
      frozen: false,
    });
    await client.orders.create(anOrder());
    expect(await client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      orderStatus: 'ACTIVE',
    });
    expect(await other.orders.getLink({ orderId: 'order-1' })).toMatchObject({ status: 'OK' });
  });
});
