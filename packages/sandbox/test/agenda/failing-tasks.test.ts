import { type Logger, silentLogger } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import { MAX_FAILURES, TASK_KINDS } from '../../src/agenda/agenda-store.ts';
import { countFailures } from '../../src/agenda/count-failures.ts';
import { eventually } from '../eventually.ts';
import { ALL_DAYS, kolkata, type ServedGateway, serveGateway } from '../serve-gateway.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

const { appId: APP_ID } = CREDENTIALS;
const START = '2026-03-02 10:00';
const SETTLES = '2026-03-04 11:00';

type WithDatabase = Pick<ServedGateway['gateway'] | ServedSandbox, 'database'>;

/** Makes the sum of a settlement too large for either database. */
async function breakSums({ database }: WithDatabase): Promise<{ repair(): Promise<void> }> {
  const before = await database.selectFrom('payments').select(['id', 'amount']).execute();
  const setAmounts = async (amountOf: (row: (typeof before)[number]) => bigint) => {
    for (const row of before) {
      const change = database.updateTable('payments').set({ amount: amountOf(row) });
      await change.where('id', '=', row.id).execute();
    }
  };
  await setAmounts(() => 2n ** 63n - 1n);
  return { repair: () => setAmounts(({ amount }) => BigInt(amount)) };
}

/** A gateway at the time of a settlement that fails. */
async function serveFailing() {
  const served = await serveGateway({ start: START });
  await served.pay({ amount: '100.00' });
  await served.pay({ amount: '50.00' });
  const broken = await breakSums(served.gateway);
  return { ...served, gateway: served.gateway, repair: broken.repair };
}

const list = ({ gateway }: ServedGateway) =>
  gateway.failingTasks.list({ appId: APP_ID, after: 0, count: 50 });

describe('a task that fails', () => {
  test('is tried again after 1, 2, 4 seconds and so on, and no more after ten failures', async () => {
    await using served = await serveFailing();
    const { agenda, worker } = served.gateway;
    let now = kolkata(SETTLES).getTime();
    const pauses: number[] = [];

    for (let failures = 1; failures <= MAX_FAILURES; failures += 1) {
      served.machine.set(new Date(now));
      worker.wake();
      await eventually(
        () => list(served),
        ([task]) => task?.failures === failures,
      );
      const isTried = async (at: number) =>
        (await agenda.listDue(new Date(at), TASK_KINDS, 1)).length > 0;
      const pause = 1_000 * 2 ** (failures - 1);
      if (!(await isTried(now + pause - 1)) && (await isTried(now + pause))) pauses.push(pause);
      now += pause;
    }

    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256].map((seconds) => seconds * 1_000));
    expect(await list(served)).toMatchObject([{ kind: 'settle', state: 'PARKED', failures: 10 }]);
  });

  test('starts at zero failures if it is planned once more', async () => {
    await using served = await serveFailing();
    const { agenda, database, failingTasks } = served.gateway;
    const [task] = await list(served);
    if (task === undefined) throw new Error('no task');
    await failingTasks.addFailure(task, { failure: 'lost', retryAt: kolkata(SETTLES) });

    await agenda.add(database, task);

    expect(await list(served)).toMatchObject([{ key: task.key, failures: 0, failure: null }]);
  });

  test('may be tried at once in a world that is restored', async () => {
    await using served = await serveFailing();
    const { agenda, archive, failingTasks } = served.gateway;
    const [task] = await list(served);
    if (task === undefined) throw new Error('no task');
    await failingTasks.addFailure(task, { failure: 'lost', retryAt: kolkata('2026-12-31 10:00') });
    await archive.take(APP_ID, 'failing', await served.now());

    await archive.restore(APP_ID, 'failing');

    const due = await agenda.listDue(kolkata(SETTLES), TASK_KINDS, 1);
    expect(due).toMatchObject([{ kind: 'settle', failures: 1 }]);
  });

  test('is given back by the process that had it in hand', async () => {
    await using served = await serveGateway({ start: START });
    const { agenda, database, worker } = served.gateway;
    // Held, because the payment wakes the worker, which would deliver the notification while it is still whole.
    await worker.hold(APP_ID, async () => {
      await served.pay({ notifyUrl: 'https://shop.example.com/notify' });
      await database.updateTable('notifications').set({ fields: 'no JSON' }).execute();
    });

    await eventually(
      () => list(served),
      (tasks) => tasks.some(({ kind, failures }) => kind === 'notify' && failures === 1),
    );

    const later = new Date(served.machine.now().getTime() + 1_000);
    expect(await agenda.listDue(later, ['notify'], 1)).toHaveLength(1);
  });

  test('says why without a secret, on one line', async () => {
    await using served = await serveFailing();
    const { failingTasks, merchants, agenda } = served.gateway;
    const cause = `key ${CREDENTIALS.secretKey}\nin ?secretKey=abc&count=1`;
    const run = countFailures(
      () => Promise.reject(Object.assign(new Error(cause), { code: 'EBAD' })),
      { failingTasks, merchants, clock: served.machine, logger: silentLogger },
    );
    const [task] = await agenda.listDueUntil(APP_ID, kolkata(SETTLES), 1);
    if (task === undefined) throw new Error('no task');

    await expect(run(task, kolkata(SETTLES), new AbortController().signal)).rejects.toThrow('key');

    const [{ failure } = { failure: '' }] = await list(served);
    expect(failure).toBe('key … in ?secretKey=[redacted]&count=1 (EBAD)');
  });
});

/** A sandbox with a settlement that fails, and what it logs. */
async function serveBroken() {
  const errors: string[] = [];
  const logger: Logger = { ...silentLogger, error: (_, message) => void errors.push(message) };
  const sandbox = await serveSandbox({ logger });
  for (const orderId of ['order-1', 'order-2']) {
    await sandbox.client.orders.create(anOrder({ orderId }));
    await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  }
  return { ...sandbox, errors, ...(await breakSums(sandbox)) };
}

/** Moves the clock until the settlement is parked; returns the number of failures. */
async function moveUntilParked({ control }: ServedSandbox): Promise<number> {
  for (let failed = 0; ; failed += 1) {
    const move = await control.clock.set({ advance: 'P3D' }).catch((error: unknown) => error);
    if (!(move instanceof Error)) return failed;
    expect(move).toMatchObject({ httpStatus: 500 });
    if (failed > 20) throw move;
  }
}

describe('a task that is parked', () => {
  test('keeps no clock move and no other task waiting, and is shown with its failure', async () => {
    await using sandbox = await serveBroken();
    await sandbox.client.orders.create(anOrder({ orderId: 'pending' }));
    await sandbox.control.orders.pay({ orderId: 'pending', outcome: 'PENDING' });

    const failed = await moveUntilParked(sandbox);

    expect(failed).toBe(MAX_FAILURES - 1);
    expect(await sandbox.control.tasks.list({ state: 'PARKED' })).toMatchObject({
      tasks: [
        {
          kind: 'SETTLE',
          subject: '',
          dueAt: '2026-03-04T05:30:00.000Z',
          state: 'PARKED',
          failures: 10,
          failure: expect.stringMatching(/overflow|range/u),
        },
      ],
    });
    expect(await sandbox.control.tasks.list({ state: 'WAITING' })).toMatchObject({ tasks: [] });
    expect(await sandbox.client.orders.getStatus({ orderId: 'pending' })).toMatchObject({
      txStatus: 'SUCCESS',
    });
  });

  test('is logged once', async () => {
    await using sandbox = await serveBroken();

    await moveUntilParked(sandbox);

    expect(sandbox.errors.filter((message) => message.startsWith('task parked'))).toEqual([
      'task parked after 10 failures: see GET /sandbox/v1/tasks?state=PARKED',
    ]);
  });

  test('is done at its own time once it is retried', async () => {
    await using sandbox = await serveBroken();
    await moveUntilParked(sandbox);
    await sandbox.repair();
    const [task] = (await sandbox.control.tasks.list()).tasks;

    const retried = await sandbox.control.tasks.retry({ taskId: task?.id ?? 0 });

    expect(retried.task).toEqual({ ...task, state: 'WAITING', failures: 0, failure: null });
    await eventually(
      () => sandbox.control.tasks.list(),
      ({ tasks }) => tasks.length === 0,
    );
    const { settlements } = await sandbox.client.settlements.list(ALL_DAYS).page();
    expect(settlements).toMatchObject([
      { totalTxAmount: '309.00', settledOn: '2026-03-04 11:00:00' },
    ]);
  });

  test('is parked in a restored snapshot too, and gone after a reset', async () => {
    await using sandbox = await serveBroken();
    await moveUntilParked(sandbox);
    const { tasks } = await sandbox.control.tasks.list();
    await sandbox.control.snapshots.create({ name: 'parked' });

    await sandbox.control.world.reset();
    const afterReset = await sandbox.control.tasks.list();
    await sandbox.control.snapshots.restore({ name: 'parked' });

    expect(afterReset).toMatchObject({ tasks: [] });
    expect(await sandbox.control.tasks.list()).toMatchObject({ tasks });
  });

  test('of another merchant, or of no merchant, cannot be retried', async () => {
    await using sandbox = await serveBroken();
    await sandbox.control.merchants.create({ appId: 'other_shop' });
    const [task] = (await sandbox.control.tasks.list()).tasks;

    for (const wish of [{ taskId: task?.id ?? 0, appId: 'other_shop' }, { taskId: 999 }]) {
      await expect(sandbox.control.tasks.retry(wish)).rejects.toMatchObject({ httpStatus: 404 });
    }
  });
});

test('tasks are listed page by page', async () => {
  await using sandbox = await serveSandbox();
  for (const orderId of ['order-1', 'order-2', 'order-3']) {
    await sandbox.client.orders.create(anOrder({ orderId }));
    await sandbox.control.orders.pay({ orderId, outcome: 'PENDING' });
  }

  const first = await sandbox.control.tasks.list({ count: 2 });
  const second = await sandbox.control.tasks.list({ count: 2, lastId: first.lastId ?? 0 });

  expect([first, second].map(({ tasks }) => tasks.map(({ kind }) => kind))).toEqual([
    ['DECIDE', 'DECIDE'],
    ['DECIDE'],
  ]);
});
