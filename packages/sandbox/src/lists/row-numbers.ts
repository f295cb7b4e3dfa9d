import { formatGatewayDate } from '@cashfree-rest/core';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';

/** The lists of the API, whose rows a merchant reads page by page. */
export type ListName = 'transactions' | 'refunds' | 'settlements';

export interface RowNumber {
  readonly number: number;
  /** The row's day in Asia/Kolkata, `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * Returns the next number of a merchant's list, for a row of this time. Locks the counter until the transaction ends,
 * so numbers become visible in order and reading page by page misses none.
 */
export async function nextRowNumber(
  transaction: Kysely<Database>,
  appId: string,
  list: ListName,
  at: Date,
): Promise<RowNumber> {
  const { last_number: number } = await transaction
    .insertInto('counters')
    .values({ app_id: appId, list, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['app_id', 'list'])
        .doUpdateSet({ last_number: sql`counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  const day = formatGatewayDate(at);
  await transaction
    .insertInto('days')
    .values({ app_id: appId, list, day, first_number: number, last_number: number })
    .onConflict((conflict) =>
      conflict.columns(['app_id', 'list', 'day']).doUpdateSet({ last_number: number }),
    )
    .execute();
  return { number, day };
}

/** Waits until no other transaction adds to this list, and blocks others until this one ends. */
export async function lockList(
  transaction: Kysely<Database>,
  appId: string,
  list: ListName,
): Promise<void> {
  await transaction
    .insertInto('counters')
    .values({ app_id: appId, list, last_number: 0 })
    .onConflict((conflict) =>
      conflict.columns(['app_id', 'list']).doUpdateSet({ last_number: sql`counters.last_number` }),
    )
    .execute();
}
