import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { CustomTypesConfig, Pool, PoolClient } from 'pg';

const CONNECTIONS = 10;
/** Milliseconds to wait for the server, or for a free connection. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * Milliseconds of silence before the system tests if the other machine still answers. Shorter than the time after which
 * firewalls and load balancers forget a connection.
 */
const KEEP_ALIVE_AFTER_MS = 10_000;

export interface PostgresPoolOptions {
  /** A `postgres://` address. */
  readonly url: string;
  /** Milliseconds to wait for the answer to a statement; then the connection counts as dead. */
  readonly answerTimeoutMs: number;
  /** Returns the type parsers, based on those of `pg`. */
  readonly readAs: (types: typeof import('pg').types) => CustomTypesConfig;
}

/**
 * Opens a pool that never lends a possibly dead connection again. When a server fails over or a firewall forgets a
 * connection, this side gets no event: a statement simply has no answer. Then the pool discards that connection, so a
 * late answer cannot confuse anything. A rollback on it fails at once instead of waiting again. Older connections are
 * replaced before their next use, because they are most likely dead too.
 */
export async function openPostgresPool(options: PostgresPoolOptions): Promise<PostgresPool> {
  // Imported here, because it would slow down every start with SQLite.
  const { DatabaseError, Pool, types } = await import('pg');
  const { url, answerTimeoutMs, readAs } = options;
  const pool = new Pool({
    connectionString: url,
    types: readAs(types),
    application_name: 'cashfree-rest sandbox',
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: answerTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    // A dead server never confirms the end of a connection, and the process must not wait for it.
    allowExitOnIdle: true,
  });
  // The pool replaces a lost connection, and its user gets the error from the query; but an 'error' event without a
  // listener ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return throwDeadOnesAway(pool, (error) => error instanceof DatabaseError);
}

/** @param isAnswer true for an error that came from the server, which is then alive. */
function throwDeadOnesAway(pool: Pool, isAnswer: (error: unknown) => boolean): PostgresPool {
  let deaths = 0;
  const deathsBefore = new WeakMap<PoolClient, number>();
  pool.on('connect', (client) => deathsBefore.set(client, deaths));

  async function borrow(): Promise<PoolClient> {
    for (;;) {
      const client = await pool.connect();
      if (deathsBefore.get(client) === deaths) return client;
      client.release(true);
    }
  }

  async function connect(): Promise<PostgresPoolClient> {
    const client = await borrow();
    let death: Error | undefined;
    async function query(statement: string, parameters: readonly unknown[]) {
      if (death !== undefined) throw death;
      try {
        return await client.query(statement, [...parameters]);
      } catch (error) {
        if (!isAnswer(error)) {
          death = error instanceof Error ? error : new Error(String(error));
          deaths += 1;
        }
        throw error;
      }
    }
    return {
      // Kysely's type also has cursors, which are not used here.
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(death),
    };
  }

  return { connect, end: () => pool.end() };
}
