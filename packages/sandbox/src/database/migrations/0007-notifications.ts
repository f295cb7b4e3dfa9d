import type { Kysely } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** Notifications to merchants' servers, and each attempt to deliver them. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  const engine = engineOf(database);
  const reference = engine === 'postgres' ? 'bigint' : 'integer';
  await schema
    .createTable('notifications')
    .addColumn('id', ...countedKey(engine))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('reference_id', 'text', (column) => column.notNull())
    .addColumn('url', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createIndex('notifications_app_id')
    .on('notifications')
    .columns(['app_id', 'id'])
    .execute();
  await schema
    .createTable('notification_attempts')
    .addColumn('id', ...countedKey(engine))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('notification_id', reference, (column) =>
      column.notNull().references('notifications.id'),
    )
    .addColumn('attempted_at', 'bigint', (column) => column.notNull())
    .addColumn('http_status', 'integer')
    .addColumn('latency_ms', 'integer', (column) => column.notNull())
    .addColumn('failure', 'text')
    .execute();
  await schema
    .createIndex('notification_attempts_notification_id')
    .on('notification_attempts')
    .column('notification_id')
    .execute();
}
