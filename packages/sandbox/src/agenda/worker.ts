import type { Logger } from '@cashfree-rest/server';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { Clock } from '../time/clock.ts';
import {
  type AgendaStore,
  BOOK_TASKS,
  type RunTask,
  TASK_KINDS,
  type Task,
} from './agenda-store.ts';
import { WorkEndedError } from './work-ended-error.ts';
import { createWorldTurns } from './world-turns.ts';

const MAX_DUE = 64;
const MAX_IN_BACKGROUND = 8;
const CLOSING = 'the sandbox is closing';

/** Runs due tasks: changes of the books in order, deliveries side by side. */
export interface Worker {
  /** Looks for due tasks now, for example because one was just added. */
  wake(): void;
  /**
   * Runs `action` while the worker leaves this merchant's world alone. It first completes the running change of the
   * books. Running deliveries continue under their leases. Callers take turns, first come, first served.
   * @param callersSignal aborts the signal of `action`, as `seize` and `close` do.
   */
  hold<Result>(
    appId: string,
    action: (signal: AbortSignal) => Promise<Result>,
    callersSignal?: AbortSignal,
  ): Promise<Result>;
  /**
   * Does the same as `hold`, but first cuts off the merchant's deliveries and ends all current and waiting holders with
   * this reason.
   */
  seize<Result>(appId: string, reason: string, action: () => Promise<Result>): Promise<Result>;
  /**
   * Milliseconds since the last completed round; a round begins every second. Grows while the database does not answer.
   */
  roundAgeMs(): number;
  /** Cuts off deliveries, ends all holders and stops looking for tasks. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  readonly agenda: AgendaStore;
  readonly clock: Clock;
  readonly merchantTime: MerchantTime;
  readonly run: RunTask;
  readonly logger: Logger;
  /** How often it looks for tasks on its own, because other processes add tasks and merchants' clocks advance. */
  readonly intervalMs?: number | undefined;
  /** A monotonic count of milliseconds, independent of clock changes; default: the process's own. */
  readonly monotonicMs?: (() => number) | undefined;
}

/** A running delivery. */
interface Delivery {
  readonly appId: string;
  readonly controller: AbortController;
  readonly done: Promise<unknown>;
}

export function createWorker(options: WorkerOptions): Worker {
  const { agenda, clock, merchantTime, run, logger, intervalMs = 1_000 } = options;
  const { monotonicMs = () => performance.now() } = options;
  const turns = createWorldTurns();
  const background = new Map<number, Delivery>();
  let current: { readonly appId: string; readonly done: Promise<unknown> } | undefined;
  let round: Promise<void> | undefined;
  let isWoken = false;
  let isClosed = false;
  let roundEndedMs = monotonicMs();

  async function runSafely(task: Task, { signal }: AbortController): Promise<boolean> {
    try {
      await run(task, await merchantTime.timeOf(task.appId), signal);
      return true;
    } catch (error) {
      if (signal.aborted) return false;
      // The task stays on the agenda and is retried, after a pause if the failure could be recorded.
      logger.error({ err: error, kind: task.kind, subject: task.subject }, 'task failed');
      return false;
    }
  }

  /** Runs a book task or starts a delivery. True if the books changed. */
  async function start(task: Task): Promise<boolean> {
    if (turns.isTaken(task.appId) || background.has(task.key)) return false;
    const { appId } = task;
    const controller = new AbortController();
    if (BOOK_TASKS.includes(task.kind)) {
      const done = runSafely(task, controller);
      current = { appId, done };
      const isDone = await done;
      current = undefined;
      return isDone;
    }
    if (background.size < MAX_IN_BACKGROUND) {
      const done = runSafely(task, controller).then((isDone) => {
        background.delete(task.key);
        // After a failure the next round retries it, because it may fail again at once, for example on a full disk.
        if (isDone) wake();
      });
      background.set(task.key, { appId, controller, done });
    }
    return false;
  }

  async function look(): Promise<void> {
    do {
      isWoken = false;
      try {
        // While no further delivery may start, delivery tasks would only block the book tasks.
        const kinds = background.size < MAX_IN_BACKGROUND ? TASK_KINDS : BOOK_TASKS;
        for (const task of await agenda.listDue(clock.now(), kinds, MAX_DUE)) {
          if (isClosed) return;
          const wasFree = background.size < MAX_IN_BACKGROUND;
          if (!(await start(task))) {
            if (wasFree && background.size === MAX_IN_BACKGROUND) isWoken = true;
            continue;
          }
          // The change may have planned a task that comes before the next of these.
          isWoken = true;
          break;
        }
        roundEndedMs = monotonicMs();
      } catch (error) {
        logger.error({ err: error }, 'agenda cannot be read');
      }
    } while (isWoken && !isClosed);
  }

  function wake(): void {
    isWoken = true;
    if (isClosed) return;
    round ??= look().finally(() => {
      round = undefined;
      // Woken after the last look and before this line.
      if (isWoken) wake();
    });
  }

  function end(reason: WorkEndedError, appId?: string): void {
    turns.end(reason, appId);
    for (const delivery of background.values()) {
      if (appId === undefined || delivery.appId === appId) delivery.controller.abort(reason);
    }
  }

  const hold: Worker['hold'] = async (appId, action, callersSignal) => {
    if (isClosed) throw new WorkEndedError(CLOSING);
    const held = async (signal: AbortSignal) => {
      if (current?.appId === appId) await current.done;
      return action(signal);
    };
    try {
      return await turns.take(appId, held, callersSignal);
    } finally {
      wake();
    }
  };

  const timer = setInterval(wake, intervalMs).unref();
  return {
    wake,
    roundAgeMs: () => monotonicMs() - roundEndedMs,
    hold,
    async seize(appId, reason, action) {
      const deliveries = [...background.values()].filter((delivery) => delivery.appId === appId);
      end(new WorkEndedError(reason), appId);
      return hold(appId, async () => {
        await Promise.all(deliveries.map(({ done }) => done));
        return action();
      });
    },
    async close() {
      isClosed = true;
      clearInterval(timer);
      end(new WorkEndedError(CLOSING));
      await round;
      await Promise.all([...background.values()].map(({ done }) => done));
      await turns.settled();
    },
  };
}
