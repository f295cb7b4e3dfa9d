import type { Kysely } from 'kysely';
import type { Worker } from '../agenda/worker.ts';
import type { Database } from '../database/schema.ts';
import { replaceWorld, transact } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import { type Clock, type ClockSetting, REAL_TIME, settingFor, timeIn } from '../time/clock.ts';
import { deleteRows, insertRows, readRows, type WorldRows } from './world-rows.ts';

export interface Snapshot {
  readonly name: string;
  /** By the merchant's clock. */
  readonly takenAt: Date;
}

/** Snapshots of a merchant's world, including its clock. */
export interface WorldArchive {
  /** Takes a snapshot; replaces one with the same name. Holds the whole world in memory meanwhile. */
  take(appId: string, name: string, takenAt: Date): Promise<void>;
  list(appId: string): Promise<readonly Snapshot[]>;
  /** Restores a snapshot; false if there is none with this name. Ends a running clock move, and cuts deliveries off. */
  restore(appId: string, name: string): Promise<boolean>;
  /**
   * Empties a world and sets its clock to real time; snapshots stay. Ends clock moves and deliveries, like `restore`.
   */
  reset(appId: string): Promise<void>;
}

type Content = WorldRows & {
  readonly clock: { readonly clock_offset: number; readonly frozen_at: number | null };
};

export interface WorldArchiveOptions {
  readonly database: Kysely<Database>;
  readonly merchants: MerchantStore;
  readonly worker: Worker;
  readonly announce: Announce;
  /** The machine's clock. */
  readonly clock: Clock;
}

export function createWorldArchive(options: WorldArchiveOptions): WorldArchive {
  const { database, merchants, worker, clock, announce } = options;

  async function copy(transaction: Kysely<Database>, appId: string): Promise<Content> {
    const rows = await readRows(transaction, appId);
    const setting = await transaction
      .selectFrom('merchants')
      .select(['clock_offset', 'frozen_at'])
      .where('app_id', '=', appId)
      .executeTakeFirstOrThrow();
    return { ...rows, clock: setting };
  }

  return {
    take: (appId, name, takenAt) =>
      worker.hold(appId, () =>
        transact(
          database,
          async (transaction) => {
            const content = JSON.stringify(await copy(transaction, appId), largeAsText);
            const taken = { taken_at: takenAt.getTime(), content };
            await transaction
              .insertInto('snapshots')
              .values({ app_id: appId, name, ...taken })
              .onConflict((conflict) => conflict.columns(['app_id', 'name']).doUpdateSet(taken))
              .execute();
          },
          // All tables as of one moment, despite concurrent payments.
          'repeatable read',
        ),
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
      worker.seize(appId, 'the world is restored', () =>
        replaceWorld(database, appId, async (transaction) => {
          const snapshot = await transaction
            .selectFrom('snapshots')
            .select(['content', 'taken_at'])
            .where('app_id', '=', appId)
            .where('name', '=', name)
            .executeTakeFirst();
          if (snapshot === undefined) return false;
          const content = JSON.parse(snapshot.content) as Content;
          await deleteRows(transaction, appId);
          await insertRows(transaction, appId, content);
          const setting = clockOf(content, new Date(snapshot.taken_at), clock);
          await merchants.setClock(appId, setting, transaction);
          announce(transaction, appId, {
            type: 'world',
            at: timeIn(setting, clock),
            summary: `The world was restored from the snapshot ${name}`,
            facts: { state: 'RESTORED', name },
          });
          return true;
        }),
      ),
    reset: (appId) =>
      worker.seize(appId, 'the world is reset', () =>
        replaceWorld(database, appId, async (transaction) => {
          await deleteRows(transaction, appId);
          await merchants.setClock(appId, REAL_TIME, transaction);
          const at = timeIn(REAL_TIME, clock);
          const summary = 'The world was reset';
          announce(transaction, appId, { type: 'world', at, summary, facts: { state: 'RESET' } });
        }),
      ),
  };
}

/** JSON has no bigints; a database accepts the digits as text for the same integer. */
function largeAsText(_name: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}

/** Returns the clock as of the snapshot; it continues from there if it was running. */
function clockOf({ clock: saved }: Content, takenAt: Date, machine: Clock): ClockSetting {
  const frozenAt = saved.frozen_at === null ? undefined : takenAt;
  const before = { offsetMs: saved.clock_offset, frozenAt };
  return settingFor(takenAt, before, machine);
}
