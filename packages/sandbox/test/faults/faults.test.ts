import { describe, expect, test } from '@jest/globals';
import { createFaultRules } from '../../src/faults/fault-rules.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

function create(sandbox: ServedSandbox, orderId = 'order-1') {
  return fetch(`${sandbox.url}/api/v1/order/create`, {
    method: 'POST',
    body: new URLSearchParams({ ...CREDENTIALS, ...anOrder({ orderId }) }),
  });
}

async function exists(sandbox: ServedSandbox, orderId = 'order-1'): Promise<boolean> {
  return sandbox.client.orders.getLink({ orderId }).then(
    () => true,
    () => false,
  );
}

const onCreate = { operationId: 'createOrder' } as const;

describe('a fault', () => {
  test('CUT_BEFORE cuts the connection, and nothing has happened', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ ...onCreate, kind: 'CUT_BEFORE' });

    await expect(create(sandbox)).rejects.toThrow('fetch failed');

    expect(await exists(sandbox)).toBe(false);
  });

  test('CUT_AFTER cuts the connection, and the order is there', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ ...onCreate, kind: 'CUT_AFTER' });

    await expect(create(sandbox)).rejects.toThrow('fetch failed');

    expect(await exists(sandbox)).toBe(true);
  });

  test('CUT_AFTER loses a refusal as well', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ operationId: 'getOrderLink', kind: 'CUT_AFTER' });

    const asked = fetch(`${sandbox.url}/api/v1/order/info/link`, {
      method: 'POST',
      body: new URLSearchParams({ ...CREDENTIALS, orderId: 'unknown' }),
    });

    await expect(asked).rejects.toThrow('fetch failed');
  });

  test.each([
    ['STATUS', { httpStatus: 503 }, 503, 'application/json; charset=utf-8', /"status":"ERROR"/u],
    ['HTML', {}, 502, 'text/html', /^<html>/u],
    ['EMPTY_500', {}, 500, null, /^$/u],
  ] as const)(
    '%s answers so, and nothing has happened',
    async (kind, fields, status, type, body) => {
      await using sandbox = await serveSandbox();
      await sandbox.control.faults.create({ ...onCreate, kind, ...fields });

      const response = await create(sandbox);

      expect(response.status).toBe(status);
      expect(response.headers.get('Content-Type')).toBe(type);
      expect(await response.text()).toMatch(body);
      expect(await exists(sandbox)).toBe(false);
    },
  );

  test('STATUS 429 says when to come back, as the document has it', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ ...onCreate, kind: 'STATUS', httpStatus: 429 });

    const response = await create(sandbox);

    expect(response.status).toBe(429);
    expect(response.headers.get('Retry-After')).toBe('1');
  });

  test('DELAY answers as usual, not before its time', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ ...onCreate, kind: 'DELAY', delayMs: 150 });
    const startedAt = performance.now();

    const response = await create(sandbox);

    expect(response.status).toBe(200);
    // Timers may fire a millisecond early.
    expect(performance.now() - startedAt).toBeGreaterThan(148);
  });

  test('strikes as often as its field times demands', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ ...onCreate, kind: 'EMPTY_500', times: 2 });

    const statuses = [];
    for (const orderId of ['a', 'b', 'c']) statuses.push((await create(sandbox, orderId)).status);

    expect(statuses).toEqual([500, 500, 200]);
    expect(await sandbox.control.faults.list()).toMatchObject({
      faults: [{ kind: 'EMPTY_500', times: 2, hits: 2, state: 'USED_UP' }],
    });
  });

  test('counts its hits, and no requests that it leaves alone', async () => {
    await using sandbox = await serveSandbox();
    const { fault } = await sandbox.control.faults.create({ ...onCreate, kind: 'HTML' });

    await create(sandbox);
    await sandbox.client.credentials.verify();
    await create(sandbox, 'order-2');

    expect(fault).toMatchObject({ hits: 0, state: 'ARMED' });
    expect(await sandbox.control.faults.list()).toMatchObject({
      faults: [{ faultId: fault.faultId, hits: 2, state: 'ARMED' }],
    });
  });

  test('strikes only the order, the operation and the merchant that it is made for', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.merchants.create({ appId: 'other', secretKey: 'other_key' });
    await sandbox.control.faults.create({ kind: 'EMPTY_500', orderId: 'a' });
    await sandbox.control.faults.create({ kind: 'EMPTY_500', appId: 'other' });

    expect((await create(sandbox, 'a')).status).toBe(500);
    expect((await create(sandbox, 'b')).status).toBe(200);
    expect(await sandbox.client.credentials.verify()).toMatchObject({ status: 'OK' });
  });

  test('with a probability strikes the same requests for the same seed', async () => {
    await using sandbox = await serveSandbox();
    const draw = async (seed: number) => {
      await sandbox.control.faults.deleteAll();
      await sandbox.control.faults.create({
        kind: 'EMPTY_500',
        operationId: 'verifyCredentials',
        probability: 0.5,
        seed,
      });
      const struck = [];
      for (let count = 0; count < 40; count += 1) {
        const body = new URLSearchParams(CREDENTIALS);
        const response = await fetch(`${sandbox.url}/api/v1/credentials/verify`, {
          method: 'POST',
          body,
        });
        struck.push(response.status);
      }
      return struck;
    };

    const [first, again, other] = [await draw(7), await draw(7), await draw(8)];

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 500]));
  });

  test('is gone when it is deleted', async () => {
    await using sandbox = await serveSandbox();
    const { fault } = await sandbox.control.faults.create({ ...onCreate, kind: 'EMPTY_500' });

    await sandbox.control.faults.delete({ faultId: fault.faultId });

    expect((await create(sandbox)).status).toBe(200);
    expect(await sandbox.control.faults.list()).toMatchObject({ faults: [] });
    await expect(sandbox.control.faults.delete({ faultId: fault.faultId })).rejects.toMatchObject({
      httpStatus: 404,
    });
  });
});

const kind = 'NOTIFY_FAILS';

/** Pays an order and makes a try to notify its shop, besides that of the worker. */
async function payAndSend({ client, control }: ServedSandbox, notifyUrl: string, orderId: string) {
  await client.orders.create(anOrder({ orderId, notifyUrl }));
  await control.orders.pay({ orderId, outcome: 'SUCCESS' });
  const { notifications } = await control.notifications.list({ orderId });
  const sent = await control.notifications.send({ notificationId: notifications[0]?.id ?? 0 });
  return sent.notification;
}

describe('a fault NOTIFY_FAILS', () => {
  test('lets tries fail as a shop that is down, until it is deleted', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const { fault } = await sandbox.control.faults.create({ kind });

    const { id, attempts, state } = await payAndSend(sandbox, shop.url, 'order-1');
    const { faults } = await sandbox.control.faults.list();
    await sandbox.control.faults.delete({ faultId: fault.faultId });
    const { notification } = await sandbox.control.notifications.send({ notificationId: id });

    expect(state).toBe('WAITING');
    expect(new Set(attempts.map(({ failure }) => failure))).toEqual(
      new Set(['connection refused (a fault of the sandbox)']),
    );
    expect(faults).toMatchObject([{ kind, hits: attempts.length, state: 'ARMED' }]);
    expect(notification.state).toBe('DELIVERED');
    expect(shop.received).toHaveLength(1);
  });

  test('concerns the orders of its world that it is made for, no other calls and no tests', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    await sandbox.control.merchants.create({ appId: 'other' });
    await sandbox.control.faults.create({ kind, orderId: 'order-1' });
    await sandbox.control.faults.create({ kind, appId: 'other' });

    const struck = await payAndSend(sandbox, shop.url, 'order-1');
    const spared = await payAndSend(sandbox, shop.url, 'order-2');
    const test = { url: shop.url, txStatus: 'SUCCESS', orderId: 'order-1' } as const;
    const { attempt } = await sandbox.control.notifications.sendTest(test);

    expect(struck.state).toBe('WAITING');
    expect(spared.state).toBe('DELIVERED');
    expect(attempt).toMatchObject({ httpStatus: 200 });
  });

  test('is no fault of requests, and theirs is none of notifications', async () => {
    const rules = createFaultRules();
    rules.add('shop', { kind, probability: 1, seed: 1 });
    rules.add('shop', { kind: 'HTML', probability: 1, seed: 1 });
    const target = { appId: 'shop', orderId: 'order-1' };

    expect(rules.strike({ ...target, operationId: 'createOrder' })).toMatchObject({ kind: 'HTML' });
    expect(rules.strike({ ...target, operationId: undefined })).toMatchObject({ kind });
  });

  test.each([
    ['operationId', { operationId: 'createOrder' }],
    ['delayMs', { delayMs: 10 }],
    ['httpStatus', { httpStatus: 500 }],
  ] as const)('has no %s', async (name, field) => {
    await using sandbox = await serveSandbox();

    await expect(sandbox.control.faults.create({ kind, ...field })).rejects.toMatchObject({
      httpStatus: 400,
      reason: `${name} concerns no notification: leave it out`,
    });
    expect(await sandbox.control.faults.list()).toMatchObject({ faults: [] });
  });
});

test('of used-up faults the latest hundred are kept, and faults in force are never dropped', () => {
  const rules = createFaultRules();
  const target = { appId: 'shop', operationId: 'createOrder', orderId: undefined } as const;
  const always = rules.add('shop', { kind, probability: 1, seed: 1 });

  for (let count = 0; count < 105; count += 1) {
    rules.add('shop', { kind: 'HTML', probability: 1, seed: 1, times: 1 });
    rules.strike(target);
  }
  rules.add('shop', { kind: 'HTML', probability: 0, seed: 1 });

  const kept = rules.list('shop');
  expect(kept[0]).toEqual(always);
  expect(kept.filter(({ state }) => state === 'USED_UP')).toHaveLength(100);
  expect(rules.strike(target)).toBeUndefined();
});
