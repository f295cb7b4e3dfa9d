import type { Kysely } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** Mails to customers: those to be sent, and those that are only shown in the mailbox. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('mails')
    .addColumn('id', ...countedKey(engineOf(database)))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('order_id', 'text', (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('html', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('failure', 'text')
    .execute();
  await database.schema.createIndex('mails_app_id').on('mails').columns(['app_id', 'id']).execute();
}
