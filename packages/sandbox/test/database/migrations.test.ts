import { createClient } from '@cashfree-rest/client';
import { aRefund } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { Kysely, sql } from 'kysely';
import { createControlClient } from '../../src/control/control-client.ts';
import { engineOf } from '../../src/database/engine.ts';
import * as orders from '../../src/database/migrations/0001-orders.ts';
import * as notifications from '../../src/database/migrations/0007-notifications.ts';
import * as mails from '../../src/database/migrations/0008-mails.ts';
import * as orderList from '../../src/database/migrations/0012-order-list.ts';
import * as newestFirst from '../../src/database/migrations/0013-newest-first.ts';
import { postgresDialect } from '../../src/database/postgres-dialect.ts';
import { sqliteDialect } from '../../src/database/sqlite-dialect.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { failToStart, startProcess } from '../start-process.ts';
import { administer, createTestDatabase, ENGINE } from './test-database.ts';

/** Pays this many orders, refunds one rupee of each, and settles all. */
async function settle(
  { client, control }: Pick<ServedSandbox, 'client' | 'control'>,
  count: number,
): Promise<void> {
  for (let order = 1; order <= count; order += 1) {
    const { orderId } = await control.orders.create({ orderId: `order-${count}-${order}` });
    const { referenceId } = await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    const merchantRefundId = `refund-${count}-${order}`;
    await client.refunds.create(aRefund({ referenceId, refundAmount: '1.00', merchantRefundId }));
  }
  await control.settlements.run();
}

test('settlements from before the lists get the number and the sums of what they are made of', async () => {
  await using sandbox = await serveSandbox();
  const { url: baseUrl, control } = sandbox;
  const { appId, secretKey } = await control.merchants.create({ appId: 'other_shop' });
  const other = {
    client: createClient({ baseUrl, appId, secretKey }),
    control: createControlClient({ baseUrl, appId }),
  };
  await settle(sandbox, 2);
  await settle(sandbox, 1);
  await settle(other, 3);
  const listAll = () => Promise.all([control.settlements.list(), other.control.settlements.list()]);
  const before = await listAll();
  const counts = before.map(({ settlements }) => settlements.map(({ payments }) => payments.count));
  expect(counts).toEqual([[1, 2], [3]]);
  const database = sandbox.database as Kysely<unknown>;
  for (const index of ['pending', 'processed', 'settlement']) {
    await database.schema.dropIndex(`refunds_${index}`).execute();
  }
  for (const column of ['payment_count', 'refund_count', 'refund_amount']) {
    await database.schema.alterTable('settlements').dropColumn(column).execute();
  }

  await newestFirst.up(database);

  expect(await listAll()).toEqual(before);
  const { rows } = await sql`select sum(refund_amount) as refunded from settlements`.execute(
    database,
  );
  expect(rows).toEqual([{ refunded: 600 }]);
});

test('orders from before the list get the status that their attempts give them', async () => {
  await using testDatabase = await createTestDatabase();
  const { location } = testDatabase;
  const dialect = ENGINE === 'postgres' ? postgresDialect(location, {}) : sqliteDialect(location);
  const database = new Kysely<unknown>({ dialect });
  try {
    expect(engineOf(database)).toBe(ENGINE);
    for (const { up } of [orders, notifications, mails]) await up(database);
    await sql`insert into merchants (app_id, secret_key, name) values ('shop', 'key', 'Shop')`.execute(
      database,
    );
    const attempts: readonly (readonly string[])[] = [
      [],
      ['FAILED', 'SUCCESS'],
      ['FLAGGED'],
      ['PENDING'],
      ['CANCELLED', 'FAILED'],
    ];
    for (const [index, statuses] of attempts.entries()) {
      const id = index + 1;
      await sql`insert into orders (id, app_id, order_id, amount, currency, customer_name, customer_phone,
          customer_email, return_url, token, added_at, expires_at)
        values (${id}, 'shop', ${`order-${id}`}, 100, 'INR', 'A', '1', 'a@b.c', 'u', ${`t${id}`}, 1, 2)`.execute(
        database,
      );
      for (const status of statuses) {
        await sql`insert into payments (order_key, attempt_key, reference_id, status, attempted_at)
          values (${id}, ${status}, ${`${id}${status}`}, ${status}, 1)`.execute(database);
      }
    }

    await orderList.up(database);

    const { rows } = await sql`select order_status, opened_at from orders order by id`.execute(
      database,
    );
    const statuses = ['ACTIVE', 'PAID', 'PROCESSED', 'ACTIVE', 'ACTIVE'];
    expect(rows).toEqual(statuses.map((order_status) => ({ order_status, opened_at: null })));
  } finally {
    await database.destroy();
  }
});

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
