import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';
import { MAX_FAILURES, type Task, toTask, UNTRIED } from './agenda-store.ts';

/** `WAITING` tasks will run or be retried; `PARKED` ones have failed too often. */
export const TASK_STATES = ['WAITING', 'PARKED'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A task and its failures. */
export interface TaskStanding extends Task {
  readonly state: TaskState;
  /** The cause of the last failure, without secrets. */
  readonly failure: string | null;
}

export interface TaskFailure {
  readonly failure: string;
  /** By the machine's clock. */
  readonly retryAt: Date;
}

export interface TaskListRequest {
  readonly appId: string;
  readonly state?: TaskState | undefined;
  /** The last task of the page before; if it is done by now, the page begins with the first task. */
  readonly after?: number | undefined;
  readonly count: number;
}

/** The failures of the tasks on the agenda. */
export interface FailingTaskStore {
  /** Counts a failure. False if the task is gone, or if another process counted or retried it in the meantime. */
  addFailure(task: Task, failure: TaskFailure): Promise<boolean>;
  /** Resets a task's failures. `undefined` if there is no task with this key. */
  retry(appId: string, key: number): Promise<TaskStanding | undefined>;
  /** The first one due comes first. */
  list(request: TaskListRequest): Promise<readonly TaskStanding[]>;
}

export function createFailingTaskStore(database: Kysely<Database>): FailingTaskStore {
  return {
    async addFailure({ key, failures }, { failure, retryAt }) {
      const counted = await database
        .updateTable('agenda')
        .set({ failures: failures + 1, failure, retry_at: retryAt.getTime() })
        .where('id', '=', key)
        .where('failures', '=', failures)
        .returning('id')
        .executeTakeFirst();
      return counted !== undefined;
    },
    async retry(appId, key) {
      const row = await database
        .updateTable('agenda')
        .set(UNTRIED)
        .where('app_id', '=', appId)
        .where('id', '=', key)
        .returningAll()
        .executeTakeFirst();
      return row && toStanding(row);
    },
    async list({ appId, state, after, count }) {
      const isParked = state === 'PARKED' ? '>=' : '<';
      const last =
        after === undefined
          ? undefined
          : await database
              .selectFrom('agenda')
              .select(['id', 'due_at'])
              .where('app_id', '=', appId)
              .where('id', '=', after)
              .executeTakeFirst();
      const rows = await database
        .selectFrom('agenda')
        .selectAll()
        .where('app_id', '=', appId)
        .$if(last !== undefined, (all) =>
          all.where(({ eb, refTuple, tuple }) =>
            eb(refTuple('due_at', 'id'), '>', tuple(last?.due_at ?? 0, last?.id ?? 0)),
          ),
        )
        .$if(state !== undefined, (all) => all.where('failures', isParked, MAX_FAILURES))
        .orderBy('due_at')
        .orderBy('id')
        .limit(count)
        .execute();
      return rows.map(toStanding);
    },
  };
}

function toStanding(row: Selectable<Database['agenda']>): TaskStanding {
  const state = row.failures < MAX_FAILURES ? 'WAITING' : 'PARKED';
  return { ...toTask(row), state, failure: row.failure };
}
