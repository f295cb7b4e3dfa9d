import {
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import { exactInteger } from './exact-integer.ts';
import { type AssertInPlace, FileLostError, rememberPlace } from './file-place.ts';
import { rememberLast } from './remember-last.ts';

/** Milliseconds to wait for another process to let go of the file: enough for one that is about to end. */
const BUSY_TIMEOUT_MS = 1_000;

/**
 * SQLite through the API of `node:sqlite`, which Node 20 does not have yet. A commit is on the disk when it
 * returns (WAL with synchronous FULL), so what was acknowledged survives the loss of power. The file belongs to
 * this connection until it is closed or its process ends.
 * @throws an error that `explainSqlite` knows, if the file cannot be opened or belongs to somebody else.
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    // Before the first access to the file, because only then WAL does without memory shared with other processes.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    assertOurs(database);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
      database.exec(`PRAGMA ${pragma}`);
    }
    // The pragma alone locks nothing: the first write does, and keeps the lock.
    database.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    database.close();
    throw error;
  }
  const assertInPlace = path === ':memory:' ? () => {} : rememberPlace(path);
  return new SqliteDialect({ database: adapt(database, assertInPlace) });
}

/** @throws if another program keeps its tables in the file, which is left as it is. */
function assertOurs(database: DatabaseSyncInstance): void {
  const rows = database.prepare("select name from sqlite_master where type = 'table'").all();
  const tables = (rows as readonly { readonly name: string }[]).map(({ name }) => name);
  if (tables.length === 0 || tables.includes('kysely_migration')) return;
  throw new Error('it holds the tables of another program. Give the sandbox a file of its own.');
}

/** What SQLite's primary result codes mean here, and what to do about them. */
const EXPLANATIONS: Readonly<Record<number, string>> = {
  5: 'another sandbox, or another program, has this file open. Stop that one, or give this one another file.',
  8: 'it is read-only. Let the sandbox write to the file and its folder.',
  13: 'the disk is full. Make room, or use another one.',
  14: 'it cannot be opened as a file. Let the sandbox read and write it and its folder.',
};

/** A sentence on what to do about an error of SQLite; `undefined` if it speaks for itself. */
export function explainSqlite(error: unknown): string | undefined {
  const { code, errcode } = Object(error) as { code?: string; errcode?: number };
  // The low byte is the primary code; the others say more than anybody asks.
  return code === 'ERR_SQLITE_ERROR' ? EXPLANATIONS[Number(errcode) & 0xff] : undefined;
}

type Bindings = Parameters<StatementSyncInstance['all']>;

/** Far more than the sandbox has texts for what happens all the time. */
const MAX_STATEMENTS = 500;

/** Kysely speaks to better-sqlite3; this is the same in the words of `node:sqlite`. */
function adapt(database: DatabaseSyncInstance, assertInPlace: AssertInPlace): SqliteDatabase {
  // Lists of rows and of keys make a text for each length.
  const statementOf = rememberLast(MAX_STATEMENTS, (sql): SqliteStatement => {
    const statement = adaptStatement(database.prepare(sql));
    return WRITES.test(sql) ? guard(statement, () => allowWrite(sql)) : statement;
  });

  /**
   * Asked before whatever is about to be acknowledged, for that must not go to a file that the next start does not find.
   * Two looks at the file system take some microseconds, where the wait for the disk takes hundreds at least.
   */
  function allowWrite(sql: string): void {
    const isLast = sql === 'commit' || !database.isTransaction;
    if (!isLast) return;
    try {
      assertInPlace();
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      // What the lost log holds was acknowledged: the file is in its place and can take it.
      if (error instanceof FileLostError && error.isOnlyLog) {
        database.exec('PRAGMA wal_checkpoint(FULL)');
      }
      throw error;
    }
  }

  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite has rolled back by itself, for example on a full disk; a second rollback would hide why.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING;
      return statementOf(sql);
    },
  };
}

/** Statements after which something is written, at the latest with the end of their transaction. */
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
  // As numbers, those beyond 2^53 would be an error.
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

/** Changes the row itself, which nothing else has yet: a copy would cost more than reading it. */
function readExactly(row: unknown): unknown {
  const columns = row as Record<string, unknown>;
  for (const name in columns) {
    const value = columns[name];
    if (typeof value === 'bigint') columns[name] = exactInteger(value);
  }
  return row;
}
