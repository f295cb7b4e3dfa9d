import { isSignedBy } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import { aCustomer } from '../customer.ts';
import { eventually } from '../eventually.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { openShop } from './merchant-server.ts';

const MINUTE = 60_000;

async function payOrder(sandbox: ServedSandbox, notifyUrl: string, outcome = 'SUCCESS' as const) {
  await sandbox.client.orders.create(anOrder({ notifyUrl }));
  return sandbox.control.orders.pay({ orderId: 'order-1', outcome });
}

async function standing(sandbox: ServedSandbox) {
  return (await sandbox.control.notifications.list()).notifications;
}

/** Waits until the worker has tried so often. */
function attempts(sandbox: ServedSandbox, count: number) {
  return eventually(
    () => standing(sandbox),
    (all) => all.flatMap(({ attempts }) => attempts).length >= count,
  );
}

describe('a notification', () => {
  test('carries the eight signed fields, in the order of the wire', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();

    const { referenceId } = await payOrder(sandbox, shop.url);

    const [notification] = await attempts(sandbox, 1);
    const [request] = shop.received;
    const fields = Object.fromEntries(new URLSearchParams(request?.body));
    expect(Object.keys(fields)).toEqual([
      'orderId',
      'orderAmount',
      'referenceId',
      'txStatus',
      'paymentMode',
      'txMsg',
      'txTime',
      'signature',
    ]);
    expect(fields).toMatchObject({ orderId: 'order-1', orderAmount: '154.50', referenceId });
    expect(
      await isSignedBy(paymentSignature, fields, fields.signature ?? '', CREDENTIALS.secretKey),
    ).toBe(true);
    expect(notification).toMatchObject({
      orderId: 'order-1',
      referenceId,
      txStatus: 'SUCCESS',
      state: 'DELIVERED',
      nextAttemptAt: null,
      attempts: [{ httpStatus: 200, failure: null }],
    });
  });

  test('fails if no answer comes within the time that the sandbox is set to', async () => {
    await using shop = await openShop(() => undefined);
    await using sandbox = await serveSandbox({ notifyTimeoutMs: 150 });

    await payOrder(sandbox, shop.url);

    const [notification] = await attempts(sandbox, 1);
    expect(notification).toMatchObject({
      attempts: [{ httpStatus: null, failure: 'no answer within 0.15 s' }],
    });
  });

  test('stays in the hands of one process for as long as an answer may take', async () => {
    const answers: (() => void)[] = [];
    await using shop = await openShop((_request, response) => answers.push(() => response.end()));
    await using sandbox = await serveSandbox({ notifyTimeoutMs: 60_000 });
    await payOrder(sandbox, shop.url);
    await eventually(
      async () => answers,
      ({ length }) => length > 0,
    );

    const { leased_until } = await sandbox.database
      .selectFrom('agenda')
      .select('leased_until')
      .where('kind', '=', 'notify')
      .executeTakeFirstOrThrow();
    for (const answer of answers) answer();

    expect(Number(leased_until) - sandbox.clock.now().getTime()).toBeGreaterThan(60_000);
  });

  test('is sent of each outcome: a failed attempt, then the hold, then the release', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder({ notifyUrl: shop.url }));
    const pay = { orderId: 'order-1' };

    await sandbox.control.orders.pay({ ...pay, outcome: 'FAILED' });
    const { referenceId } = await sandbox.control.orders.pay({ ...pay, outcome: 'FLAGGED' });
    await sandbox.control.payments.decide({ referenceId, outcome: 'SUCCESS' });

    const all = await attempts(sandbox, 3);
    expect(all.toReversed().map(({ txStatus }) => txStatus)).toEqual([
      'FAILED',
      'FLAGGED',
      'SUCCESS',
    ]);
  });

  test('follows a payment on the payment page as well', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const order = anOrder({ notifyUrl: shop.url });
    await customer.open((await sandbox.client.orders.create(order)).paymentLink);

    await customer.submit('/attempts', { method: 'upi', vpa: 'testsuccess@gocash' });

    const [notification] = await attempts(sandbox, 1);
    expect(notification).toMatchObject({ txStatus: 'SUCCESS', state: 'DELIVERED' });
  });

  test('is never shown as waiting with a try that has succeeded, nor as delivered without one', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const orderIds = Array.from({ length: 12 }, (_, index) => `order-${index}`);
    for (const orderId of orderIds) {
      await sandbox.client.orders.create(anOrder({ orderId, notifyUrl: shop.url }));
    }

    const paid = Promise.all(
      orderIds.map((orderId) => sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' })),
    );
    const torn: unknown[] = [];
    await eventually(
      async () => {
        const all = await standing(sandbox);
        torn.push(
          ...all.filter(({ state, attempts }) => (state === 'DELIVERED') !== attempts.length > 0),
        );
        return all;
      },
      (all) => all.filter(({ state }) => state === 'DELIVERED').length === orderIds.length,
    );

    await paid;
    expect(torn).toEqual([]);
  });

  test('goes to a name below localhost', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();

    await payOrder(sandbox, `HTTP://Shop.LOCALHOST:${shop.port}/notify?data[order]=5`);

    const [notification] = await attempts(sandbox, 1);
    expect(notification).toMatchObject({ state: 'DELIVERED' });
    expect(shop.received[0]?.url).toBe('/notify?data[order]=5');
  });

  test('of a public sandbox goes to the hosts that it was told, and to no other of this network', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox({ isPublic: true, notifyHosts: ['127.0.0.1'] });

    await payOrder(sandbox, shop.url);
    const [delivered] = await attempts(sandbox, 1);
    await sandbox.control.world.reset();
    await payOrder(sandbox, `http://localhost:${shop.port}/notify`);
    const [refused] = await attempts(sandbox, 1);

    expect(delivered).toMatchObject({ state: 'DELIVERED' });
    expect(refused?.attempts[0]?.failure).toBe('the host is not at a public address');
    expect(shop.received).toHaveLength(1);
  });

  test('is tried again after 2, 10 and 30 minutes, 2 and 6 hours, and then kept', async () => {
    await using shop = await openShop((_request, response) => response.writeHead(500).end());
    await using sandbox = await serveSandbox();
    await payOrder(sandbox, shop.url);
    await attempts(sandbox, 1);

    await sandbox.control.clock.set({ advance: 'P7D' });

    const [notification] = await standing(sandbox);
    const times = notification?.attempts.map(({ at }) => Date.parse(at)) ?? [];
    const gaps = times.slice(1).map((time, index) => (time - (times[index] ?? 0)) / MINUTE);
    expect(gaps).toEqual([2, 10, 30, 120, 360]);
    expect(notification).toMatchObject({ state: 'GIVEN_UP', nextAttemptAt: null });
    expect(shop.received).toHaveLength(6);
    expect(new Set(shop.received.map(({ body }) => body)).size).toBe(1);
  });

  test('that was given up is delivered when it is replayed', async () => {
    let isDown = true;
    await using shop = await openShop((_request, response) => {
      response.writeHead(isDown ? 503 : 204).end();
    });
    await using sandbox = await serveSandbox();
    await payOrder(sandbox, shop.url);
    await attempts(sandbox, 1);
    await sandbox.control.clock.set({ advance: 'P1D' });
    const [given] = await standing(sandbox);
    isDown = false;

    const { notification } = await sandbox.control.notifications.replay({
      notificationId: given?.id ?? 0,
    });

    expect(given?.state).toBe('GIVEN_UP');
    expect(notification.state).toBe('WAITING');
    const [replayed] = await attempts(sandbox, 7);
    expect(replayed).toMatchObject({ state: 'DELIVERED', nextAttemptAt: null });
  });

  test('that is delivered by a retry is not sent again', async () => {
    let answers = 0;
    await using shop = await openShop((_request, response) => {
      answers += 1;
      response.writeHead(answers < 3 ? 500 : 200).end();
    });
    await using sandbox = await serveSandbox();
    await payOrder(sandbox, shop.url);
    await attempts(sandbox, 1);

    await sandbox.control.clock.set({ advance: 'P3D' });

    const [notification] = await standing(sandbox);
    expect(notification).toMatchObject({ state: 'DELIVERED' });
    expect(shop.received).toHaveLength(3);
  });

  test('of an order without notifyUrl is not made', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());

    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    expect(await standing(sandbox)).toEqual([]);
  });

  test('to a dead server keeps no other one waiting', async () => {
    await using hanging = await openShop(() => {});
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder({ orderId: 'slow', notifyUrl: hanging.url }));
    await sandbox.client.orders.create(anOrder({ orderId: 'quick', notifyUrl: shop.url }));

    await sandbox.control.orders.pay({ orderId: 'slow', outcome: 'SUCCESS' });
    await sandbox.control.orders.pay({ orderId: 'quick', outcome: 'SUCCESS' });

    await eventually(
      () => standing(sandbox),
      (all) => all.some(({ orderId, state }) => orderId === 'quick' && state === 'DELIVERED'),
    );
    expect((await standing(sandbox)).find(({ orderId }) => orderId === 'slow')).toMatchObject({
      state: 'WAITING',
      attempts: [],
    });
    await hanging[Symbol.asyncDispose]();
  });

  test('to a private address is refused by a sandbox that is public', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox({ isPublic: true });

    await payOrder(sandbox, shop.url);

    const [notification] = await attempts(sandbox, 1);
    expect(shop.received).toEqual([]);
    expect(notification?.attempts[0]).toMatchObject({ httpStatus: null });
    expect(notification?.state).toBe('WAITING');
  });
});
