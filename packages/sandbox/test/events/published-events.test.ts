import { anOrder, aRefund } from '@cashfree-rest/test-requests';
import { describe, expect, test } from '@jest/globals';
import { afterCommit, changeWorld } from '../../src/database/transact.ts';
import type { Gateway } from '../../src/gateway.ts';
import type { NewOrder } from '../../src/orders/order.ts';
import { eventually } from '../eventually.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { kolkata, serveGateway } from '../serve-gateway.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';
import { keptEvents, keptSummaries } from './read-events.ts';

const { appId } = CREDENTIALS;

/** Waits for an event that begins like this; deliveries take their time. */
async function untilTold({ events }: Gateway, beginning: string): Promise<void> {
  await eventually(
    () => keptSummaries(events),
    (summaries) => summaries.some((summary) => summary.startsWith(beginning)),
  );
}

describe('the events of a world', () => {
  test('tell of an order from its creation to its settlement, with ids to go on from', async () => {
    await using shop = await openShop();
    await using served = await serveGateway();
    const { gateway } = served;
    const referenceId = await served.pay({ orderId: 'order-1', notifyUrl: shop.url });
    await untilTold(gateway, 'Notification 1 ');
    await served.call('createRefund', aRefund({ referenceId }));
    await served.moveTo('2026-03-20 12:00');

    const events = await keptEvents(gateway.events);

    expect(events.map(({ summary }) => summary)).toEqual([
      'Order order-1 of 154.50 INR was created',
      `Payment ${referenceId} of order order-1 is SUCCESS`,
      'Notification 1 of order order-1 (SUCCESS) was delivered',
      'Refund 1 of 10.00 INR for order order-1 has started',
      expect.stringMatching(/^Settlement 1 pays out 141\.\d\d INR$/u),
      'Refund 1 of order order-1 was paid out',
      'The clock was moved to 2026-03-20T06:30:00.000Z',
    ]);
    expect(events.map(({ type, orderId, facts }) => ({ type, orderId, ...facts }))).toEqual([
      { type: 'order', orderId: 'order-1' },
      { type: 'payment', orderId: 'order-1', referenceId, state: 'SUCCESS' },
      {
        type: 'notification',
        orderId: 'order-1',
        notificationId: 1,
        referenceId,
        httpStatus: 200,
        failure: null,
      },
      { type: 'refund', orderId: 'order-1', refundId: 1, referenceId, state: 'PENDING' },
      { type: 'settlement', orderId: undefined, settlementId: 1 },
      { type: 'refund', orderId: 'order-1', refundId: 1, referenceId, state: 'PROCESSED' },
      { type: 'clock', orderId: undefined, state: 'MOVED' },
    ]);
    expect(events.at(0)?.at).toEqual(kolkata('2026-03-02 14:01:12'));
    expect(events.at(4)?.at).toEqual(kolkata('2026-03-04 11:00'));
  });

  test('tell of a payment in steps, of mails, of failed notifications, and of the world itself', async () => {
    await using shop = await openShop((_request, response) => response.writeHead(503).end());
    await using served = await serveGateway();
    const { gateway } = served;
    await served.call('createOrder', anOrder({ notifyUrl: shop.url }));
    await served.call('sendOrderEmail', { orderId: 'order-1' });
    const order = await gateway.orders.find(appId, 'order-1');
    const instrument = { paymentMode: 'UPI', outcome: undefined, details: undefined };
    const started = order && (await gateway.paymentDesk.pay(order, instrument, 'first'));
    const { referenceId = '' } = started ?? {};
    if (order) await gateway.paymentDesk.decide(order, referenceId, 'PENDING');
    await untilTold(gateway, 'Notification 1 ');
    if (order) await gateway.paymentDesk.release(order, referenceId, 'FAILED');
    await gateway.worldClock.freeze(appId, true);
    await gateway.worldClock.freeze(appId, false);
    await gateway.worldClock.reset(appId);
    await gateway.archive.take(appId, 'now', await served.now());
    await gateway.archive.restore(appId, 'now');
    await gateway.archive.reset(appId);

    const summaries = await keptSummaries(gateway.events);

    const time = '2026-03-02T08:31:12.000Z';
    expect(summaries.filter((text) => !text.startsWith('Notification 2'))).toEqual([
      'Order order-1 of 154.50 INR was created',
      'Mail 1 for order order-1 is in the mailbox',
      `Payment ${referenceId} of order order-1 has started`,
      `Payment ${referenceId} of order order-1 is PENDING`,
      'Notification 1 of order order-1 (PENDING) failed: answered with 503',
      `Payment ${referenceId} of order order-1 is FAILED`,
      `The clock was frozen at ${time}`,
      `The clock runs again from ${time}`,
      `The clock was reset to ${time}`,
      'The world was restored from the snapshot now',
      'The world was reset',
    ]);
  });

  test('hold nothing of the customer', async () => {
    await using served = await serveGateway();
    await served.pay({ orderId: 'order-1', outcome: 'FAILED' });
    await served.call('sendOrderEmail', { orderId: 'order-1' });

    const text = JSON.stringify(await keptEvents(served.gateway.events));

    expect(text).toContain('order-1');
    for (const secret of ['Asha', '9000000001', 'asha@example.com', CREDENTIALS.secretKey]) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('an event comes after the commit', () => {
  test('so a transaction that is rolled back publishes nothing', async () => {
    await using served = await serveGateway();
    const { database, settlementDesk, settlements, events } = served.gateway;
    await served.pay();
    const before = await keptSummaries(events);
    const run = { appId, dueUntil: kolkata('2030-01-01 00:00'), now: kolkata('2026-03-02 15:00') };

    const failing = changeWorld(database, appId, async (transaction) => {
      expect(await settlementDesk.settle(transaction, run)).toEqual([1]);
      throw new Error('too late');
    });

    await expect(failing).rejects.toThrow('too late');
    expect(await settlements.exists(appId, 1)).toBe(false);
    expect(await keptSummaries(events)).toEqual(before);
  });

  test('once for each order, though one that fails has rolled back all that shared its transaction', async () => {
    await using served = await serveGateway();
    const { orders, events, identifiers } = served.gateway;
    const wish = (orderId: string, customerName: string | null): NewOrder => ({
      appId,
      orderId,
      amount: 15_450n,
      currency: 'INR',
      note: undefined,
      customerName: customerName as string,
      customerPhone: '9000000001',
      customerEmail: 'asha@example.com',
      sellerPhone: undefined,
      returnUrl: 'https://shop.example.com',
      notifyUrl: undefined,
      paymentModes: undefined,
      partnerCode: undefined,
      token: identifiers.paymentToken(),
      addedAt: kolkata('2026-03-02 14:01'),
      expiresAt: kolkata('2026-04-01 14:01'),
    });

    const results = await Promise.allSettled([
      orders.add(wish('a', 'Asha')),
      orders.add(wish('b', null)),
      orders.add(wish('c', 'Asha')),
      orders.add(wish('c', 'Asha')),
    ]);

    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect([...(await keptSummaries(events))].sort()).toEqual([
      'Order a of 154.50 INR was created',
      'Order c of 154.50 INR was created',
    ]);
  });

  test('and what is to wait for a commit needs a transaction', async () => {
    await using served = await serveGateway();

    expect(() => afterCommit(served.gateway.database, () => {})).toThrow(TypeError);
  });
});
