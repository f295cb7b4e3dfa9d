import type { AgendaStore } from '../agenda/agenda-store.ts';
import type { RunTask } from '../agenda/run-task.ts';
import type { Worker } from '../agenda/worker.ts';
import { type Clock, type ClockSetting, REAL_TIME, settingFor, timeIn } from '../clock.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';

/** Sets a merchant's clock, and does on the way what falls due. */
export interface WorldClock {
  /**
   * Moves time to an instant. On the way forward every task that falls due is done at its time, in order; when this
   * answers, all of it has happened. On the way back nothing is undone.
   */
  moveTo(appId: string, target: Date): Promise<ClockSetting>;
  /** The same by a span from now, in milliseconds. */
  advance(appId: string, spanMs: number): Promise<ClockSetting>;
  freeze(appId: string, isFrozen: boolean): Promise<ClockSetting>;
  /** Back to the machine's time. */
  reset(appId: string): Promise<ClockSetting>;
}

export interface WorldClockOptions {
  readonly merchants: MerchantStore;
  readonly agenda: AgendaStore;
  readonly worker: Worker;
  readonly run: RunTask;
  readonly clock: Clock;
}

/** How long to wait for another process that has a task in hand. */
const OTHERS_TASK_MS = 50;

export function createWorldClock(options: WorldClockOptions): WorldClock {
  const { merchants, agenda, worker, run, clock } = options;

  async function settingOf(appId: string): Promise<ClockSetting> {
    return (await merchants.find(appId))?.clock ?? REAL_TIME;
  }

  async function set(appId: string, setting: ClockSetting): Promise<ClockSetting> {
    await merchants.setClock(appId, setting);
    return setting;
  }

  async function moveTo(appId: string, target: Date): Promise<ClockSetting> {
    const before = await settingOf(appId);
    let now = timeIn(before, clock);
    let lastKey: number | undefined;
    for (;;) {
      const task = await agenda.findDue(appId, target);
      if (task === undefined) break;
      // The same task again: another process is at it, or it has failed and is to be tried again.
      if (task.key === lastKey) await new Promise((resolve) => setTimeout(resolve, OTHERS_TASK_MS));
      lastKey = task.key;
      if (task.dueAt > now) {
        now = task.dueAt;
        await set(appId, settingFor(now, before, clock));
      }
      await run(task, now);
    }
    return set(appId, settingFor(target, before, clock));
  }

  return {
    moveTo: (appId, target) => worker.hold(appId, () => moveTo(appId, target)),
    advance: (appId, spanMs) =>
      worker.hold(appId, async () => {
        const now = timeIn(await settingOf(appId), clock);
        return moveTo(appId, new Date(now.getTime() + spanMs));
      }),
    freeze: (appId, isFrozen) =>
      worker.hold(appId, async () => {
        const before = await settingOf(appId);
        const now = timeIn(before, clock);
        const after = { offsetMs: 0, frozenAt: isFrozen ? now : undefined };
        return set(appId, isFrozen ? after : settingFor(now, after, clock));
      }),
    reset: (appId) => worker.hold(appId, () => set(appId, REAL_TIME)),
  };
}
