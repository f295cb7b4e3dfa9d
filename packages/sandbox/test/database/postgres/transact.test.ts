import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type Kysely, sql } from 'kysely';
import { openDatabase } from '../../../src/database/open-database.ts';
import type { Database } from '../../../src/database/schema.ts';
import {
  afterCommit,
  changeWorld,
  replaceWorld,
  transact,
} from '../../../src/database/transact.ts';
import { eventually } from '../../eventually.ts';
import { createTestDatabase, type TestDatabase } from '../test-database.ts';

let testDatabase: TestDatabase;
let database: Kysely<Database>;
beforeEach(async () => {
  testDatabase = await createTestDatabase();
  database = await openDatabase(testDatabase.location);
  for (const appId of ['one', 'two']) {
    const merchant = { app_id: appId, secret_key: 'key', name: '' };
    await database.insertInto('merchants').values(merchant).execute();
  }
});
afterEach(async () => {
  await database.destroy();
  await testDatabase[Symbol.asyncDispose]();
});

const write = (transaction: Kysely<Database>, appId: string, letter: string) =>
  transaction
    .updateTable('merchants')
    .set({ name: sql`name || ${letter}` })
    .where('app_id', '=', appId)
    .execute();

async function names(): Promise<readonly string[]> {
  const rows = await database.selectFrom('merchants').select('name').orderBy('app_id').execute();
  return rows.map(({ name }) => [...name].sort().join(''));
}

/** Waits in each of these transactions until all of them have reached this point, the first time. */
function meetingPoint(parties: number): () => Promise<void> {
  let missing = parties;
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return async () => {
    missing -= 1;
    if (missing === 0) open();
    await opened;
  };
}

test('two transactions that wait for each other are both done, and what comes after them too, once', async () => {
  const meet = meetingPoint(2);
  const done: string[] = [];
  let tries = 0;
  const both = (letter: string, appIds: readonly [string, string]) =>
    transact(database, async (transaction) => {
      tries += 1;
      afterCommit(transaction, () => done.push(letter));
      await write(transaction, appIds[0], letter);
      await meet();
      await write(transaction, appIds[1], letter);
    });

  await Promise.all([both('a', ['one', 'two']), both('b', ['two', 'one'])]);

  expect(await names()).toEqual(['ab', 'ab']);
  expect(tries).toBeGreaterThan(2);
  expect(done.sort()).toEqual(['a', 'b']);
});

test('two transactions that cannot both go by what they have read are both done, one after the other', async () => {
  const meet = meetingPoint(2);
  const change = (letter: string) =>
    transact(
      database,
      async (transaction) => {
        await transaction.selectFrom('merchants').selectAll().execute();
        await meet();
        await write(transaction, 'one', letter);
      },
      'repeatable read',
    );

  await Promise.all([change('a'), change('b')]);

  expect(await names()).toEqual(['ab', '']);
});

test('a transaction that fails for another reason is not tried again, and changes nothing', async () => {
  let tries = 0;
  let isDone = false;

  const failed = transact(database, async (transaction) => {
    tries += 1;
    afterCommit(transaction, () => (isDone = true));
    await write(transaction, 'one', 'a');
    throw new Error('the customer has left');
  });

  await expect(failed).rejects.toThrow('the customer has left');
  expect(tries).toBe(1);
  expect(isDone).toBe(false);
  expect(await names()).toEqual(['', '']);
});

test('changes of a world run side by side, and none of them beside its replacement', async () => {
  const meet = meetingPoint(3);
  const events: string[] = [];
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const first = [1, 2].map(() =>
    changeWorld(database, 'one', async () => {
      await meet();
      await ended;
      events.push('changed');
    }),
  );
  await meet();
  const replacement = replaceWorld(database, 'one', async () => {
    events.push('replaced');
  });
  await eventually(countWaiting, (count) => count === 1);
  const late = changeWorld(database, 'one', async () => {
    events.push('changed late');
  });
  await eventually(countWaiting, (count) => count === 2);

  await changeWorld(database, 'two', async () => {
    events.push('another world changed');
  });
  end();
  await Promise.all([...first, replacement, late]);

  expect(events).toEqual([
    'another world changed',
    'changed',
    'changed',
    'replaced',
    'changed late',
  ]);
});

async function countWaiting(): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(
    database,
  );
  return rows[0]?.count ?? 0;
}
