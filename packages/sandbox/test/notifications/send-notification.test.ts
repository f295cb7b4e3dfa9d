import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { openShop } from './merchant-server.ts';

/** Pays an order and waits for the first try to notify its shop. */
async function payAndNotify(sandbox: ServedSandbox, notifyUrl: string, orderId = 'order-1') {
  await sandbox.client.orders.create(anOrder({ orderId, notifyUrl }));
  await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  const page = await eventually(
    () => sandbox.control.notifications.list({ orderId }),
    ({ notifications }) => notifications[0]?.attempts.length === 1,
  );
  const [notification] = page.notifications;
  if (notification === undefined) throw new Error('no notification');
  return notification;
}

/** A shop that is down until it is started. */
async function openClosedShop() {
  let isUp = false;
  const shop = await openShop((_request, response) => {
    response.writeHead(isUp ? 200 : 503, { 'X-Shop': isUp ? 'open' : 'closed' });
    response.end(isUp ? 'OK' : 'back soon');
  });
  return Object.assign(shop, {
    start() {
      isUp = true;
    },
  });
}

describe('a notification that is read', () => {
  test('shows the form as the shop got it, the signed text and every reply', async () => {
    await using shop = await openClosedShop();
    await using sandbox = await serveSandbox();
    const row = await payAndNotify(sandbox, shop.url);
    shop.start();
    await sandbox.control.clock.set({ advance: 'PT2M' });

    const { notification } = await sandbox.control.notifications.read({ notificationId: row.id });

    expect(shop.received.map(({ body }) => body)).toEqual([notification.body, notification.body]);
    expect(notification.fields).toEqual(
      [...new URLSearchParams(notification.body)].map(([name, value]) => ({ name, value })),
    );
    const fields = Object.fromEntries(notification.fields.map(({ name, value }) => [name, value]));
    expect(notification.signedText).toBe(
      paymentSignature.fields.map((name) => fields[name]).join(''),
    );
    const { signature } = notification;
    expect(await isSignedBy(paymentSignature, fields, signature, CREDENTIALS.secretKey)).toBe(true);
    expect(notification).toMatchObject({
      id: row.id,
      orderId: 'order-1',
      state: 'DELIVERED',
      attempts: [
        { httpStatus: 503, reply: { body: 'back soon', isCut: false } },
        { httpStatus: 200, reply: { body: 'OK', isCut: false } },
      ],
    });
    expect(notification.attempts.map(({ reply }) => reply?.headers[0])).toEqual([
      { name: 'X-Shop', value: 'closed' },
      { name: 'X-Shop', value: 'open' },
    ]);
    expect(JSON.stringify(notification)).not.toContain(CREDENTIALS.secretKey);
  });

  test('shows the signature that was sent, even if the merchant has another key since', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const row = await payAndNotify(sandbox, shop.url);
    await sandbox.merchants.save({ ...CREDENTIALS, name: 'Test Shop', secretKey: 'new-key' });

    const { notification } = await sandbox.control.notifications.read({ notificationId: row.id });

    expect(notification.body).toBe(shop.received[0]?.body);
  });

  test.each(['read', 'send'] as const)('has to exist (%s)', async (method) => {
    await using sandbox = await serveSandbox();

    const call = sandbox.control.notifications[method]({ notificationId: 99 });

    await expect(call).rejects.toMatchObject({ httpStatus: 404 });
  });
});

describe('a notification that is sent now', () => {
  test('has one failure more if the shop is still down, and is tried later as planned', async () => {
    await using shop = await openClosedShop();
    await using sandbox = await serveSandbox();
    const row = await payAndNotify(sandbox, shop.url);

    const { notification } = await sandbox.control.notifications.send({ notificationId: row.id });

    expect(notification.attempts).toHaveLength(2);
    // Ten minutes after the second failure, not two as after the first.
    const tenMinutesLater = new Date(sandbox.clock.now().getTime() + 600_000).toISOString();
    expect(notification).toMatchObject({ state: 'WAITING', nextAttemptAt: tenMinutesLater });
    shop.start();
    await sandbox.control.clock.set({ advance: 'PT10M' });
    const { notifications } = await sandbox.control.notifications.list();
    expect(notifications).toMatchObject([{ state: 'DELIVERED', nextAttemptAt: null }]);
    expect(shop.received).toHaveLength(3);
  });

  test('is delivered by the time of the reply, and not tried again', async () => {
    await using shop = await openClosedShop();
    await using sandbox = await serveSandbox();
    const row = await payAndNotify(sandbox, shop.url);
    shop.start();

    const { notification } = await sandbox.control.notifications.send({ notificationId: row.id });

    expect(notification).toMatchObject({
      state: 'DELIVERED',
      nextAttemptAt: null,
      attempts: [{ httpStatus: 503 }, { httpStatus: 200 }],
    });
    await sandbox.control.clock.set({ advance: 'P1D' });
    expect(shop.received).toHaveLength(2);
  });

  test('goes out again if it was delivered or given up', async () => {
    await using shop = await openClosedShop();
    await using sandbox = await serveSandbox();
    const row = await payAndNotify(sandbox, shop.url);
    await sandbox.control.clock.set({ advance: 'P1D' });
    const before = await sandbox.control.notifications.list({ state: 'GIVEN_UP' });
    expect(before.notifications).toHaveLength(1);

    const first = await sandbox.control.notifications.send({ notificationId: row.id });
    shop.start();
    await sandbox.control.notifications.send({ notificationId: row.id });
    const last = await sandbox.control.notifications.send({ notificationId: row.id });

    expect(first.notification).toMatchObject({ state: 'WAITING' });
    expect(last.notification).toMatchObject({ state: 'DELIVERED' });
    expect(last.notification.attempts.slice(-3)).toMatchObject([
      { httpStatus: 503 },
      { httpStatus: 200 },
      { httpStatus: 200 },
    ]);
  });

  test('is cut off by a reset of the world, and the caller is told', async () => {
    const answers: (() => void)[] = [];
    let isSilent = false;
    await using shop = await openShop((_request, response) => {
      if (isSilent) answers.push(() => response.end());
      else response.writeHead(503).end();
    });
    await using sandbox = await serveSandbox({ notifyTimeoutMs: 60_000 });
    const row = await payAndNotify(sandbox, shop.url);
    isSilent = true;

    const sent = sandbox.control.notifications.send({ notificationId: row.id });
    const refused = expect(sent).rejects.toMatchObject({
      httpStatus: 409,
      reason: 'The try was ended on its way: the world is reset',
    });
    await eventually(
      async () => answers.length,
      (count) => count === 1,
    );
    await sandbox.control.world.reset();

    await refused;
    expect((await sandbox.control.notifications.list()).notifications).toEqual([]);
  });
});

test('notifications are listed by their state', async () => {
  await using shop = await openClosedShop();
  await using sandbox = await serveSandbox();
  await payAndNotify(sandbox, shop.url, 'order-1');
  shop.start();
  await payAndNotify(sandbox, shop.url, 'order-2');

  const ordersIn = async (state: 'WAITING' | 'DELIVERED' | 'GIVEN_UP') =>
    (await sandbox.control.notifications.list({ state })).notifications.map(
      ({ orderId }) => orderId,
    );

  expect(await ordersIn('WAITING')).toEqual(['order-1']);
  expect(await ordersIn('DELIVERED')).toEqual(['order-2']);
  expect(await ordersIn('GIVEN_UP')).toEqual([]);
});
