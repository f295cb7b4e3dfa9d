import { Kysely, sql } from 'kysely';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres-dialect.ts';
import type { Database } from './schema.ts';

/** The first release with everything that the tables use, above all identity columns. */
const OLDEST_VERSION = 10;
/** Milliseconds for a migration's statement, and for waiting while another process migrates. */
const MIGRATION_TIMEOUT_MS = 600_000;
/** Kysely's own number for it, so that earlier sandboxes, which lock through Kysely, wait too. */
const MIGRATION_LOCK = '3853314791062309107';

/**
 * Prepares a PostgreSQL database. Migrates over a separate connection with a longer timeout.
 * @throws an Error with the fault of the server or database and its remedy, or the server's own error.
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
  /** The first existing schema of the search_path. */
  readonly schema: string | null;
  readonly search_path: string;
}

/**
 * Detects faults at the start that would otherwise appear in the middle of a request, and only for some customers'
 * names.
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

const CHECK_HOST = 'Check the host in the address.';
const CHECK_ROLE = 'Check the user and the password in the address, and what the server allows.';
const START = 'Start the server, or check the host and the port in the address.';

/** The remedies at the start, by SQLSTATE or by the code of a connection. */
const ADVICE: Readonly<Record<string, string>> = {
  '28000': CHECK_ROLE,
  '28P01': CHECK_ROLE,
  '3D000': 'Create it with createdb, or check the name of the database in the address.',
  '42P07': 'Give the sandbox a database, or a schema, of its own.',
  '42501': "Let the sandbox's role create tables in the schema, or give it those that are there.",
  '53300': 'Close other connections, or raise max_connections of the server.',
  '57P03': 'Wait until the server has started, then start the sandbox again.',
  EAI_AGAIN: CHECK_HOST,
  ECONNREFUSED: START,
  ECONNRESET: START,
  EHOSTUNREACH: CHECK_HOST,
  ENETUNREACH: CHECK_HOST,
  ENOENT: START,
  ENOTFOUND: CHECK_HOST,
  ETIMEDOUT: START,
};

/** Returns the message of an error at the start, with its remedy if there is one. */
export function explainPostgres(error: unknown): string {
  const { code } = Object(error) as { code?: string };
  const message = messageOf(error);
  const advice = code === undefined ? adviceForSilence(message) : ADVICE[code];
  return advice === undefined ? message : `${message}. ${advice}`;
}

/** The errors of `pg` for a server that does not answer have no code. */
function adviceForSilence(message: string): string | undefined {
  return /connection timeout|trying to connect/u.test(message) ? START : undefined;
}

/** Node tries every address of a host and throws all the errors; their sum has no message. */
function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
