import { type Kysely, sql } from 'kysely';

/** Makes attempts rows of the list of transactions, and records what a successful one is worth to the merchant. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('payments').addColumn('app_id', 'text').execute();
  await schema.alterTable('payments').addColumn('amount', 'bigint').execute();
  await schema.alterTable('payments').addColumn('currency', 'text').execute();
  await schema.alterTable('payments').addColumn('number', 'bigint').execute();
  await schema.alterTable('payments').addColumn('day', 'text').execute();
  await schema.alterTable('payments').addColumn('settles_at', 'bigint').execute();
  for (const amount of ['service_charge', 'service_tax', 'refunded'] as const) {
    await schema
      .alterTable('payments')
      .addColumn(amount, 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  await schema.alterTable('payments').addColumn('settlement_number', 'bigint').execute();
  for (const column of ['app_id', 'amount', 'currency']) {
    const value = sql.raw(`(select ${column} from orders where orders.id = payments.order_key)`);
    await sql`update payments set ${sql.ref(column)} = ${value}`.execute(database);
  }

  await schema
    .createIndex('payments_app_id_number')
    .unique()
    .on('payments')
    .columns(['app_id', 'number'])
    .execute();
  await schema
    .createIndex('payments_app_id_status_number')
    .on('payments')
    .columns(['app_id', 'status', 'number'])
    .execute();
  await schema
    .createIndex('payments_app_id_settlement_number')
    .on('payments')
    .columns(['app_id', 'settlement_number', 'id'])
    .where(sql.ref('settlement_number'), 'is not', null)
    .execute();
  await schema
    .createIndex('payments_unsettled')
    .on('payments')
    .columns(['app_id', 'currency', 'settles_at'])
    .where(sql<boolean>`settles_at is not null and settlement_number is null`)
    .execute();
}
