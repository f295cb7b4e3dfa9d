import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresAdapter,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from 'kysely';
import type { CustomTypesConfig } from 'pg';
import { exactInteger } from './exact-integer.ts';
import { openPostgresPool } from './postgres-pool.ts';

/**
 * Milliseconds for a statement in a transaction, waiting for locks included: far more than any needs, and so few that
 * whoever waits for the reply hears of the failure before giving up, which clients often do after 30 s.
 */
const STATEMENT_TIMEOUT_MS = 8_000;
/** The server is to say by itself that a statement took too long; only a dead one stays silent for longer. */
const ANSWER_AFTER_MS = 2_000;
/** Milliseconds after which the server takes back the locks of a process that has stopped in a transaction. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

export interface PostgresOptions {
  /** Milliseconds for a statement, waiting for locks included; two seconds later its connection counts as dead. */
  readonly statementTimeoutMs?: number | undefined;
  /** A statement that each transaction starts with. */
  readonly onBegin?: string;
}

export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(location);
}

/**
 * PostgreSQL at a `postgres://` address, also behind a pooler that lends its connections for one transaction each, such
 * as pgbouncer: nothing is asked of a session when it starts, and nothing is left in it. Connects with the first query.
 */
export function postgresDialect(url: string, options: PostgresOptions = {}): PostgresDialect {
  const { statementTimeoutMs = STATEMENT_TIMEOUT_MS, onBegin } = options;
  const settings = [
    `set local statement_timeout = ${statementTimeoutMs}`,
    `set local idle_in_transaction_session_timeout = ${IDLE_TRANSACTION_TIMEOUT_MS}`,
  ];
  const answerTimeoutMs = statementTimeoutMs + ANSWER_AFTER_MS;
  const pool = () => openPostgresPool({ url, answerTimeoutMs, readAs: readExactly });
  return new PooledDialect({ pool }, onBegin === undefined ? settings : [...settings, onBegin]);
}

/** The address as it may be shown: a password stands before the host or among the parameters. */
export function withoutPassword(url: string): string {
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

class PooledDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;
  readonly #onBegin: readonly string[];

  constructor(config: PostgresDialectConfig, onBegin: readonly string[]) {
    super(config);
    this.#config = config;
    this.#onBegin = onBegin;
  }

  override createDriver(): Driver {
    return new PooledDriver(this.#config, this.#onBegin);
  }

  override createAdapter(): PostgresAdapter {
    return new PooledAdapter();
  }
}

class PooledDriver extends PostgresDriver {
  readonly #onBegin: readonly string[];

  constructor(config: PostgresDialectConfig, onBegin: readonly string[]) {
    super(config);
    this.#onBegin = onBegin;
  }

  /** One message to the server, however much it says. */
  override async beginTransaction(
    connection: DatabaseConnection,
    { isolationLevel }: TransactionSettings,
  ): Promise<void> {
    const begin =
      isolationLevel === undefined ? 'begin' : `begin isolation level ${isolationLevel}`;
    await connection.executeQuery(CompiledQuery.raw([begin, ...this.#onBegin].join('; ')));
  }
}

class PooledAdapter extends PostgresAdapter {
  /** Kysely's belongs to the session; `migrate` has one that belongs to its transaction. */
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** As `pg` reads values, but for int8 and numeric (the type of sums), which it leaves as strings. */
function readExactly(types: typeof import('pg').types): CustomTypesConfig {
  const integers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);
  return {
    getTypeParser: (oid, format) =>
      integers.has(oid) && format !== 'binary' ? readInteger : types.getTypeParser(oid, format),
  };
}

/** @throws {RangeError} for what is no whole number. */
function readInteger(text: string): number | bigint {
  if (!/^-?\d+$/u.test(text))
    throw new RangeError(`the database holds ${text}, which is no integer`);
  return exactInteger(BigInt(text));
}
