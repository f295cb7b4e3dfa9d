import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/**
 * Opens a database, creates it if it is not there, and brings it to the newest schema.
 * @param location a file's path, or `:memory:` for one that ends with the process.
 */
export async function openDatabase(location: string): Promise<Kysely<Database>> {
  if (location !== ':memory:') await mkdir(dirname(location), { recursive: true });
  const database = new Kysely<Database>({ dialect: sqliteDialect(location) });
  await migrate(database);
  return database;
}
