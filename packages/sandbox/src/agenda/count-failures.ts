import { type Logger, redact } from '@cashfree-rest/server';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import type { Clock } from '../time/clock.ts';
import { MAX_FAILURES, type RunTask, type Task } from './agenda-store.ts';
import type { FailingTaskStore } from './failing-task-store.ts';
import { oneLine } from './one-line.ts';

export interface CountFailuresOptions {
  readonly failingTasks: FailingTaskStore;
  readonly merchants: Pick<MerchantStore, 'find'>;
  /** The machine's clock. */
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Runs tasks and counts failures on the agenda. Rethrows every failure except the last one, which parks the task: a
 * parked task must not block others.
 */
export function countFailures(run: RunTask, options: CountFailuresOptions): RunTask {
  const { failingTasks, merchants, clock, logger } = options;

  /** Returns true if the task is now parked. */
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
      // A failure that cannot be recorded is a fault of the database, so it must not park the task.
      if (!(await count(task, error).catch(() => false))) throw error;
      const { appId, kind, subject, key: taskId } = task;
      logger.error(
        { err: error, appId, kind, subject, taskId },
        `task parked after ${MAX_FAILURES} failures: see GET /sandbox/v1/tasks?state=PARKED`,
      );
    }
  };
}

/** Returns the pause after this many failures, in milliseconds of machine time: 1 s, doubled each time. */
export function pauseMs(failures: number): number {
  return 1_000 * 2 ** (failures - 1);
}

function explain(error: unknown, secrets: readonly string[]): string {
  const { message, code } = Object(error) as { message?: unknown; code?: unknown };
  const text = typeof message === 'string' && message !== '' ? message : String(error);
  const line = oneLine(String(redact(text)), secrets);
  return typeof code === 'string' ? `${line} (${code})` : line;
}
