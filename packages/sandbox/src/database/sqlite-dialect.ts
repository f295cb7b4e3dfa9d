import {
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { exactInteger } from './exact-integer.ts';
import { type AssertInPlace, FileLostError, rememberPlace } from './file-place.ts';
import { rememberLast } from './remember-last.ts';

/** Milliseconds to wait until another process releases the file: enough for one that is about to end. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * Opens SQLite with the API of `node:sqlite`, which Node 20 lacks. A commit is stored durably when it returns (WAL with
 * synchronous FULL), so it survives a power failure. This connection locks the file until it is closed or its process
 * ends.
 * @throws an error that `explainSqlite` knows, if the file cannot be opened or belongs to another program.
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    // Before the first access to the file; only then can WAL work without memory shared between processes.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    assertOurs(database);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
      database.exec(`PRAGMA ${pragma}`);
    }
    // The pragma alone takes no lock: the first write does, and keeps it.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    database.close();
    throw error;
  }
  const assertInPlace = path === ':memory:' ? () => {} : rememberPlace(path);
  return new SqliteDialect({ database: adapt(database, assertInPlace) });
}

/** @throws if the file holds tables of another program; does not change it. */
function assertOurs(database: DatabaseSyncInstance): void {
  const rows = database.prepare("select name from sqlite_master where type = 'table'").all();
  const tables = (rows as readonly { readonly name: string }[]).map(({ name }) => name);
  if (tables.length === 0 || tables.includes('kysely_migration')) return;
  throw new Error('it holds the tables of another program. Give the sandbox a file of its own.');
}

/** Explains SQLite's primary result codes, with their remedies. */
const EXPLANATIONS: Readonly<Record<number, string>> = {
  5: 'another sandbox, or another program, has this file open. Stop that one, or give this one another file.',
  8: 'it is read-only. Let the sandbox write to the file and its folder.',
  11: 'it is damaged. Give the sandbox a copy from before, or another file.',
  13: 'the disk is full. Make room, or use another one.',
  14: 'it cannot be opened as a file. Let the sandbox read and write it and its folder.',
  26: 'it is not a database of SQLite. Give the sandbox a file of its own.',
};

/** Returns the remedy for an error of SQLite; `undefined` if its message is enough. */
export function explainSqlite(error: unknown): string | undefined {
  const { code, errcode } = Object(error) as { code?: string; errcode?: number };
  // The low byte is the primary code; the rest is too detailed.
  return code === 'ERR_SQLITE_ERROR' ? EXPLANATIONS[Number(errcode) & 0xff] : undefined;
}

type Bindings = Parameters<StatementSyncInstance['all']>;

/** Far more than the number of statements that recur. */
const MAX_STATEMENTS = 500;

/** Adapts `node:sqlite` to the interface of better-sqlite3, which Kysely expects. */
function adapt(database: DatabaseSyncInstance, assertInPlace: AssertInPlace): SqliteDatabase {
  // Lists of rows and keys produce a text for each length.
  const statementOf = rememberLast(MAX_STATEMENTS, (sql): SqliteStatement => {
    const statement = adaptStatement(database.prepare(sql));
    return WRITES.test(sql) ? guard(statement, () => allowWrite(sql)) : statement;
  });

  /**
   * Checked before every write, because an acknowledged write must not go to a file that the next start does not find.
   * Two file system calls take some microseconds; the wait for the disk takes hundreds at least.
   */
  function allowWrite(sql: string): void {
    const isLast = sql === 'commit' || !database.isTransaction;
    if (!isLast) return;
    try {
      assertInPlace();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      // The log holds acknowledged writes, and may go next: another sandbox that starts at the path deletes it. The file
      // can absorb them, wherever it is now.
      if (error instanceof FileLostError) database.exec('PRAGMA wal_checkpoint(FULL)');
      throw error;
    }
  }

  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite rolls back on its own, for example on a full disk; a second rollback would hide the cause.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING;
      return statementOf(sql);
    },
  };
}

/** Statements that write something, at the latest at the end of their transaction. */
const WRITES = /^(?:commit|insert|update|delete)\b/iu;

function guard(statement: SqliteStatement, allow: () => void): SqliteStatement {
  return {
    ...statement,
    all(parameters) {
      allow();
      return statement.all(parameters);
    },
    run(parameters) {
      allow();
      return statement.run(parameters);
    },
  };
}

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function adaptStatement(statement: StatementSyncInstance): SqliteStatement {
  // Numbers beyond 2^53 would be an error.
  statement.setReadBigInts(true);
  const bind = (parameters: readonly unknown[]) => parameters as Bindings;
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)).map(readExactly),
    run: (parameters) => statement.run(...bind(parameters)),
    *iterate(parameters) {
      for (const row of statement.iterate(...bind(parameters))) yield readExactly(row);
    },
  };
}

/** Changes the row itself, which is not shared yet: a copy would cost more than reading it. */
function readExactly(row: unknown): unknown {
  const columns = row as Record<string, unknown>;
  for (const name in columns) {
    const value = columns[name];
    if (typeof value === 'bigint') columns[name] = exactInteger(value);
  }
  return row;
}
