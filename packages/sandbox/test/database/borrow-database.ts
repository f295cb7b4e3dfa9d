import { afterAll } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { type OpenDatabaseOptions, openDatabase } from '../../src/database/open-database.ts';
import type { Database } from '../../src/database/schema.ts';
import { createQuickDatabase, createTestDatabase, ENGINE } from './test-database.ts';

/** An open database without any row. A test that closes or moves it puts the next one here. */
export interface LentDatabase extends AsyncDisposable {
  location: string;
  database: Kysely<Database>;
}

/** Unused databases of this test file, open, with their tables but without rows. */
const free: { readonly lent: LentDatabase; readonly remove: () => Promise<void> }[] = [];
/** What a file opens for all of its tests, it gives back in an `afterAll` of its own, after this one. */
let hasEnded = false;

afterAll(async () => {
  hasEnded = true;
  for (const { remove } of free) await remove();
});

/**
 * Lends a database for one test; disposing of it empties it, to be lent again. Creating one takes longer than most
 * tests.
 */
export async function borrowDatabase(): Promise<LentDatabase> {
  return free.pop()?.lent ?? openAnother();
}

/** A database with options of its own, for one test alone. */
export async function openOwnDatabase(options: OpenDatabaseOptions): Promise<LentDatabase> {
  const testDatabase = await createTestDatabase();
  const { location } = testDatabase;
  const database = await openDatabase(location, options);
  return {
    location,
    database,
    async [Symbol.asyncDispose]() {
      await database.destroy();
      await testDatabase[Symbol.asyncDispose]();
    },
  };
}

async function openAnother(): Promise<LentDatabase> {
  const testDatabase = await createQuickDatabase();
  const { location } = testDatabase;
  const lent: LentDatabase = {
    location,
    database: await openDatabase(location),
    async [Symbol.asyncDispose]() {
      if (hasEnded) return remove();
      await (ENGINE === 'sqlite' ? emptyFile : emptyServer)(lent.database);
      free.push({ lent, remove });
    },
  };
  async function remove(): Promise<void> {
    await lent.database.destroy();
    await testDatabase[Symbol.asyncDispose]();
  }
  return lent;
}

async function emptyFile(database: Kysely<Database>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select name from sqlite_master where type = 'table' and name not like 'kysely%'`.execute(
    database,
  );
  await sql`pragma foreign_keys = off`.execute(database);
  await database.transaction().execute(async (transaction) => {
    for (const { name } of rows) await sql`delete from ${sql.table(name)}`.execute(transaction);
  });
  await sql`pragma foreign_keys = on`.execute(database);
}

// Deletes instead of truncating: for a few rows that is a tenth of the time.
async function emptyServer(database: Kysely<Database>): Promise<void> {
  await sql`
do $$
declare relation record;
begin
  set local session_replication_role = replica;
  for relation in
    select relname as name, relkind as kind from pg_class
    where relnamespace = 'public'::regnamespace and relname not like 'kysely%'
  loop
    if relation.kind = 'r' then execute format('delete from %I', relation.name); end if;
    if relation.kind = 'S' then perform setval(format('%I', relation.name)::regclass, 1, false); end if;
  end loop;
end $$`.execute(database);
}
