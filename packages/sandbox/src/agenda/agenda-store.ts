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
}

/** The things to be done, kept in the database with what caused them, so that none is forgotten. */
export interface AgendaStore {
  /** Adds a task; the same one a second time is still one. Runs within the transaction that causes it. */
  add(transaction: Kysely<Database>, task: NewTask): Promise<void>;
  /** A merchant's first task that is due at this time of its clock. */
  findDue(appId: string, until: Date): Promise<Task | undefined>;
  /** The first tasks that are due by their merchants' clocks and that nobody has to himself. */
  listDue(machineNow: Date, kinds: readonly TaskKind[], limit: number): Promise<readonly Task[]>;
  /** Whether this process has the task to itself until then, by the machine's clock. */
  lease(task: Task, machineNow: Date, until: Date): Promise<boolean>;
  /** Gives up what processes that are gone had to themselves. */
  endLeases(): Promise<void>;
  /**
   * Whether the task was still to be done. Within the transaction that does it: then it is done once, whoever tries.
   */
  take(transaction: Kysely<Database>, task: Task): Promise<boolean>;
  /** When each of these subjects is due, by the merchant's clock; those without a plan are left out. */
  listDueTimes(
    appId: string,
    kind: TaskKind,
    subjects: readonly string[],
  ): Promise<ReadonlyMap<string, Date>>;
  /** Removes what is planned about a subject. */
  cancel(transaction: Kysely<Database>, planned: Omit<NewTask, 'dueAt'>): Promise<void>;
}

export function createAgendaStore(database: Kysely<Database>): AgendaStore {
  return {
    async add(transaction, { appId, dueAt, kind, subject }) {
      await transaction
        .insertInto('agenda')
        .values({ app_id: appId, due_at: dueAt.getTime(), kind, subject, leased_until: null })
        .onConflict((conflict) =>
          // Not doNothing: that would not wait for somebody who is just taking the same task, and lose this one.
          conflict.columns(['app_id', 'kind', 'subject', 'due_at']).doUpdateSet({ subject }),
        )
        .execute();
    },
    async findDue(appId, until) {
      const row = await database
        .selectFrom('agenda')
        .selectAll()
        .where('app_id', '=', appId)
        .where('due_at', '<=', until.getTime())
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && toTask(row);
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
          sql<number>`coalesce(merchants.frozen_at, merchants.clock_offset + ${sql.lit(now)})`,
        )
        .where((row) => row.or([row('leased_until', 'is', null), row('leased_until', '<=', now)]))
        .orderBy('agenda.due_at')
        .orderBy('agenda.id')
        .limit(limit)
        .execute();
      return rows.map(toTask);
    },
    async lease(task, machineNow, until) {
      const leased = await database
        .updateTable('agenda')
        .set({ leased_until: until.getTime() })
        .where('id', '=', task.key)
        .where((row) =>
          row.or([
            row('leased_until', 'is', null),
            row('leased_until', '<=', machineNow.getTime()),
          ]),
        )
        .returning('id')
        .executeTakeFirst();
      return leased !== undefined;
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
    async listDueTimes(appId, kind, subjects) {
      if (subjects.length === 0) return new Map();
      const rows = await database
        .selectFrom('agenda')
        .select(['subject', 'due_at'])
        .where('app_id', '=', appId)
        .where('kind', '=', kind)
        .where('subject', 'in', subjects)
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

function toTask(row: Selectable<Database['agenda']>): Task {
  return {
    key: row.id,
    appId: row.app_id,
    dueAt: new Date(row.due_at),
    kind: row.kind as TaskKind,
    subject: row.subject,
  };
}
