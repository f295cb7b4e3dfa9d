import type { Kysely } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** What the gateway has paid out to merchants. */
export async function up(database: Kysely<unknown>): Promise<void> {
  let table = database.schema
    .createTable('settlements')
    .addColumn('id', ...countedKey(engineOf(database)))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull());
  for (const amount of [
    'total_amount',
    'service_charge',
    'service_tax',
    'adjustment',
    'carried_over',
  ]) {
    table = table.addColumn(amount, 'bigint', (column) => column.notNull());
  }
  await table
    .addColumn('transactions_from', 'text', (column) => column.notNull())
    .addColumn('transactions_till', 'text', (column) => column.notNull())
    .addColumn('utr', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('settlements_app_id_number', ['app_id', 'number'])
    .execute();
}
