import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The rows of a world by their tables; a copy from before a table came has none of it. */
export type WorldRows = {
  readonly [Table in Exclude<keyof Database, 'merchants' | 'snapshots'>]?: readonly object[];
};

/** Every table that holds a part of a world, each after those that it refers to. */
const TABLES: readonly (keyof WorldRows)[] = [
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

/** Rows for one statement: databases limit the values that it may bind. */
const ROWS_AT_ONCE = 500;

export async function readRows(transaction: Kysely<Database>, appId: string): Promise<WorldRows> {
  const rows: { -readonly [Table in keyof WorldRows]: WorldRows[Table] } = {};
  for (const table of TABLES) {
    rows[table] = await transaction
      .selectFrom(table)
      .selectAll()
      .where('app_id', '=', appId)
      .execute();
  }
  return rows;
}

export async function deleteRows(transaction: Kysely<Database>, appId: string): Promise<void> {
  for (const table of TABLES.toReversed()) {
    await transaction.deleteFrom(table).where('app_id', '=', appId).execute();
  }
}

export async function insertRows(
  transaction: Kysely<Database>,
  appId: string,
  world: WorldRows,
): Promise<void> {
  for (const table of TABLES) {
    const rows = world[table] ?? [];
    for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
      const some = rows.slice(first, first + ROWS_AT_ONCE) as never;
      await transaction.insertInto(table).values(some).execute();
    }
  }
  // Whoever had a task in hand when the copy was made has it no longer, and pauses by the machine's clock are over.
  await transaction
    .updateTable('agenda')
    .set({ leased_until: null, retry_at: null })
    .where('app_id', '=', appId)
    .execute();
}
