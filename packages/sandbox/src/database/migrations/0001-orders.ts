import { type Kysely, sql } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** Merchants, their orders, and the attempts to pay them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const engine = engineOf(database);
  await database.schema
    .createTable('merchants')
    .addColumn('app_id', 'text', (column) => column.primaryKey())
    .addColumn('secret_key', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();

  await database.schema
    .createTable('orders')
    .addColumn('id', ...countedKey(engine))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('customer_name', 'text', (column) => column.notNull())
    .addColumn('customer_phone', 'text', (column) => column.notNull())
    .addColumn('customer_email', 'text', (column) => column.notNull())
    .addColumn('seller_phone', 'text')
    .addColumn('return_url', 'text', (column) => column.notNull())
    .addColumn('notify_url', 'text')
    .addColumn('payment_modes', 'text')
    .addColumn('partner_code', 'text')
    .addColumn('token', 'text', (column) => column.notNull().unique())
    .addColumn('added_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('orders_app_id_order_id', ['app_id', 'order_id'])
    .execute();

  await database.schema
    .createTable('payments')
    .addColumn('id', ...countedKey(engine))
    .addColumn('order_key', engine === 'postgres' ? 'bigint' : 'integer', (column) =>
      column.notNull().references('orders.id'),
    )
    .addColumn('attempt_key', 'text', (column) => column.notNull())
    .addColumn('reference_id', 'text', (column) => column.notNull().unique())
    .addColumn('payment_mode', 'text')
    .addColumn('status', 'text')
    .addColumn('message', 'text')
    .addColumn('details', 'text')
    .addColumn('attempted_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('payments_order_key_attempt_key', ['order_key', 'attempt_key'])
    .execute();

  // The database itself refuses a second payment of an order that is paid or may still succeed.
  await database.schema
    .createIndex('payments_one_holds_the_money')
    .on('payments')
    .column('order_key')
    .unique()
    .where(sql.ref('status'), 'in', ['SUCCESS', 'PENDING', 'FLAGGED'])
    .execute();
}
