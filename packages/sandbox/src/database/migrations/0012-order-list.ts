import { type Kysely, sql } from 'kysely';
import { engineOf } from '../engine.ts';

/** What the list of orders is searched by: the status, the time, the customer, and the beginning of the order id. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  const run = (statement: string) => sql.raw(statement).execute(database);
  await schema
    .alterTable('orders')
    .addColumn('order_status', 'text', (column) => column.notNull().defaultTo('ACTIVE'))
    .execute();
  await schema.alterTable('orders').addColumn('opened_at', 'bigint').execute();
  for (const [held, status] of [
    ['SUCCESS', 'PAID'],
    ['FLAGGED', 'PROCESSED'],
  ]) {
    await run(`update orders set order_status = '${status}'
      where id in (select order_key from payments where status = '${held}')`);
  }

  await run('create index orders_app_id_added_at on orders (app_id, added_at, id)');
  // With the expiry, so that open and expired orders are told apart without their rows.
  await run(
    'create index orders_app_id_status on orders (app_id, order_status, added_at, id, expires_at)',
  );
  // With the status and the expiry at the end, so that a filter reads no rows.
  for (const name of ['email', 'phone']) {
    const columns = `app_id, customer_${name}, added_at, id, order_status, expires_at`;
    await run(`create index orders_app_id_${name} on orders (${columns})`);
  }
  // The shortest and the longest lifetime tell when an expired order was added at the latest, an open one at the earliest.
  await run('create index orders_app_id_lifetime on orders (app_id, (expires_at - added_at))');
  if (engineOf(database) === 'postgres') {
    // Other collations do not sort by the beginning of a text.
    await run('create index orders_app_id_prefix on orders (app_id, order_id collate "C")');
  }

  // What belongs to one order is read without the rest of its world.
  await run('create index notifications_app_id_order_id on notifications (app_id, order_id, id)');
  await run('create index mails_app_id_order_id on mails (app_id, order_id, id)');
}
