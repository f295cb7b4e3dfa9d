import { type Kysely, sql } from 'kysely';
import { countedKey, engineOf } from '../engine.ts';

/** Money that goes back to customers. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  const engine = engineOf(database);
  await schema
    .createTable('refunds')
    .addColumn('id', ...countedKey(engine))
    .addColumn('app_id', 'text', (column) => column.notNull().references('merchants.app_id'))
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('payment_key', engine === 'postgres' ? 'bigint' : 'integer', (column) =>
      column.notNull().references('payments.id'),
    )
    .addColumn('merchant_refund_id', 'text', (column) => column.notNull())
    .addColumn('amount', 'bigint', (column) => column.notNull())
    .addColumn('currency', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('arn', 'text')
    .addColumn('initiated_at', 'bigint', (column) => column.notNull())
    .addColumn('processed_at', 'bigint')
    .addColumn('settlement_number', 'bigint')
    .addUniqueConstraint('refunds_app_id_number', ['app_id', 'number'])
    .addUniqueConstraint('refunds_app_id_merchant_refund_id', ['app_id', 'merchant_refund_id'])
    .execute();
  await schema.createIndex('refunds_payment_key').on('refunds').column('payment_key').execute();
  await schema
    .createIndex('refunds_not_adjusted')
    .on('refunds')
    .columns(['app_id', 'currency'])
    .where(sql.ref('settlement_number'), 'is', null)
    .execute();
}
