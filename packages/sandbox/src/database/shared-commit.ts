import type { Kysely } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './schema.ts';
import { type Change, changeWorld, transact } from './transact.ts';

/** Changes a merchant's world with one write. Resolves when it is stored durably. */
export type Commit = <Result>(appId: string, write: Change<Result>) => Promise<Result>;

interface Waiting {
  run(transaction: Kysely<Database>): Promise<void>;
  /** Reports the result or failure of `run` to its caller. */
  settle(): void;
  alone(): Promise<void>;
}

/**
 * Lets simultaneous writes share one transaction and so one wait for the disk, which is most of the cost of a small
 * write on SQLite. PostgreSQL does this itself for parallel transactions.
 */
export function createSharedCommit(database: Kysely<Database>): Commit {
  const alone: Commit = (appId, write) => changeWorld(database, appId, write);
  if (engineOf(database) === 'postgres') return alone;
  let waiting: Waiting[] = [];

  async function flush(): Promise<void> {
    const batch = waiting;
    waiting = [];
    try {
      await transact(database, async (transaction) => {
        for (const { run } of batch) await run(transaction);
      });
      for (const { settle } of batch) settle();
    } catch {
      // One failure rolled all of them back, so each runs again alone.
      for (const each of batch) await each.alone();
    }
  }

  return <Result>(appId: string, write: Change<Result>) =>
    new Promise<Result>((resolve, reject) => {
      let result: Result;
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({
        async run(transaction) {
          result = await write(transaction);
        },
        settle: () => resolve(result),
        alone: () => alone(appId, write).then(resolve, reject),
      });
    });
}
