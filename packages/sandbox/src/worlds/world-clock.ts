import type { AgendaStore, RunTask, Task } from '../agenda/agenda-store.ts';
import type { Worker } from '../agenda/worker.ts';
import type { EventLog } from '../events/event-log.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import { type Clock, type ClockSetting, REAL_TIME, settingFor, timeIn } from '../time/clock.ts';
import { nextBatch } from './next-batch.ts';

/** Sets a merchant's clock, and runs the tasks that become due. */
export interface WorldClock {
  /**
   * Moves time to an instant. Moving forward runs every task that becomes due, at its time: book tasks in order,
   * deliveries in parallel if they would overlap anyway. Resolves when all of them have run. Moving back undoes
   * nothing.
   * @param signal aborts if the caller disconnects.
   * @throws {WorkEndedError} or the signal's reason if the move is ended early; time then stays where it is.
   */
  moveTo(appId: string, target: Date, signal?: AbortSignal): Promise<ClockSetting>;
  /** Moves time by a span from now, in milliseconds. */
  advance(appId: string, spanMs: number, signal?: AbortSignal): Promise<ClockSetting>;
  /**
   * Moves time to the first task that is to come, and runs it and all others that are due by then.
   * `undefined` if nothing is to come.
   */
  moveToNext(appId: string, signal?: AbortSignal): Promise<ClockSetting | undefined>;
  freeze(appId: string, isFrozen: boolean): Promise<ClockSetting>;
  /** Sets the clock to the machine's time. */
  reset(appId: string): Promise<ClockSetting>;
}

export interface WorldClockOptions {
  readonly merchants: MerchantStore;
  readonly notifications: Pick<NotificationStore, 'listOrderIds'>;
  readonly agenda: AgendaStore;
  readonly events: Pick<EventLog, 'publish'>;
  readonly worker: Worker;
  readonly run: RunTask;
  readonly clock: Clock;
}

/** How long to wait for a task that another holder runs: this process's worker, or another process. */
const OTHERS_TASK_MS = 50;
const MAX_SIDE_BY_SIDE = 8;
/** What may happen to a clock, before the time that it then shows. */
const STATES = {
  MOVED: 'was moved to',
  FROZEN: 'was frozen at',
  RUNNING: 'runs again from',
  RESET: 'was reset to',
} as const;

export function createWorldClock(options: WorldClockOptions): WorldClock {
  const { merchants, notifications, agenda, worker, run, clock, events } = options;

  async function settingOf(appId: string): Promise<ClockSetting> {
    return (await merchants.find(appId))?.clock ?? REAL_TIME;
  }

  async function set(appId: string, setting: ClockSetting): Promise<ClockSetting> {
    await merchants.setClock(appId, setting);
    return setting;
  }

  function announce(
    appId: string,
    setting: ClockSetting,
    state: keyof typeof STATES,
  ): ClockSetting {
    const at = timeIn(setting, clock);
    const summary = `The clock ${STATES[state]} ${at.toISOString()}`;
    events.publish(appId, { type: 'clock', at, summary, facts: { state } });
    return setting;
  }

  async function findBatch(appId: string, target: Date, now: Date): Promise<readonly Task[]> {
    const due = await agenda.listDueUntil(appId, target, MAX_SIDE_BY_SIDE);
    const told = due.filter(({ kind }) => kind === 'notify').map(({ subject }) => Number(subject));
    return nextBatch(due, now, await notifications.listOrderIds(told));
  }

  async function moveTo(appId: string, target: Date, signal: AbortSignal): Promise<ClockSetting> {
    const before = await settingOf(appId);
    let now = timeIn(before, clock);
    let lastKey: number | undefined;
    for (;;) {
      signal.throwIfAborted();
      const batch = await findBatch(appId, target, now);
      const [first, last] = [batch[0], batch.at(-1)];
      if (first === undefined || last === undefined) break;
      // The same task again: another holder is running it.
      if (first.key === lastKey) {
        await new Promise((resolve) => setTimeout(resolve, OTHERS_TASK_MS));
      }
      lastKey = first.key;
      const from = now;
      if (last.dueAt > now) {
        now = last.dueAt;
        await set(appId, settingFor(now, before, clock));
      }
      await runAll(batch, from, signal);
    }
    return announce(appId, await set(appId, settingFor(target, before, clock)), 'MOVED');
  }

  /**
   * Runs a batch, each task at its time, and waits for all of them.
   *
   * @throws the first failure.
   */
  async function runAll(batch: readonly Task[], from: Date, signal: AbortSignal): Promise<void> {
    const runs = batch.map((task) => run(task, task.dueAt > from ? task.dueAt : from, signal));
    for (const ended of await Promise.allSettled(runs)) {
      if (ended.status === 'rejected') throw ended.reason;
    }
  }

  return {
    moveTo: (appId, target, callersSignal) =>
      worker.hold(appId, (signal) => moveTo(appId, target, signal), callersSignal),
    advance: (appId, spanMs, callersSignal) =>
      worker.hold(
        appId,
        async (signal) => {
          const now = timeIn(await settingOf(appId), clock);
          return moveTo(appId, new Date(now.getTime() + spanMs), signal);
        },
        callersSignal,
      ),
    moveToNext: (appId, callersSignal) =>
      worker.hold(
        appId,
        async (signal) => {
          const dueAt = await agenda.nextDueAt(appId);
          if (dueAt === undefined) return undefined;
          const now = timeIn(await settingOf(appId), clock);
          return moveTo(appId, new Date(Math.max(dueAt.getTime(), now.getTime())), signal);
        },
        callersSignal,
      ),
    freeze: (appId, isFrozen) =>
      worker.hold(appId, async () => {
        const before = await settingOf(appId);
        const now = timeIn(before, clock);
        const after = { offsetMs: 0, frozenAt: isFrozen ? now : undefined };
        const setting = isFrozen ? after : settingFor(now, after, clock);
        return announce(appId, await set(appId, setting), isFrozen ? 'FROZEN' : 'RUNNING');
      }),
    reset: (appId) =>
      worker.hold(appId, async () => announce(appId, await set(appId, REAL_TIME), 'RESET')),
  };
}
