import { type Logger, redact } from '@cashfree-rest/server';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import type { Clock } from '../time/clock.ts';
import { MAX_FAILURES, type RunTask, type Task } from './agenda-store.ts';
import type { FailingTaskStore } from './failing-task-store.ts';
import { oneLine } from './one-line.ts';

export interface CountFailuresOptions {
  readonly failingTasks: FailingTaskStore;
  readonly merchants: Pick<MerchantStore, 'find'>;
  /** The machine's. */
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Runs tasks, and counts on the agenda those that fail. A failure is thrown on, but for the last one: it parks the
 * task, which then keeps nothing waiting any more.
 */
export function countFailures(run: RunTask, options: CountFailuresOptions): RunTask {
  const { failingTasks, merchants, clock, logger } = options;

  /** True if the task is parked now. */
  async function count(task: Task, error: unknown): Promise<boolean> {
    const merchant = await merchants.find(task.appId);
    const failure = explain(error, merchant === undefined ? [] : [merchant.secretKey]);
    const retryAt = new Date(clock.now().getTime() + pauseMs(task.failures + 1));
    const isCounted = await failingTasks.addFailure(task, { failure, retryAt });
    return isCounted && task.failures + 1 >= MAX_FAILURES;
  }

  return async (task, now, signal) => {
    try {
      await run(task, now, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      // A failure that cannot be written down is the database's, and no reason to park anything.
      if (!(await count(task, error).catch(() => false))) throw error;
      const { appId, kind, subject, key: taskId } = task;
      logger.error(
        { err: error, appId, kind, subject, taskId },
        `task parked after ${MAX_FAILURES} failures: see GET /sandbox/v1/tasks?state=PARKED`,
      );
    }
  };
}

/** Milliseconds of the machine's time after so many failures: 1 s, and twice as long each time. */
export function pauseMs(failures: number): number {
  return 1_000 * 2 ** (failures - 1);
}

function explain(error: unknown, secrets: readonly string[]): string {
  const { message, code } = Object(error) as { message?: unknown; code?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  const line = oneLine(String(redact(text)), secrets);
  return typeof code === 'string' ? `${line} (${code})` : line;
}
