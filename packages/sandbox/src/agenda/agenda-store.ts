import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The kinds of work that the gateway does later. */
export const TASK_KINDS = ['decide', 'refund', 'settle', 'notify', 'mail'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Tasks that only change the books, without calling other servers. */
export const BOOK_TASKS: readonly TaskKind[] = ['decide', 'refund', 'settle'];

export interface NewTask {
  readonly appId: string;
  /** By the merchant's clock. */
  readonly dueAt: Date;
  readonly kind: TaskKind;
  /** The id of the thing that the task is about, for example a `referenceId`. */
  readonly subject: string;
}

export interface Task extends NewTask {
  readonly key: number;
  /** Failures since it was planned or last retried. */
  readonly failures: number;
}

/**
 * Runs a task and takes it off the agenda. Changes of the books are dated to the planned time, even if they run late: a
 * sandbox that was off for a week catches up with the same result. Deliveries happen `now`, by the merchant's clock.
 *
 * When the signal aborts, a delivery is cut off: it rejects with the signal's reason, and the task stays on the agenda
 * as if it had not started. Changes of the books still complete, because they take no time.
 */
export type RunTask = (task: Task, now: Date, signal: AbortSignal) => Promise<void>;

/** A task that failed this often is parked: it stays on the agenda until a person retries it. */
export const MAX_FAILURES = 10;

/** By the machine's clock. */
export interface Lease {
  readonly from: Date;
  /** After this time the process counts as dead. */
  readonly until: Date;
}

/** The tasks of all merchants. They are stored in the database together with their causes, so that none is lost. */
export interface AgendaStore {
  /** Adds a task; adding it again resets its failures. Runs within the transaction that causes the task. */
  add(transaction: Kysely<Database>, task: NewTask): Promise<void>;
  /** Returns a merchant's first tasks that are due at this time of its clock and not parked. */
  listDueUntil(appId: string, until: Date, limit: number): Promise<readonly Task[]>;
  /**
   * Returns the first tasks that are due by their merchants' clocks, not parked, not waiting for a retry, and not
   * leased by any process.
   */
  listDue(machineNow: Date, kinds: readonly TaskKind[], limit: number): Promise<readonly Task[]>;
  /**
   * Runs `action` while this process holds the lease on the task. Ends the lease early if the action fails. Does
   * nothing if another process holds the lease.
   */
  withLease(task: Task, lease: Lease, action: () => Promise<void>): Promise<void>;
  /** Ends the leases of processes that no longer run. */
  endLeases(): Promise<void>;
  /**
   * Removes the task; true if it was still on the agenda. Call it in the transaction that runs the task, so that it
   * runs once.
   */
  take(transaction: Kysely<Database>, task: Task): Promise<boolean>;
  /**
   * Returns when each of these subjects is due, by the merchant's clock; omits subjects without a task or with a parked
   * one.
   */
  listDueTimes(
    snapshot: Kysely<Database>,
    appId: string,
    kind: TaskKind,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, Date>>;
  /** Returns when a merchant's first task is due that is not parked; `undefined` if there is none. */
  nextDueAt(appId: string): Promise<Date | undefined>;
  /** Returns the last task of a subject; `undefined` if it has none. */
  find(planned: Omit<NewTask, 'dueAt'>): Promise<Task | undefined>;
  /** Removes the tasks of a subject. */
  cancel(transaction: Kysely<Database>, planned: Omit<NewTask, 'dueAt'>): Promise<void>;
}

export function createAgendaStore(database: Kysely<Database>): AgendaStore {
  async function lease(task: Task, { from, until }: Lease): Promise<boolean> {
    const leased = await database
      .updateTable('agenda')
      .set({ leased_until: until.getTime() })
      .where('id', '=', task.key)
      .where((row) =>
        row.or([row('leased_until', 'is', null), row('leased_until', '<=', from.getTime())]),
      )
      .returning('id')
      .executeTakeFirst();
    return leased !== undefined;
  }

  async function giveBack(task: Task, { until }: Lease): Promise<void> {
    await database
      .updateTable('agenda')
      .set({ leased_until: null })
      .where('id', '=', task.key)
      // Another process may have leased it since; that lease stays.
      .where('leased_until', '=', until.getTime())
      .execute();
  }

  return {
    async add(transaction, { appId, dueAt, kind, subject }) {
      await transaction
        .insertInto('agenda')
        .values({ app_id: appId, due_at: dueAt.getTime(), kind, subject, leased_until: null })
        .onConflict((conflict) =>
          // Not doNothing: that would not wait for a transaction that takes the same task, and this one would be lost.
          conflict.columns(['app_id', 'kind', 'subject', 'due_at']).doUpdateSet(UNTRIED),
        )
        .execute();
    },
    async listDueUntil(appId, until, limit) {
      const rows = await database
        .selectFrom('agenda')
        .selectAll()
        .where('app_id', '=', appId)
        .where('due_at', '<=', until.getTime())
        .where('failures', '<', MAX_FAILURES)
        .orderBy('due_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(toTask);
    },
    async listDue(machineNow, kinds, limit) {
      const now = machineNow.getTime();
      const rows = await database
        .selectFrom('agenda')
        .innerJoin('merchants', 'merchants.app_id', 'agenda.app_id')
        .selectAll('agenda')
        .where('agenda.kind', 'in', kinds)
        .where(
          'agenda.due_at',
          '<=',
          sql<number>`coalesce(merchants.frozen_at, merchants.clock_offset + ${now})`,
        )
        .where('failures', '<', MAX_FAILURES)
        .where((row) => row.or([row('retry_at', 'is', null), row('retry_at', '<=', now)]))
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', now)]))
        .orderBy('agenda.due_at')
        .orderBy('agenda.id')
        .limit(limit)
        .execute();
      return rows.map(toTask);
    },
    async withLease(task, period, action) {
      if (!(await lease(task, period))) return;
      try {
        await action();
      } catch (error) {
        // If this fails too, the lease expires.
        await giveBack(task, period).catch(() => undefined);
        throw error;
      }
    },
    async endLeases() {
      await database.updateTable('agenda').set({ leased_until: null }).execute();
    },
    async take(transaction, task) {
      const taken = await transaction
        .deleteFrom('agenda')
        .where('id', '=', task.key)
        .returning('id')
        .executeTakeFirst();
      return taken !== undefined;
    },
    async listDueTimes(snapshot, appId, kind, subjects) {
      if (subjects.length === 0) return new Map();
      const rows = await snapshot
        .selectFrom('agenda')
        .select(['subject', 'due_at'])
        .where('app_id', '=', appId)
        .where('kind', '=', kind)
        .where('subject', 'in', subjects)
        .where('failures', '<', MAX_FAILURES)
        .orderBy('due_at', 'desc')
        .execute();
      return new Map(rows.map((row) => [row.subject, new Date(row.due_at)]));
    },
    async nextDueAt(appId) {
      const row = await database
        .selectFrom('agenda')
        .select('due_at')
        .where('app_id', '=', appId)
        .where('failures', '<', MAX_FAILURES)
        .orderBy('due_at')
        .limit(1)
        .executeTakeFirst();
      return row && new Date(row.due_at);
    },
    async find({ appId, kind, subject }) {
      const row = await database
        .selectFrom('agenda')
        .selectAll()
        .where('app_id', '=', appId)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .orderBy('due_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toTask(row);
    },
    async cancel(transaction, { appId, kind, subject }) {
      await transaction
        .deleteFrom('agenda')
        .where('app_id', '=', appId)
        .where('kind', '=', kind)
        .where('subject', '=', subject)
        .execute();
    },
  };
}

/** The columns of a task without failures. */
export const UNTRIED = { failures: 0, failure: null, retry_at: null } as const;

export function toTask(row: Selectable<Database['agenda']>): Task {
  return {
    key: row.id,
    appId: row.app_id,
    dueAt: new Date(row.due_at),
    kind: row.kind as TaskKind,
    subject: row.subject,
    failures: row.failures,
  };
}
