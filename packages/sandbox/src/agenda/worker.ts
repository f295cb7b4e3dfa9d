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

/** Does what is due: in order, what changes the books; side by side, what waits for other servers. */
export interface Worker {
  /** Looks at once, for example because something was added that is due now. */
  wake(): void;
  /**
   * Keeps its hands off a merchant while `action` runs, after it has finished what it was changing in the books.
   * Deliveries that it had begun go on; they are leased. Callers take turns, in the order of asking.
   * @param callersSignal ends `action` by the signal that it gets, as `seize` and `close` do.
   */
  hold<Result>(
    appId: string,
    action: (signal: AbortSignal) => Promise<Result>,
    callersSignal?: AbortSignal,
  ): Promise<Result>;
  /** The same after cutting off the merchant's deliveries, and ending whoever holds it or waits to, for this reason. */
  seize<Result>(appId: string, reason: string, action: () => Promise<Result>): Promise<Result>;
  /** Milliseconds since it last got through a round; it begins one each second. Grows while the database is silent. */
  roundAgeMs(): number;
  /** Cuts off its deliveries, ends those who hold a merchant, and looks no more. */
  close(): Promise<void>;
}

export interface WorkerOptions {
  readonly agenda: AgendaStore;
  readonly clock: Clock;
  readonly merchantTime: MerchantTime;
  readonly run: RunTask;
  readonly logger: Logger;
  /** How often it looks by itself: other processes add tasks too, and merchants' clocks run on. */
  readonly intervalMs?: number;
  /** A count of milliseconds that no clock change touches; the process's own by default. */
  readonly monotonicMs?: () => number;
}

/** One that is under way. */
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
      // The task stays on the agenda and is tried again, after a pause if the failure could be written down.
      logger.error({ err: error, kind: task.kind, subject: task.subject }, 'task failed');
      return false;
    }
  }

  /** Does or begins a task, if nothing speaks against it; whether it has changed the books. */
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
        // After a failure the next round will do: it may well fail at once, for example on a full disk.
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
        // While nothing more may begin in the background, such tasks would only stand in front of the others.
        const kinds = background.size < MAX_IN_BACKGROUND ? TASK_KINDS : BOOK_TASKS;
        for (const task of await agenda.listDue(clock.now(), kinds, MAX_DUE)) {
          if (isClosed) return;
          const wasFree = background.size < MAX_IN_BACKGROUND;
          if (!(await start(task))) {
            if (wasFree && background.size === MAX_IN_BACKGROUND) isWoken = true;
            continue;
          }
          // What has changed may have planned something that comes before the next of these.
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
      // Woken after the last look, before this line.
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
