import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The rows of a world by table; a snapshot from before a table existed has none of it. */
export type WorldRows = {
  readonly [Table in Exclude<keyof Database, 'merchants' | 'snapshots'>]?: readonly object[];
};

/** Every table with a part of a world, each after the tables that it refers to. */
export const WORLD_TABLES: readonly (keyof WorldRows)[] = [
  'orders',
  'payments',
  'refunds',
  'settlements',
  'postings',
  'notifications',
  'notification_attempts',
  'mails',
  'agenda',
  'counters',
  'days',
];

/** Rows per statement, because databases limit the number of bound values. */
const ROWS_AT_ONCE = 500;

export async function readRows(transaction: Kysely<Database>, appId: string): Promise<WorldRows> {
  const rows: { -readonly [Table in keyof WorldRows]: WorldRows[Table] } = {};
  for (const table of WORLD_TABLES) {
    rows[table] = await transaction
      .selectFrom(table)
      .selectAll()
      .where('app_id', '=', appId)
      .execute();
  }
  return rows;
}

export async function deleteRows(transaction: Kysely<Database>, appId: string): Promise<void> {
  for (const table of WORLD_TABLES.toReversed()) {
    await transaction.deleteFrom(table).where('app_id', '=', appId).execute();
  }
}

export async function insertRows(
  transaction: Kysely<Database>,
  appId: string,
  world: WorldRows,
): Promise<void> {
  for (const table of WORLD_TABLES) {
    const rows = world[table] ?? [];
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      const some = rows.slice(first, first + ROWS_AT_ONCE) as never;
      await transaction.insertInto(table).values(some).execute();
    }
  }
  await completeRows(transaction, appId, world);
}

/** Fills what older snapshots lack, and frees the tasks. */
export async function completeRows(
  transaction: Kysely<Database>,
  appId: string,
  world: { readonly orders?: readonly object[]; readonly settlements?: readonly object[] },
): Promise<void> {
  if (world.orders?.some((order) => !('order_status' in order)))
    await fillStatus(transaction, appId);
  if (world.settlements?.some((settlement) => !('payment_count' in settlement))) {
    await fillCounts(transaction, appId);
  }
  // Leases from the time of the snapshot are void, and pauses by the machine's clock are over.
  await transaction
    .updateTable('agenda')
    .set({ leased_until: null, retry_at: null })
    .where('app_id', '=', appId)
    .execute();
}

/** A snapshot from before orders had a status tells it by the attempts that hold the money. */
async function fillStatus(transaction: Kysely<Database>, appId: string): Promise<void> {
  for (const [held, status] of [
    ['SUCCESS', 'PAID'],
    ['FLAGGED', 'PROCESSED'],
  ] as const) {
    await transaction
      .updateTable('orders')
      .set({ order_status: status })
      .where('app_id', '=', appId)
      .where('id', 'in', ({ selectFrom }) =>
        selectFrom('payments')
          .select('order_key')
          .where('app_id', '=', appId)
          .where('status', '=', held),
      )
      .execute();
  }
}

/** A snapshot from before settlements counted their parts has the parts. */
async function fillCounts(transaction: Kysely<Database>, appId: string): Promise<void> {
  const own = (table: 'payments' | 'refunds') =>
    sql`from ${sql.table(table)}
      where ${sql.ref(`${table}.app_id`)} = ${appId} and settlement_number = settlements.number`;
  await sql`update settlements set
      payment_count = (select count(*) ${own('payments')}),
      refund_count = (select count(*) ${own('refunds')}),
      refund_amount = (select coalesce(sum(amount), 0) ${own('refunds')})
    where app_id = ${appId}`.execute(transaction);
}
