import { type Kysely, sql } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

const ACCOUNTS = ['merchant', 'refunds', 'fees', 'tax', 'bank'] as const;

/** The books. A column for each account, so that the database itself refuses a posting that does not sum to zero. */
export async function up(database: Kysely<unknown>): Promise<void> {
  let table = database.schema
    .createTable('postings')
    .addColumn('id', ...countedKey(engineOf(database)))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('posted_at', 'bigint', (column) => column.notNull());
  for (const account of ACCOUNTS) {
    table = table.addColumn(account, 'bigint', (column) => column.notNull().defaultTo(0));
  }
  await table
    .addUniqueConstraint('postings_once', ['app_id', 'kind', 'subject'])
    .addCheckConstraint('postings_balance', sql.raw(`${ACCOUNTS.join(' + ')} = 0`))
    .execute();
}
