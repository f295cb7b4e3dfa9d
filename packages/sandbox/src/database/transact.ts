import { setTimeout as wait } from 'node:timers/promises';
import { type IsolationLevel, type Kysely, sql, type TransactionBuilder } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './schema.ts';

/** Reads and writes within one transaction. May run more than once, so it must change nothing but the database. */
export type Change<Result> = (transaction: Kysely<Database>) => Promise<Result>;

/** PostgreSQL's codes for a transaction that was rolled back because of a conflict. */
const UNDONE = ['40001', '40P01'];
const MAX_TRIES = 8;
/** The longest pause before the second try, in milliseconds; doubled for each further one. */
const FIRST_PAUSE_MS = 10;

/**
 * Runs a transaction; only this function begins them. After a conflict on PostgreSQL it runs again, with random pauses
 * so that two transactions do not conflict again. All other failures go to the caller: after a lost connection, for
 * example, the transaction may have been committed.
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
      return await runOnce(begin(), change);
    } catch (error) {
      const { code } = Object(error) as { code?: unknown };
      if (tried === MAX_TRIES || !UNDONE.includes(String(code))) throw error;
      await wait(Math.random() * FIRST_PAUSE_MS * 2 ** (tried - 1));
    }
  }
}

/** What to do after each running transaction. A transaction that runs again begins anew. */
const afterwards = new WeakMap<Kysely<Database>, (() => void)[]>();

async function runOnce<Result>(
  transaction: TransactionBuilder<Database>,
  change: Change<Result>,
): Promise<Result> {
  const actions: (() => void)[] = [];
  const result = await transaction.execute((running) => {
    afterwards.set(running, actions);
    return change(running);
  });
  for (const action of actions) action();
  return result;
}

/**
 * Runs an action as soon as the transaction is committed; never, if it is rolled back. The action must not throw.
 * @throws {TypeError} for a connection without a transaction of `transact`.
 */
export function afterCommit(transaction: Kysely<Database>, action: () => void): void {
  const actions = afterwards.get(transaction);
  if (actions === undefined) throw new TypeError('there is no transaction to wait for');
  actions.push(action);
}

/** Reads related data in several steps, as of one moment. */
export function readSnapshot<Result>(
  database: Kysely<Database>,
  read: Change<Result>,
): Promise<Result> {
  return transact(database, read, 'repeatable read');
}

/** Changes a merchant's world in a transaction. Several may run in parallel, but none while the world is replaced. */
export function changeWorld<Result>(
  database: Kysely<Database>,
  appId: string,
  change: Change<Result>,
): Promise<Result> {
  return withLock(database, sql`pg_advisory_xact_lock_shared`, appId, change);
}

/** Replaces a merchant's world in a transaction. Waits for running changes, and blocks new ones until it ends. */
export function replaceWorld<Result>(
  database: Kysely<Database>,
  appId: string,
  change: Change<Result>,
): Promise<Result> {
  return withLock(database, sql`pg_advisory_xact_lock`, appId, change);
}

/** Distinguishes these locks from those of other programs in the same database. */
const WORLDS = 4010;

/**
 * Locks the world before anything else, so that a replacement, which needs every row, cannot deadlock with a change.
 * The lock belongs to the transaction, writes nothing, and is granted first come, first served, so payments cannot
 * delay a reset for ever. SQLite has only one transaction at a time.
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
