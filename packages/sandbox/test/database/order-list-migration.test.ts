import { expect, test } from '@jest/globals';
import { Kysely, sql } from 'kysely';
import { engineOf } from '../../src/database/engine.ts';
import * as orders from '../../src/database/migrations/0001-orders.ts';
import * as notifications from '../../src/database/migrations/0007-notifications.ts';
import * as mails from '../../src/database/migrations/0008-mails.ts';
import * as orderList from '../../src/database/migrations/0012-order-list.ts';
import { postgresDialect } from '../../src/database/postgres-dialect.ts';
import { sqliteDialect } from '../../src/database/sqlite-dialect.ts';
import { createTestDatabase, ENGINE } from './test-database.ts';

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
