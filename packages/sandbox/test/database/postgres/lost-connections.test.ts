import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from '@cashfree-rest/client';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../../src/database/open-database.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { startProcess } from '../../start-process.ts';
import { administer, createTestDatabase, type TestDatabase } from '../test-database.ts';

/** Ends every connection to a database, like a restarted server. */
async function cutConnections({ location }: TestDatabase): Promise<void> {
  const name = new URL(location).pathname.slice(1);
  await administer(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  );
  // This side must receive the event first.
  await wait(100);
}

test('a sandbox outlives the loss of its idle connections', async () => {
  await using testDatabase = await createTestDatabase();
  await using sandbox = await startProcess({ SANDBOX_DATABASE: testDatabase.location });
  const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });

  await cutConnections(testDatabase);

  await expect(client.orders.create(anOrder())).resolves.toBeDefined();
  expect(sandbox.output()).not.toContain('Error');
});

test('a connection lost within a transaction fails that transaction, and nothing else', async () => {
  await using testDatabase = await createTestDatabase();
  const database = await openDatabase(testDatabase.location);
  const merchants = () => database.selectFrom('merchants').selectAll().execute();

  const transaction = database.transaction().execute(async (inside) => {
    await inside.selectFrom('merchants').selectAll().execute();
    await cutConnections(testDatabase);
    await inside.selectFrom('merchants').selectAll().execute();
  });

  await expect(transaction).rejects.toThrow();
  await expect(merchants()).resolves.toEqual([]);
  await database.destroy();
});
