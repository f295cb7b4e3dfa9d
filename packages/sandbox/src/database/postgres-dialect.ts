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
 * Milliseconds for a statement in a transaction, including waiting for locks. More than any statement needs, and short
 * enough that a caller gets the failure before its own timeout, often 30 s.
 */
const STATEMENT_TIMEOUT_MS = 8_000;
/** The server itself reports a statement that took too long; only a dead one is silent for longer. */
const ANSWER_AFTER_MS = 2_000;
/** Milliseconds until the server releases the locks of a process that stopped within a transaction. */
const IDLE_TRANSACTION_TIMEOUT_MS = 30_000;

export interface PostgresOptions {
  /** Milliseconds for a statement, including waiting for locks; two seconds later its connection counts as dead. */
  readonly statementTimeoutMs?: number | undefined;
  /** A statement that starts each transaction. */
  readonly onBegin?: string | undefined;
}

export function isPostgres(location: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(location);
}

/**
 * Connects to PostgreSQL at a `postgres://` address, also through a transaction pooler such as pgbouncer: it sets up no
 * session and leaves nothing in one. Connects with the first query.
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

/** Returns the address without its password, which is before the host or among the parameters. */
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

  /** One message to the server, with all statements. */
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
  /** Kysely's lock belongs to the session; `migrate` has one that belongs to its transaction. */
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Reads values like `pg`, except int8 and numeric (the type of sums), which `pg` leaves as strings. */
function readExactly(types: typeof import('pg').types): CustomTypesConfig {
  const integers = new Set<number>([types.builtins.INT8, types.builtins.NUMERIC]);
  return {
    getTypeParser: (oid, format) =>
      integers.has(oid) && format !== 'binary' ? readInteger : types.getTypeParser(oid, format),
  };
}

/** @throws {RangeError} for text that is not a whole number. */
function readInteger(text: string): number | bigint {
  if (!/^-?\d+$/u.test(text))
    throw new RangeError(`the database holds ${text}, which is no integer`);
  return exactInteger(BigInt(text));
}
