import type { Kysely } from 'kysely';
import type { Worker } from '../agenda/worker.ts';
import { type Clock, REAL_TIME, settingFor } from '../clock.ts';
import type { Database } from '../database/schema.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';

/** Every table that holds a part of a world, each after those that it refers to. */
const TABLES = [
  'orders',
  'payments',
  'refunds',
  'settlements',
  'postings',
  'notifications',
  'notification_attempts',
  'mails',
  'agenda',
  'counters',
  'days',
] as const satisfies readonly (keyof Database)[];

/** Rows for one statement: databases limit the values that it may bind. */
const ROWS_AT_ONCE = 500;

export interface Snapshot {
  readonly name: string;
  /** By the merchant's clock. */
  readonly takenAt: Date;
}

/** Copies of a merchant's world, its clock included. */
export interface WorldArchive {
  /** Takes a snapshot; one of the same name is replaced. Holds the whole world in memory meanwhile. */
  take(appId: string, name: string, takenAt: Date): Promise<void>;
  list(appId: string): Promise<readonly Snapshot[]>;
  /** Whether there was a snapshot of this name. */
  restore(appId: string, name: string): Promise<boolean>;
  /** Empties a world and sets its clock to real time; snapshots stay. */
  reset(appId: string): Promise<void>;
}

type Content = { readonly [Table in (typeof TABLES)[number]]?: readonly object[] } & {
  readonly clock: { readonly clock_offset: number; readonly frozen_at: number | null };
};

export interface WorldArchiveOptions {
  readonly database: Kysely<Database>;
  readonly merchants: MerchantStore;
  readonly worker: Worker;
  /** The machine's. */
  readonly clock: Clock;
}

export function createWorldArchive(options: WorldArchiveOptions): WorldArchive {
  const { database, merchants, worker, clock } = options;

  async function empty(transaction: Kysely<Database>, appId: string): Promise<void> {
    for (const table of TABLES.toReversed()) {
      await transaction.deleteFrom(table).where('app_id', '=', appId).execute();
    }
  }

  async function fill(transaction: Kysely<Database>, appId: string, content: Content) {
    for (const table of TABLES) {
      const rows = content[table] ?? [];
      for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
        const some = rows.slice(first, first + ROWS_AT_ONCE) as never;
        await transaction.insertInto(table).values(some).execute();
      }
    }
    // Whoever had a task in hand when the snapshot was taken has it no longer.
    await transaction
      .updateTable('agenda')
      .set({ leased_until: null })
      .where('app_id', '=', appId)
      .execute();
  }

  return {
    take: (appId, name, takenAt) =>
      worker.hold(appId, () =>
        // All tables as they are at one moment, whoever pays meanwhile.
        database
          .transaction()
          .setIsolationLevel('repeatable read')
          .execute(async (transaction) => {
            const content: Record<string, unknown> = {};
            for (const table of TABLES) {
              content[table] = await transaction
                .selectFrom(table)
                .selectAll()
                .where('app_id', '=', appId)
                .execute();
            }
            content.clock = await transaction
              .selectFrom('merchants')
              .select(['clock_offset', 'frozen_at'])
              .where('app_id', '=', appId)
              .executeTakeFirst();
            const taken = { taken_at: takenAt.getTime(), content: JSON.stringify(content) };
            await transaction
              .insertInto('snapshots')
              .values({ app_id: appId, name, ...taken })
              .onConflict((conflict) => conflict.columns(['app_id', 'name']).doUpdateSet(taken))
              .execute();
          }),
      ),
    async list(appId) {
      const rows = await database
        .selectFrom('snapshots')
        .select(['name', 'taken_at'])
        .where('app_id', '=', appId)
        .orderBy('name')
        .execute();
      return rows.map(({ name, taken_at }) => ({ name, takenAt: new Date(taken_at) }));
    },
    restore: (appId, name) =>
      worker.hold(appId, () =>
        insist(database, async (transaction) => {
          const snapshot = await transaction
            .selectFrom('snapshots')
            .select(['content', 'taken_at'])
            .where('app_id', '=', appId)
            .where('name', '=', name)
            .executeTakeFirst();
          if (snapshot === undefined) return false;
          const content = JSON.parse(snapshot.content) as Content;
          await empty(transaction, appId);
          await fill(transaction, appId, content);
          await transaction
            .updateTable('merchants')
            .set(clockOf(content, new Date(snapshot.taken_at), clock))
            .where('app_id', '=', appId)
            .execute();
          return true;
        }),
      ),
    reset: (appId) =>
      worker.hold(appId, async () => {
        await insist(database, (transaction) => empty(transaction, appId));
        await merchants.setClock(appId, REAL_TIME);
      }),
  };
}

/** The clock as it stood when the snapshot was taken; it runs on from there if it ran then. */
function clockOf({ clock: saved }: Content, takenAt: Date, machine: Clock) {
  const frozenAt = saved.frozen_at === null ? undefined : takenAt;
  const before = { offsetMs: saved.clock_offset, frozenAt };
  const setting = settingFor(takenAt, before, machine);
  return { clock_offset: setting.offsetMs, frozen_at: setting.frozenAt?.getTime() ?? null };
}

/** PostgreSQL's codes for a row that still refers to what is deleted, and for two that wait for each other. */
const DISTURBED = ['23503', '40P01'];
const MAX_TRIES = 20;

/** Runs a change that somebody who is just paying in the same world may disturb, until nobody does. */
async function insist<Result>(
  database: Kysely<Database>,
  change: (transaction: Kysely<Database>) => Promise<Result>,
): Promise<Result> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await database.transaction().execute(change);
    } catch (error) {
      const { code } = Object(error) as { code?: string };
      if (tried === MAX_TRIES || !DISTURBED.includes(code ?? '')) throw error;
    }
  }
}
