import { minorUnits } from '@cashfree-rest/core';
import type { Insertable, Kysely } from 'kysely';
import type { Database } from '../../src/database/schema.ts';

const ROWS_AT_ONCE = 500;

/**
 * Leaves a world with `count` more payments that are equal to a successful one, each with its order and its posting.
 * To take so many one by one would be most of a test's time.
 */
export async function copyPayment(
  database: Kysely<Database>,
  referenceId: string,
  count: number,
): Promise<void> {
  const payment = await database
    .selectFrom('payments')
    .selectAll()
    .where('reference_id', '=', referenceId)
    .executeTakeFirstOrThrow();
  const order = await database
    .selectFrom('orders')
    .selectAll()
    .where('id', '=', payment.order_key)
    .executeTakeFirstOrThrow();
  const copies = Array.from({ length: count }, (_, index) => `copy-${index + 1}`);
  const amount = minorUnits(payment.amount);

  await database.transaction().execute(async (transaction) => {
    await insertAll(
      transaction,
      'orders',
      copies.map((name, index) => ({
        ...order,
        id: order.id + 1 + index,
        order_id: name,
        token: name,
        amount,
      })),
    );
    await insertAll(
      transaction,
      'payments',
      copies.map((name, index) => ({
        ...payment,
        id: payment.id + 1 + index,
        order_key: order.id + 1 + index,
        amount,
        number: (payment.number ?? 0) + 1 + index,
        reference_id: name,
        attempt_key: name,
        service_charge: minorUnits(payment.service_charge),
        service_tax: minorUnits(payment.service_tax),
        refunded: minorUnits(payment.refunded),
      })),
    );
    await insertAll(
      transaction,
      'postings',
      copies.map((name) => ({
        app_id: order.app_id,
        kind: 'payment',
        subject: name,
        currency: order.currency,
        posted_at: payment.attempted_at,
        bank: amount,
        merchant: -amount,
      })),
    );
  });
}

async function insertAll<Table extends 'orders' | 'payments' | 'postings'>(
  transaction: Kysely<Database>,
  table: Table,
  rows: readonly Insertable<Database[Table]>[],
): Promise<void> {
  for (let first = 0; first < rows.length; first += ROWS_AT_ONCE) {
    const some = rows.slice(first, first + ROWS_AT_ONCE) as never;
    await transaction.insertInto(table).values(some).execute();
  }
}
