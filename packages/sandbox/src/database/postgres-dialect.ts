import { PostgresDialect } from 'kysely';
import type { CustomTypesConfig, Pool } from 'pg';

const CONNECTIONS = 10;
/** Milliseconds to wait for the server, or for one of our connections to become free. */
const CONNECT_TIMEOUT_MS = 5_000;
/** Milliseconds for a statement, waiting for locks included; more than any needs, a migration's too. */
const STATEMENT_TIMEOUT_MS = 30_000;
/** Milliseconds after which the server takes back the locks of a process that has stopped in a transaction. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(location);
}

/** PostgreSQL at a `postgres://` address. Connects with the first query. */
export function postgresDialect(url: string): PostgresDialect {
  return new PostgresDialect({ pool: () => openPool(url) });
}

/** The address as it may be shown: a password stands before the host or among the parameters. */
export function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

async function openPool(url: string): Promise<Pool> {
  // Imported here because it would slow down the start of everybody who uses SQLite.
  const { Pool, types } = await import('pg');
  const pool = new Pool({
    connectionString: url,
    application_name: 'cashfree-rest sandbox',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    types: integersAsNumbers(types),
  });
  // A lost connection is replaced by the pool, and whoever was using it gets the error from the query; but an
  // 'error' event that nobody hears ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** As `pg` reads values, but for int8 and numeric (the type of sums), which it leaves as strings. */
function integersAsNumbers(types: typeof import('pg').types): CustomTypesConfig {
  const integers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);
  return {
    getTypeParser: (oid, format) =>
      integers.has(oid) && format !== 'binary' ? readInteger : types.getTypeParser(oid, format),
  };
}

/** @throws {RangeError} for what a number cannot hold exactly, fractions included. */
function readInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`the database holds ${text}, which is no integer of at most 2^53 - 1`);
  }
  return value;
}
