import {
  DatabaseSync,
  type DatabaseSyncInstance,
  type StatementSyncInstance,
} from '@photostructure/sqlite';
import { type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';

/** Milliseconds to wait for another process that is writing, before a statement fails. */
const BUSY_TIMEOUT_MS = 5_000;

/**
 * SQLite through the API of `node:sqlite`, which Node 20 does not have yet. A commit is on the disk when it
 * returns (WAL with synchronous FULL), so what was acknowledged survives the loss of power.
 */
export function sqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON']) {
    database.exec(`PRAGMA ${pragma}`);
  }
  return new SqliteDialect({ database: adapt(database) });
}

type Bindings = Parameters<StatementSyncInstance['all']>;

/** Kysely speaks to better-sqlite3; this is the same in the words of `node:sqlite`. */
function adapt(database: DatabaseSyncInstance): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      // SQLite has rolled back by itself, for example on a full disk; a second rollback would hide why.
      if (sql === 'rollback' && !database.isTransaction) return NOTHING;
      const known = statements.get(sql);
      if (known !== undefined) return known;
      const statement = adaptStatement(database.prepare(sql));
      statements.set(sql, statement);
      return statement;
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
  const bind = (parameters: readonly unknown[]) => parameters as Bindings;
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...bind(parameters)),
    run: (parameters) => statement.run(...bind(parameters)),
    iterate: (parameters) => statement.iterate(...bind(parameters)) as IterableIterator<unknown>,
  };
}
