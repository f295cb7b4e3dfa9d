import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createMailSender } from '../../src/mail/send-mail.ts';
import { eventually } from '../eventually.ts';
import { openSocket } from '../notifications/merchant-server.ts';
import { anOrder, type ServedSandbox } from '../serve-sandbox.ts';
import { openSilentShop, payAndFail, type SilentShop, servePatient } from './silent-shop.ts';

/** Begins a clock move that stops at two unanswered deliveries; returns its outcome. */
async function beginMove(sandbox: ServedSandbox, shop: SilentShop, signal?: AbortSignal) {
  const move = sandbox.control.clock
    .set({ advance: 'P7D' }, signal && { signal })
    .catch((error: unknown) => error);
  await shop.untilWaiting(2);
  return { ended: move };
}

const statesOf = async ({ control }: ServedSandbox) =>
  (await control.notifications.list()).notifications.map(({ state, attempts, nextAttemptAt }) => ({
    state,
    tries: attempts.length,
    isPlanned: nextAttemptAt !== null,
  }));

const TRIED_ONCE = { state: 'WAITING', tries: 1, isPlanned: true };

describe('a clock move', () => {
  test('posts side by side what falls due within a few seconds', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2', 'order-3']);

    const move = sandbox.control.clock.set({ advance: 'PT10M' });
    await shop.untilWaiting(3);
    const waiting = shop.waiting();
    shop.answer(200);
    await move;

    expect([...waiting].sort()).toEqual(['order-1', 'order-2', 'order-3']);
    expect(await statesOf(sandbox)).toEqual(
      waiting.map(() => ({ state: 'DELIVERED', tries: 2, isPlanned: false })),
    );
  });

  test('that was begun during another one goes on where that ends', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2']);
    const before = Date.parse((await sandbox.control.clock.read()).now);
    const first = await beginMove(sandbox, shop);

    const second = sandbox.control.clock.set({ advance: 'P1D' });
    shop.answer(200, 'always');

    await first.ended;
    expect(Date.parse((await second).now) - before).toBe(8 * 86_400_000);
  });

  test('waits for a delivery that was begun before', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await sandbox.client.orders.create(anOrder({ notifyUrl: shop.url }));
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await shop.untilWaiting(1);

    const move = sandbox.control.clock.set({ advance: 'P1D' });
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    shop.answer(503, 'always');
    await move;

    expect(await statesOf(sandbox)).toEqual([{ state: 'GIVEN_UP', tries: 6, isPlanned: false }]);
  });
});

describe('a clock move that waits for deliveries without an answer ends', () => {
  test('when the world is reset', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2']);
    const move = await beginMove(sandbox, shop);

    await sandbox.control.world.reset();

    expect(await move.ended).toMatchObject({
      httpStatus: 409,
      reason: 'The move was ended on its way: the world is reset',
    });
    await eventually(
      async () => shop.waiting(),
      (waiting) => waiting.length === 0,
    );
    expect(await statesOf(sandbox)).toEqual([]);
    expect((await sandbox.control.clock.read()).now).toBe(sandbox.clock.now().toISOString());
  });

  test('when a snapshot is restored, and nothing that it holds is lost', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2']);
    await sandbox.control.snapshots.create({ name: 'before' });
    const before = await sandbox.control.clock.read();
    const move = await beginMove(sandbox, shop);

    await sandbox.control.snapshots.restore({ name: 'before' });

    expect(await move.ended).toMatchObject({ httpStatus: 409 });
    await eventually(
      async () => shop.cutOff(),
      (count) => count === 2,
    );
    expect(await statesOf(sandbox)).toEqual([TRIED_ONCE, TRIED_ONCE]);
    expect((await sandbox.control.clock.read()).now).toBe(before.now);
    shop.answer(200, 'always');
    await sandbox.control.clock.set({ advance: 'PT10M' });
    const delivered = { state: 'DELIVERED', tries: 2, isPlanned: false };
    expect(await statesOf(sandbox)).toEqual([delivered, delivered]);
  });

  test('when its caller hangs up; what was under way is sent again and counts once', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2']);
    const controller = new AbortController();
    const move = await beginMove(sandbox, shop, controller.signal);

    controller.abort();
    await move.ended;
    await eventually(
      async () => shop.cutOff(),
      (count) => count === 2,
    );
    // Waits in line for the move that has lost its caller.
    const frozen = await sandbox.control.clock.set({ frozen: true });

    expect(frozen.frozen).toBe(true);
    await shop.untilWaiting(2);
    expect(await statesOf(sandbox)).toEqual([TRIED_ONCE, TRIED_ONCE]);
    shop.answer(200);
    await eventually(
      () => statesOf(sandbox),
      (all) => all.every(({ state, tries }) => state === 'DELIVERED' && tries === 2),
    );
  });

  test('when the sandbox closes, and leaves its deliveries to the next process', async () => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await payAndFail(sandbox, shop, ['order-1', 'order-2']);
    const move = await beginMove(sandbox, shop);

    await sandbox.close();

    expect(await move.ended).toMatchObject({ httpStatus: 409 });
    await eventually(
      async () => shop.waiting(),
      (waiting) => waiting.length === 0,
    );
    const tasks = sandbox.database.selectFrom('agenda').where('kind', '=', 'notify');
    expect(await tasks.select(['failures', 'leased_until']).execute()).toEqual([
      { failures: 0, leased_until: null },
      { failures: 0, leased_until: null },
    ]);
  });
});

describe('while a delivery is not answered', () => {
  test.each<[string, (sandbox: ServedSandbox) => Promise<unknown>]>([
    ['the world is reset', ({ control }) => control.world.reset()],
    ['the world is restored', ({ control }) => control.snapshots.restore({ name: 'paid' })],
    ['a snapshot is taken', ({ control }) => control.snapshots.create({ name: 'later' })],
    ['the clock is frozen', ({ control }) => control.clock.set({ frozen: true })],
    ['the clock is set to real time', ({ control }) => control.clock.set({ reset: true })],
    ['payments are settled', ({ control }) => control.settlements.run()],
    ['faults are deleted', ({ control }) => control.faults.deleteAll()],
    ['the sandbox closes', (sandbox) => sandbox.close()],
  ])('%s', async (_, act) => {
    await using shop = await openSilentShop();
    await using sandbox = await servePatient();
    await sandbox.client.orders.create(anOrder({ notifyUrl: shop.url }));
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await shop.untilWaiting(1);
    await sandbox.control.snapshots.create({ name: 'paid' });

    await act(sandbox);

    expect(shop.waiting().length + shop.cutOff()).toBeGreaterThan(0);
  });

  test('a mail that no server takes keeps no reset waiting', async () => {
    let left = 0;
    await using server = await openSocket((socket) => socket.on('close', () => (left += 1)));
    const url = `smtp://127.0.0.1:${server.port}`;
    const mailSender = createMailSender(url, { timeoutMs: 600_000 });
    await using sandbox = await servePatient({ mailSender });
    await sandbox.client.orders.create(anOrder());
    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });
    await eventually(
      async () => server.connections(),
      (count) => count === 1,
    );

    await sandbox.control.world.reset();

    expect(await sandbox.control.mailbox.list()).toMatchObject({ mails: [] });
    await eventually(
      async () => left,
      (count) => count === 1,
    );
  });
});
