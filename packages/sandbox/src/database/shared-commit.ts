import type { Kysely } from 'kysely';
import { engineOf } from './engine.ts';
import type { Database } from './schema.ts';
import { type Change, changeWorld, transact } from './transact.ts';

/** Changes a merchant's world by one write; it is on the disk when this answers. */
export type Commit = <Result>(appId: string, write: Change<Result>) => Promise<Result>;

interface Waiting {
  run(transaction: Kysely<Database>): Promise<void>;
  /** Tells the caller what `run` has found, or that it has failed. */
  settle(): void;
  alone(): Promise<void>;
}

/**
 * Lets writes that come at the same time share one transaction, and so the wait for the disk, which is most of what a
 * small one costs on SQLite. PostgreSQL does this by itself, for transactions that run side by side.
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
      // One of them has undone them all: now each gets what is its own.
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
