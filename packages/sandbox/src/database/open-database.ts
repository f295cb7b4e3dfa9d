import { access, constants, realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Dialect, Kysely, sql } from 'kysely';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import { isPostgres, postgresDialect, withoutPassword } from './postgres-dialect.ts';
import { explainPostgres, prepareServer } from './prepare-server.ts';
import type { Database } from './schema.ts';
import { explainSqlite, sqliteDialect } from './sqlite-dialect.ts';

/** A database cannot be used. The message is one line with the database and the cause, without its password. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
}

export interface OpenDatabaseOptions {
  /**
   * Milliseconds for a PostgreSQL statement, including waiting for locks; default 8,000. A connection that does not
   * answer for two seconds more counts as dead and is discarded.
   */
  readonly statementTimeoutMs?: number | undefined;
}

/**
 * Opens a database and brings it to the newest schema; creates a missing file.
 * @param location a file's path, `:memory:` for a database that ends with the process, or a `postgres://` address.
 * @throws {DatabaseError} if it cannot be opened, read, written or migrated.
 */
export async function openDatabase(
  location: string,
  { statementTimeoutMs }: OpenDatabaseOptions = {},
): Promise<Kysely<Database>> {
  let database: Kysely<Database> | undefined;
  try {
    if (isPostgres(location)) {
      database = new Kysely({ dialect: postgresDialect(location, { statementTimeoutMs }) });
      await prepareServer(database, location);
    } else {
      database = new Kysely({ dialect: await openFile(location) });
      await migrate(database);
    }
    await checkDatabase(database);
    return database;
  } catch (cause) {
    await database?.destroy();
    const shown = isPostgres(location) ? withoutPassword(location) : location;
    const reason = `SANDBOX_DATABASE: ${shown} cannot be used: ${explain(location, cause)}`;
    throw new DatabaseError(reason.replaceAll(/\s+/gu, ' '), { cause });
  }
}

/**
 * Proves that the database can be read and written.
 * @throws the database's error, for example for a full disk.
 */
export async function checkDatabase(database: Kysely<Database>): Promise<void> {
  // A row of Kysely's own that neither engine uses, so no request waits for it. It must change, because SQLite does not
  // write an unchanged row.
  await sql`update kysely_migration_lock set is_locked = 1 - is_locked`.execute(database);
}

async function openFile(location: string): Promise<Dialect> {
  if (location !== ':memory:') {
    await makeFolder(dirname(location));
    await assertWritable(location);
  }
  return sqliteDialect(location);
}

/** @throws if a file or its folder cannot be written; SQLite would report another program's lock. */
async function assertWritable(location: string): Promise<void> {
  const file = await realpath(location).catch(() => location);
  for (const path of [dirname(file), file]) {
    const code = await access(path, constants.W_OK).then(
      () => undefined,
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (code !== undefined && code !== 'ENOENT') {
      throw new Error(
        `${path} is read-only (${code}). Let the sandbox write to the file and its folder.`,
      );
    }
  }
}

function explain(location: string, error: unknown): string {
  if (isPostgres(location)) return explainPostgres(error);
  return explainSqlite(error) ?? (error instanceof Error ? error.message : String(error));
}
