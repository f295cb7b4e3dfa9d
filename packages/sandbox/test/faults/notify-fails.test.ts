import { describe, expect, test } from '@jest/globals';
import { createFaultRules } from '../../src/faults/fault-rules.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { anOrder, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

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
