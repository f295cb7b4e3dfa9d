import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Database } from './schema.ts';

/** The first release that has all that the tables are made of, identity columns above all. */
const OLDEST_VERSION = 10;
/** Milliseconds for a migration's statement, and for waiting until another process has migrated. */
const MIGRATION_TIMEOUT_MS = 600_000;
/** Kysely's own number for it, so that sandboxes of before, which lock by way of Kysely, wait too. */
const MIGRATION_LOCK = '3853314791062309107';

/**
 * Makes a PostgreSQL database ready to be used. Migrates by a connection of its own, which has more patience.
 * @throws an Error that says what is wrong with the server or the database and what to do, or what the server says.
 */
export async function prepareServer(database: Kysely<Database>, url: string): Promise<void> {
  const schema = await checkServer(database);
  const migrating = new Kysely<Database>({
    dialect: postgresDialect(url, {
      statementTimeoutMs: MIGRATION_TIMEOUT_MS,
      onBegin: `select pg_advisory_xact_lock(${MIGRATION_LOCK})`,
    }),
  });
  try {
    await migrate(migrating, schema);
  } finally {
    await migrating.destroy();
  }
}

interface Facts {
  readonly version: number;
  readonly version_name: string;
  readonly is_standby: boolean;
  readonly read_only: string;
  readonly encoding: string;
  /** The first one of the search_path that exists. */
  readonly schema: string | null;
  readonly search_path: string;
}

/**
 * Finds at the start what would otherwise fail in the middle of a request, and for some customers' names only.
 * @returns the schema in which tables are created.
 */
async function checkServer(database: Kysely<Database>): Promise<string> {
  const { rows } = await sql<Facts>`select
    current_setting('server_version_num')::int / 10000 as version,
    current_setting('server_version') as version_name,
    pg_is_in_recovery() as is_standby,
    current_setting('transaction_read_only') as read_only,
    current_setting('server_encoding') as encoding,
    current_schema() as schema,
    current_setting('search_path') as search_path`.execute(database);
  const [facts] = rows;
  if (facts === undefined) throw new Error('the server says nothing of itself');
  const complaint = complaintOf(facts);
  if (complaint !== undefined) throw new Error(complaint);
  return facts.schema ?? '';
}

function complaintOf(facts: Facts): string | undefined {
  const { version, encoding, search_path } = facts;
  if (version < OLDEST_VERSION)
    return `the server is PostgreSQL ${facts.version_name}. Use ${OLDEST_VERSION} or newer.`;
  if (facts.is_standby) return 'the server is a standby and takes no writes. Give the primary.';
  if (facts.read_only === 'on') {
    return 'its transactions are read-only. Set default_transaction_read_only to off for the role and the database.';
  }
  if (encoding !== 'UTF8') {
    return `its encoding is ${encoding}, which cannot store every customer's name. Give a database created with: createdb --encoding=UTF8 --template=template0`;
  }
  if (facts.schema === null) {
    return `none of the schemas in its search_path exists: ${search_path}. Create one, or set another search_path.`;
  }
  return undefined;
}

/** What an SQLSTATE means at the start, and what to do about it. */
const ADVICE: Readonly<Record<string, string>> = {
  '42P07': 'Give the sandbox a database, or a schema, of its own.',
  '42501': "Let the sandbox's role create tables in the schema, or give it those that are there.",
};

/** The server's own words and what to do about them; `undefined` if they speak for themselves. */
export function explainPostgres(error: unknown): string | undefined {
  const { code, message } = Object(error) as { code?: string; message?: string };
  const advice = code === undefined ? undefined : ADVICE[code];
  return advice && `${message}. ${advice}`;
}
