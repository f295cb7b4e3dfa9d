import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@cashfree-rest/client';
import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { DatabaseError, openDatabase } from '../../../src/database/open-database.ts';
import { anOrder, CREDENTIALS } from '../../serve-sandbox.ts';
import { failToStart, startProcess } from '../../start-process.ts';
import { canStartServer, startServer } from '../start-postgres.js';
import { administer, createTestDatabase, type TestDatabase } from '../test-database.ts';

const nameOf = ({ location }: TestDatabase) => new URL(location).pathname.slice(1);

const LINE = /^SANDBOX_DATABASE: postgres:\S+ cannot be used: ([^\n]+)$/u;

/** Why a database cannot be opened, without the beginning that all reasons share. */
async function refusal(location: string): Promise<string | undefined> {
  const error: unknown = await openDatabase(location).then(
    (database) => database.destroy(),
    (cause) => cause,
  );
  expect(error).toBeInstanceOf(DatabaseError);
  return LINE.exec((error as DatabaseError).message)?.[1];
}

const ENCODINGS = [
  ['LATIN1', 'LATIN1'],
  ['no encoding', 'SQL_ASCII'],
] as const;

test.each(sampleOf(ENCODINGS, 1))(
  'a database of %s is refused, for it cannot store every customer’s name',
  async (_, encoding) => {
    await using database = await createTestDatabase(
      'postgres',
      `encoding '${encoding}' locale 'C' template template0`,
    );

    // As a process: a start ends with the one line that the other tests get from a function.
    const { code, output } = await failToStart({ SANDBOX_DATABASE: database.location });

    expect(code).toBe(1);
    expect(LINE.exec(output.replace(/\n$/u, ''))?.[1]).toBe(
      `its encoding is ${encoding}, which cannot store every customer's name. ` +
        'Give a database created with: createdb --encoding=UTF8 --template=template0',
    );
  },
);

test.each([
  [
    'takes no writes',
    'default_transaction_read_only = on',
    'its transactions are read-only. Set default_transaction_read_only to off for the role and the database.',
  ],
  [
    'has a search_path that leads nowhere',
    'search_path = nowhere',
    'none of the schemas in its search_path exists: nowhere. Create one, or set another search_path.',
  ],
])('a database that %s is refused with what to set', async (_, setting, reason) => {
  await using database = await createTestDatabase();
  await administer(`alter database ${nameOf(database)} set ${setting}`);

  expect(await refusal(database.location)).toBe(reason);
});

test('a database in which the role may create no tables is refused', async () => {
  await using database = await createTestDatabase();
  const name = nameOf(database);
  const role = `${name}_role`;
  const location = new URL(database.location);
  location.username = role;
  await administer(`create role ${role} login`);
  await administer('revoke create on schema public from public', database.location);

  const reason = await refusal(location.href);

  await administer(`drop role ${role}`);
  expect(reason).toBe(
    "permission denied for schema public. Let the sandbox's role create tables in the schema, or give it those that are there.",
  );
});

test('a database with tables of those names is refused, and stays as it is', async () => {
  await using database = await createTestDatabase();
  await administer('create table payments (id text)', database.location);

  expect(await refusal(database.location)).toBe(
    'relation "payments" already exists. Give the sandbox a database, or a schema, of its own.',
  );
  const tables = await administer(
    "select relname from pg_class where relname in ('merchants', 'orders', 'payments')",
    database.location,
  );
  expect(tables).toEqual([{ relname: 'payments' }]);
});

(canStartServer ? test : test.skip)('a standby is refused', async () => {
  await using server = await startServer();
  const folder = new URL(server.url).searchParams.get('host') ?? '';
  await writeFile(join(folder, 'data/standby.signal'), '');
  await server.restart();

  expect(await refusal(server.url)).toBe(
    'the server is a standby and takes no writes. Give the primary.',
  );
});

test('two sandboxes in two schemas of one database do not meet', async () => {
  await using database = await createTestDatabase();
  await administer('create schema other', database.location);
  const location = new URL(database.location);
  location.searchParams.set('options', '-c search_path=other');
  await using first = await startProcess({ SANDBOX_DATABASE: database.location });
  await using second = await startProcess({ SANDBOX_DATABASE: location.href });

  for (const { url } of [first, second]) {
    const client = createClient({ ...CREDENTIALS, baseUrl: url });
    await expect(client.orders.create(anOrder())).resolves.toBeDefined();
  }
});

test('a database whose backslashes escape stores what a customer is called all the same', async () => {
  await using database = await createTestDatabase();
  await administer(`alter database ${nameOf(database)} set standard_conforming_strings = off`);
  await using sandbox = await startProcess({ SANDBOX_DATABASE: database.location });
  const client = createClient({ ...CREDENTIALS, baseUrl: sandbox.url });
  const customerName = "आशा O'Rao \\";

  await client.orders.create({ ...anOrder(), customerName });

  const { details } = await client.orders.getDetails({ orderId: 'order-1' });
  expect(details.customerName).toBe(customerName);
});
