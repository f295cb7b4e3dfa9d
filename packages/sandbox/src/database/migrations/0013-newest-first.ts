import { type Kysely, sql } from 'kysely';

/** What the lists with the newest row first need: refunds by their state, and what a settlement is made of. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const run = (statement: string) => sql.raw(statement).execute(database);
  await run('create index refunds_pending on refunds (app_id, number) where processed_at is null');
  await run(
    'create index refunds_processed on refunds (app_id, number) where processed_at is not null',
  );
  await run('create index refunds_settlement on refunds (app_id, settlement_number)');

  for (const column of ['payment_count', 'refund_count', 'refund_amount'] as const) {
    await database.schema
      .alterTable('settlements')
      .addColumn(column, 'bigint', (type) => type.notNull().defaultTo(0))
      .execute();
  }
  const ofSettlement = (table: string) =>
    `from ${table} where ${table}.app_id = settlements.app_id and settlement_number = settlements.number`;
  await run(`update settlements set
    payment_count = (select count(*) ${ofSettlement('payments')}),
    refund_count = (select count(*) ${ofSettlement('refunds')}),
    refund_amount = (select coalesce(sum(amount), 0) ${ofSettlement('refunds')})`);
}
