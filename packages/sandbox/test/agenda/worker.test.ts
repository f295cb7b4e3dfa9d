import { silentLogger } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import type { AgendaStore, Task, TaskKind } from '../../src/agenda/agenda-store.ts';
import { createWorker, type Worker } from '../../src/agenda/worker.ts';

const NOW = new Date('2026-03-10T05:30:00Z');

interface Work extends AsyncDisposable {
  readonly worker: Worker;
  /** The subjects of the tasks, in the order of their starts. */
  readonly begun: readonly string[];
}

/** A worker that looks only when woken, on an agenda in memory; `onRun` is the effect of a task. */
function aWorker(tasks: Task[], onRun: (task: Task) => unknown = () => {}): Work {
  const begun: string[] = [];
  const agenda: Pick<AgendaStore, 'listDue'> = {
    listDue: async (_, kinds, limit) =>
      tasks
        .filter(({ kind }) => kinds.includes(kind))
        .toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())
        .slice(0, limit),
  };
  const worker = createWorker({
    agenda: agenda as AgendaStore,
    clock: { now: () => NOW },
    merchantTime: { now: () => NOW, timeOf: async () => NOW },
    logger: silentLogger,
    intervalMs: 1_000_000,
    async run(task) {
      begun.push(task.subject);
      await onRun(task);
      tasks.splice(tasks.indexOf(task), 1);
    },
  });
  return { worker, begun, [Symbol.asyncDispose]: () => worker.close() };
}

function aTask(subject: string, overrides: Partial<Task> = {}): Task {
  const kind: TaskKind = 'settle';
  const key = Number(/\d+/u.exec(subject)?.[0] ?? 0);
  const dueAt = new Date(NOW.getTime() - 1_000_000 + key);
  return { key, appId: 'shop', dueAt, kind, subject, failures: 0, ...overrides };
}

/** Lets the worker run until it has nothing left to do. */
async function finish(): Promise<void> {
  for (let turn = 0; turn < 500; turn += 1) await new Promise(setImmediate);
}

describe('a worker that is woken once', () => {
  test('does all that is due, however much it is', async () => {
    const tasks = Array.from({ length: 200 }, (_, index) => aTask(`${index + 1}`));
    await using work = aWorker(tasks);

    work.worker.wake();
    await finish();

    expect(work.begun).toEqual(Array.from({ length: 200 }, (_, index) => `${index + 1}`));
  });

  test('does what a task has planned for earlier than the next one before that', async () => {
    const tasks = [aTask('1'), aTask('3')];
    await using work = aWorker(tasks, ({ subject }) => {
      if (subject === '1') tasks.push(aTask('2'));
    });

    work.worker.wake();
    await finish();

    expect(work.begun).toEqual(['1', '2', '3']);
  });

  test('goes on behind a task that fails, and leaves that one for later', async () => {
    const tasks = [aTask('1'), aTask('2'), aTask('3')];
    await using work = aWorker(tasks, ({ subject }) => {
      if (subject === '2') throw new Error('the disk is full');
    });

    work.worker.wake();
    await finish();

    expect(new Set(work.begun)).toEqual(new Set(['1', '2', '3']));
    expect(tasks.map(({ subject }) => subject)).toEqual(['2']);
  });
});

test('a worker whose work in the background fails does not try again at once', async () => {
  await using work = aWorker([aTask('1', { kind: 'notify' })], () => {
    if (work.begun.length < 100) throw new Error('the disk is full');
  });

  work.worker.wake();
  await finish();

  expect(work.begun).toEqual(['1']);
});

test('a worker that is woken while it works looks again', async () => {
  const tasks = [aTask('1')];
  await using work = aWorker(tasks, ({ subject }) => {
    if (subject !== '1') return;
    tasks.push(aTask('2', { kind: 'notify' }));
    work.worker.wake();
  });

  work.worker.wake();
  await finish();

  expect(work.begun).toEqual(['1', '2']);
});

describe('while a merchant is held', () => {
  test('none of its tasks is begun, and those of others are', async () => {
    await using work = aWorker([aTask('1'), aTask('2', { appId: 'other' })]);

    await work.worker.hold('shop', async () => {
      work.worker.wake();
      await finish();
    });

    expect(work.begun[0]).toBe('2');
  });

  test('what was begun for it has ended', async () => {
    const ended: string[] = [];
    await using work = aWorker([aTask('1')], async ({ subject }) => {
      await finish();
      ended.push(subject);
    });
    work.worker.wake();
    while (work.begun.length === 0) await new Promise(setImmediate);

    const seen = await work.worker.hold('shop', async () => [...ended]);

    expect(seen).toEqual(['1']);
  });

  test('its tasks wait until it is let go', async () => {
    await using work = aWorker([aTask('1')]);

    const before = await work.worker.hold('shop', async () => {
      work.worker.wake();
      await finish();
      return work.begun.length;
    });
    await finish();

    expect([before, work.begun.length]).toEqual([0, 1]);
  });
});

describe('who seizes a merchant', () => {
  test('ends who holds it and who waits for it, and comes next', async () => {
    await using work = aWorker([]);
    const events: string[] = [];
    const hold = (name: string) =>
      work.worker
        .hold('shop', async (signal) => {
          while (!signal.aborted) await new Promise(setImmediate);
          events.push(`${name} ended: ${signal.reason.message}`);
        })
        .catch(() => undefined);
    const held = [hold('first'), hold('second')];
    const other = work.worker.hold('other', async (signal) => {
      await finish();
      events.push(`other ${signal.aborted ? 'ended' : 'went on'}`);
    });

    await work.worker.seize('shop', 'reset', async () => void events.push('seized'));
    await Promise.all([...held, other]);

    const ofShop = events.filter((event) => !event.startsWith('other'));
    expect(ofShop).toEqual(['first ended: reset', 'second ended: reset', 'seized']);
    expect(events).toContain('other went on');
  });
});

test('callers take turns in the order of asking, and one that fails stops no other', async () => {
  await using work = aWorker([]);
  const turns: number[] = [];
  const take = (turn: number) =>
    work.worker.hold('shop', async () => {
      await finish();
      turns.push(turn);
      if (turn === 1) throw new Error('failed');
    });

  const ends = await Promise.allSettled([1, 2, 3].map(take));

  expect(turns).toEqual([1, 2, 3]);
  expect(ends.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
});

test('a worker that is closed begins nothing more', async () => {
  const work = aWorker([aTask('1')]);
  await work.worker.close();

  work.worker.wake();
  await finish();

  expect(work.begun).toEqual([]);
});
