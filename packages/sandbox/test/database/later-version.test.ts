import { expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { failToStart, startProcess } from '../start-process.ts';
import { administer, createTestDatabase, ENGINE } from './test-database.ts';

async function change(location: string, statement: string): Promise<void> {
  if (ENGINE === 'postgres') {
    await administer(statement, location);
    return;
  }
  const file = new DatabaseSync(location);
  file.exec(statement);
  file.close();
}

test('a database of a later version is refused, and stays as it is', async () => {
  await using testDatabase = await createTestDatabase();
  const { location } = testDatabase;
  const first = await startProcess({ SANDBOX_DATABASE: location });
  await first.end('SIGTERM');
  await change(location, "insert into kysely_migration values ('9999-later', '2099-01-01T00:00Z')");

  const { code, output } = await failToStart({ SANDBOX_DATABASE: location });

  expect(code).toBe(1);
  expect(output).toMatch(/^SANDBOX_DATABASE: [^\n]+\n$/u);
  expect(output).toMatch(
    /cannot be used: a later version of the sandbox has changed it \(9999-later\)\. Use that version, or another database\.\n$/u,
  );
});
