import { setTimeout as wait } from 'node:timers/promises';
import { type IsolationLevel, type Kysely, sql } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './schema.ts';

/** Reads and writes within one transaction. May run more than once, so it changes nothing but the database. */
export type Change<Result> = (transaction: Kysely<Database>) => Promise<Result>;

/** PostgreSQL's codes for a transaction that got in another one's way and was undone whole. */
const UNDONE = ['40001', '40P01'];
const MAX_TRIES = 8;
/** Milliseconds before the second try, at most; twice as many before each further one. */
const FIRST_PAUSE_MS = 10;

/**
 * Runs a transaction: the one place that begins them. One that PostgreSQL has undone because of others runs again, with
 * random pauses that keep two of them from meeting a second time. Every other failure is the caller's: after a lost
 * connection, for example, the transaction may have been written.
 */
export async function transact<Result>(
  database: Kysely<Database>,
  change: Change<Result>,
  isolationLevel?: IsolationLevel,
): Promise<Result> {
  const begin = () => {
    const transaction = database.transaction();
    return isolationLevel ? transaction.setIsolationLevel(isolationLevel) : transaction;
  };
  for (let tried = 1; ; tried += 1) {
    try {
      return await begin().execute(change);
    } catch (error) {
      const { code } = Object(error) as { code?: unknown };
      if (tried === MAX_TRIES || !UNDONE.includes(String(code))) throw error;
      await wait(Math.random() * FIRST_PAUSE_MS * 2 ** (tried - 1));
    }
  }
}

/** Reads in several steps what belongs together, as it stood at one moment. */
export function readSnapshot<Result>(
  database: Kysely<Database>,
  read: Change<Result>,
): Promise<Result> {
  return transact(database, read, 'repeatable read');
}

/** Changes a merchant's world in a transaction. Several may do so side by side, but none while it is replaced. */
export function changeWorld<Result>(
  database: Kysely<Database>,
  appId: string,
  change: Change<Result>,
): Promise<Result> {
  return withLock(database, sql`pg_advisory_xact_lock_shared`, appId, change);
}

/** Replaces a merchant's world in a transaction: waits for the changes under way, and lets none begin until its end. */
export function replaceWorld<Result>(
  database: Kysely<Database>,
  appId: string,
  change: Change<Result>,
): Promise<Result> {
  return withLock(database, sql`pg_advisory_xact_lock`, appId, change);
}

/** Tells these locks from those that other programs take in the same database. */
const WORLDS = 4010;

/**
 * The lock on the world comes before all others: so a replacement, which needs every row, never waits for a change that
 * waits for it. It belongs to the transaction, writes nothing, and is granted in the order of asking: those
 * who pay cannot keep a reset waiting for ever. SQLite has one transaction at a time anyway.
 */
function withLock<Result>(
  database: Kysely<Database>,
  lock: ReturnType<typeof sql>,
  appId: string,
  change: Change<Result>,
): Promise<Result> {
  if (engineOf(database) === 'sqlite') return transact(database, change);
  return transact(database, async (transaction) => {
    await sql`select ${lock}(${sql.lit(WORLDS)}, hashtext(${appId}))`.execute(transaction);
    return change(transaction);
  });
}
