import { type Kysely, type Selectable, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** What the gateway does by itself, later. */
export const TASK_KINDS = ['decide', 'refund', 'settle', 'notify', 'mail'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Those that change the books and wait for nobody. */
export const BOOK_TASKS: readonly TaskKind[] = ['decide', 'refund', 'settle'];

export interface NewTask {
  readonly appId: string;
  /** By the merchant's clock. */
  readonly dueAt: Date;
  readonly kind: TaskKind;
  /** What it is about, for example a `referenceId`. */
  readonly subject: string;
}

export interface Task extends NewTask {
  readonly key: number;
  /** How often it has failed since it was planned or last retried. */
  readonly failures: number;
}

/**
 * Does a task and takes it off the agenda. What the books say happened at the time for which it was planned, however
 * late it is done: so a sandbox that was switched off for a week catches up with the same result. What goes out to
 * others happens `now`, by the merchant's clock.
 *
 * Once the signal aborts, what goes out to others is cut off: it rejects with the signal's reason, and the task stays on
 * the agenda as if it had not been begun. What the books say is done all the same; it takes no time.
 */
export type RunTask = (task: Task, now: Date, signal: AbortSignal) => Promise<void>;

/** A task that has failed so often is parked: it stays on the agenda, and only a person tries it again. */
export const MAX_FAILURES = 10;

/** By the machine's clock. */
export interface Lease {
  readonly from: Date;
  /** After this the process counts as dead. */
  readonly until: Date;
}

/** The things to be done, kept in the database with what caused them, so that none is forgotten. */
export interface AgendaStore {
  /**
   * Adds a task; the same one a second time is still one, and is tried again like a new one if it had failed. Runs
   * within the transaction that causes it.
   */
  add(transaction: Kysely<Database>, task: NewTask): Promise<void>;
  /** A merchant's first tasks that are due at this time of its clock and are not parked. */
  listDueUntil(appId: string, until: Date, limit: number): Promise<readonly Task[]>;
  /** The first tasks that are due by their merchants' clocks, are not parked, may be tried now, and are not leased. */
  listDue(machineNow: Date, kinds: readonly TaskKind[], limit: number): Promise<readonly Task[]>;
  /**
   * Runs `action` while this process has the task to itself, and gives the task back if that fails. Does nothing where
   * another process has it.
   */
  withLease(task: Task, lease: Lease, action: () => Promise<void>): Promise<void>;
  /** Gives up what processes that are gone had to themselves. */
  endLeases(): Promise<void>;
  /**
   * Whether the task was still to be done. Within the transaction that does it: then it is done once, whoever tries.
   */
  take(transaction: Kysely<Database>, task: Task): Promise<boolean>;
  /** When each of these subjects is due, by the merchant's clock; those without a plan, or parked, are left out. */
  listDueTimes(
    snapshot: Kysely<Database>,
    appId: string,
    kind: TaskKind,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, Date>>;
  /** Removes what is planned about a subject. */
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
      // Not a lease that another process has got meanwhile.
      .where('leased_until', '=', until.getTime())
      .execute();
  }

  return {
    async add(transaction, { appId, dueAt, kind, subject }) {
      await transaction
        .insertInto('agenda')
        .values({ app_id: appId, due_at: dueAt.getTime(), kind, subject, leased_until: null })
        .onConflict((conflict) =>
          // Not doNothing: that would not wait for somebody who is just taking the same task, and lose this one.
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
        // Where that fails too, the lease ends by itself.
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

/** What a task that has not failed has in its columns. */
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
