import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { migrate } from './migrate.ts';
import type { Database } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** A database cannot be used; the message names it, the cause says why. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

/**
 * Opens a database, creates it if it is not there, and brings it to the newest schema.
 * @param location a file's path, or `:memory:` for one that ends with the process.
 * @throws {DatabaseError} if it cannot be opened, read, written or migrated.
 */
export async function openDatabase(location: string): Promise<Kysely<Database>> {
  let database: Kysely<Database> | undefined;
  try {
    if (location !== ':memory:') await mkdir(dirname(location), { recursive: true });
    database = new Kysely<Database>({ dialect: sqliteDialect(location) });
    await migrate(database);
    return database;
  } catch (cause) {
    await database?.destroy();
    const reason = innermost(cause);
    throw new DatabaseError(`SANDBOX_DATABASE: ${location} cannot be used: ${reason}`, { cause });
  }
}

/** The message at the bottom of a chain of causes: the one that names what is wrong. */
function innermost(error: unknown): string {
  return error instanceof Error && error.cause !== undefined
    ? innermost(error.cause)
    : error instanceof Error
      ? error.message
      : String(error);
}
