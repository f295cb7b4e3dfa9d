import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { CustomTypesConfig, Pool, PoolClient } from 'pg';

const CONNECTIONS = 10;
/** Milliseconds to wait for the server, or for one of our connections to become free. */
const CONNECT_TIMEOUT_MS = 5_000;
/**
 * Milliseconds of silence after which the system asks whether the other machine is still there. Less than the firewalls
 * and load balancers on the way need to forget a connection.
 */
const KEEP_ALIVE_AFTER_MS = 10_000;

export interface PostgresPoolOptions {
  /** A `postgres://` address. */
  readonly url: string;
  /** Milliseconds to wait for the answer to a statement; then the connection counts as dead. */
  readonly answerTimeoutMs: number;
  /** How values are read, given how `pg` reads them. */
  readonly readAs: (types: typeof import('pg').types) => CustomTypesConfig;
}

/**
 * Opens a pool that lends no connection again that may be dead. When a server fails over or a firewall forgets a
 * connection, nothing says so on this side: a statement is simply not answered. Then that connection is thrown away
 * (with it goes what a late answer would confuse), a rollback on it fails at once instead of waiting as long again, and
 * those that were opened before it are replaced before the next use, since they have most likely met the same end.
 */
export async function openPostgresPool(options: PostgresPoolOptions): Promise<PostgresPool> {
  // Imported here because it would slow down the start of everybody who uses SQLite.
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
    // A dead server never confirms a goodbye, and the process must not wait for that at its end.
    allowExitOnIdle: true,
  });
  // A lost connection is replaced by the pool, and whoever was using it gets the error from the query; but an
  // 'error' event without a listener ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return throwDeadOnesAway(pool, (error) => error instanceof DatabaseError);
}

/** @param isAnswer whether an error came from the server, which is alive then. */
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
      // Kysely's type also has cursors, for results that are read bit by bit; here none is.
      query: query as unknown as PostgresPoolClient['query'],
      release: () => client.release(death),
    };
  }

  return { connect, end: () => pool.end() };
}
