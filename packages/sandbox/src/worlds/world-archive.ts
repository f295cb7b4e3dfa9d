import type { Kysely } from 'kysely';
import type { Worker } from '../agenda/worker.ts';
import type { Identifiers } from '../database/identifiers.ts';
import type { Database } from '../database/schema.ts';
import { changeWorld, replaceWorld, transact } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { Credentials, MerchantStore } from '../merchants/merchant-store.ts';
import { type Clock, type ClockSetting, REAL_TIME, settingFor, timeIn } from '../time/clock.ts';
import { checkSnapshotTables, type SnapshotTables } from './check-snapshot.ts';
import { insertForeignRows } from './insert-foreign-rows.ts';
import { readWorldColumns } from './world-columns.ts';
import { deleteRows, insertRows, readRows, WORLD_TABLES, type WorldRows } from './world-rows.ts';

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
  /** Deletes a snapshot; false if there is none with this name. */
  remove(appId: string, name: string): Promise<boolean>;
  /** Returns a snapshot as it can be imported elsewhere; `undefined` if there is none with this name. */
  read(appId: string, name: string): Promise<SnapshotFile | undefined>;
  /**
   * Keeps a file as a snapshot; replaces one with the same name. Tries it on the world, and undoes that.
   * @throws {SnapshotFileError} if it cannot be restored.
   */
  write(appId: string, name: string, file: SnapshotFile): Promise<void>;
  /**
   * Adds a merchant whose world is that of a snapshot.
   * @returns what kept it from it, if anything.
   */
  fork(
    appId: string,
    name: string,
    merchant: Credentials,
  ): Promise<'no such snapshot' | 'appId taken' | undefined>;
}

/** A snapshot outside of the database. */
export interface SnapshotFile {
  /** By the merchant's clock. */
  readonly takenAt: Date;
  readonly isFrozen: boolean;
  readonly tables: Readonly<Record<string, unknown>>;
}

type Content = WorldRows & {
  readonly clock: { readonly clock_offset: number; readonly frozen_at: number | null };
  /** In place of the rows, those of an imported file. */
  readonly imported?: SnapshotTables;
};

/** Ends the try of a file, so that its transaction is rolled back. */
class UndoneError extends Error {}

export interface WorldArchiveOptions {
  readonly database: Kysely<Database>;
  readonly merchants: MerchantStore;
  readonly worker: Worker;
  readonly announce: Announce;
  readonly identifiers: Identifiers;
  /** Hosts that addresses of an imported file may name over plain http. */
  readonly notifyHosts: readonly string[];
  /** The machine's clock. */
  readonly clock: Clock;
}

export function createWorldArchive(options: WorldArchiveOptions): WorldArchive {
  const { database, merchants, worker, clock, announce, identifiers, notifyHosts } = options;

  async function copy(transaction: Kysely<Database>, appId: string): Promise<Content> {
    const rows = await readRows(transaction, appId);
    const setting = await transaction
      .selectFrom('merchants')
      .select(['clock_offset', 'frozen_at'])
      .where('app_id', '=', appId)
      .executeTakeFirstOrThrow();
    return { ...rows, clock: setting };
  }

  async function insert(transaction: Kysely<Database>, appId: string, content: Content) {
    const tables = content.imported;
    if (tables === undefined) await insertRows(transaction, appId, content);
    else await insertForeignRows(transaction, { appId, tables, identifiers });
  }

  async function find(connection: Kysely<Database>, appId: string, name: string) {
    const row = await connection
      .selectFrom('snapshots')
      .select(['content', 'taken_at'])
      .where('app_id', '=', appId)
      .where('name', '=', name)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return { content: JSON.parse(row.content) as Content, takenAt: new Date(row.taken_at) };
  }

  async function keep(
    connection: Kysely<Database>,
    appId: string,
    { name, takenAt }: Snapshot,
    content: string,
  ): Promise<void> {
    const taken = { taken_at: takenAt.getTime(), content };
    await connection
      .insertInto('snapshots')
      .values({ app_id: appId, name, ...taken })
      .onConflict((conflict) => conflict.columns(['app_id', 'name']).doUpdateSet(taken))
      .execute();
  }

  return {
    async remove(appId, name) {
      const removed = await database
        .deleteFrom('snapshots')
        .where('app_id', '=', appId)
        .where('name', '=', name)
        .returning('name')
        .executeTakeFirst();
      return removed !== undefined;
    },
    async read(appId, name) {
      const found = await find(database, appId, name);
      if (found === undefined) return undefined;
      const { content, takenAt } = found;
      const isFrozen = content.clock.frozen_at !== null;
      return { takenAt, isFrozen, tables: foreignTablesOf(content) };
    },
    async write(appId, name, { takenAt, isFrozen, tables: given }) {
      const tables = checkSnapshotTables(given, await readWorldColumns(database), notifyHosts);
      const clockThen = { clock_offset: 0, frozen_at: isFrozen ? takenAt.getTime() : null };
      const content: Content = { clock: clockThen, imported: tables };
      const tried = replaceWorld(database, appId, async (transaction) => {
        await deleteRows(transaction, appId);
        await insert(transaction, appId, content);
        throw new UndoneError();
      });
      await tried.catch((error: unknown) => {
        if (!(error instanceof UndoneError)) throw error;
      });
      await keep(database, appId, { name, takenAt }, JSON.stringify(content));
    },
    fork: (appId, name, merchant) =>
      changeWorld(database, merchant.appId, async (transaction) => {
        const found = await find(transaction, appId, name);
        if (found === undefined) return 'no such snapshot';
        if (!(await merchants.add(merchant, transaction))) return 'appId taken';
        const tables = foreignTablesOf(found.content);
        await insertForeignRows(transaction, { appId: merchant.appId, tables, identifiers });
        const setting = clockOf(found.content, found.takenAt, clock);
        await merchants.setClock(merchant.appId, setting, transaction);
        const at = timeIn(setting, clock);
        const summary = `The world was made from the snapshot ${name}`;
        const facts = { state: 'FORKED', name };
        announce(transaction, merchant.appId, { type: 'world', at, summary, facts });
        return undefined;
      }),
    take: (appId, name, takenAt) =>
      worker.hold(appId, () =>
        transact(
          database,
          async (transaction) => {
            const content = JSON.stringify(await copy(transaction, appId), largeAsText);
            await keep(transaction, appId, { name, takenAt }, content);
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
          const snapshot = await find(transaction, appId, name);
          if (snapshot === undefined) return false;
          const { content, takenAt } = snapshot;
          await deleteRows(transaction, appId);
          await insert(transaction, appId, content);
          const setting = clockOf(content, takenAt, clock);
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

/** Returns the rows without the merchant to whom they belong. */
function foreignTablesOf(content: Content): SnapshotTables {
  if (content.imported !== undefined) return content.imported;
  const entries = WORLD_TABLES.map((table) => {
    const rows = (content[table] ?? []) as readonly SnapshotTables[string][number][];
    return [table, rows.map(({ app_id: _, ...row }) => row)] as const;
  });
  return Object.fromEntries(entries);
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
