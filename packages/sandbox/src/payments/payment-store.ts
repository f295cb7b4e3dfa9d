import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Order } from '../orders/order.ts';
import { MONEY_HOLDERS, type Payment, type PaymentDetails, type PaymentStatus } from './payment.ts';

export interface NewPayment extends Payment {
  readonly attemptKey: string;
}

export interface PaymentStore {
  /**
   * Adds an attempt. Answers `false`, and adds nothing, if this order has an attempt of the same key, or if
   * an attempt holds its money.
   */
  add(order: Order, payment: NewPayment): Promise<boolean>;
  /** Ends an attempt that waits at the simulator; `false` if it no longer waits, or another holds the money. */
  decide(order: Order, referenceId: string, outcome: Outcome): Promise<boolean>;
  find(order: Order, referenceId: string): Promise<Payment | undefined>;
  findByAttemptKey(order: Order, attemptKey: string): Promise<Payment | undefined>;
  /** The attempt that the API shows: the last one that got as far as an outcome. */
  findLast(order: Order): Promise<Payment | undefined>;
}

export interface Outcome {
  readonly status: PaymentStatus;
  readonly message: string | null;
  readonly at: Date;
}

export function createPaymentStore(database: Kysely<Database>): PaymentStore {
  const ofOrder = (order: Order) =>
    database.selectFrom('payments').selectAll().where('order_key', '=', order.key);
  return {
    add: (order, payment) =>
      withOrder(database, order, async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('payments')
          .values({
            order_key: order.key,
            attempt_key: payment.attemptKey,
            reference_id: payment.referenceId,
            payment_mode: payment.paymentMode ?? null,
            status: payment.status ?? null,
            message: payment.message,
            details: payment.details === undefined ? null : JSON.stringify(payment.details),
            attempted_at: payment.attemptedAt.getTime(),
          })
          .onConflict((conflict) => conflict.columns(['order_key', 'attempt_key']).doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      }),
    decide: (order, referenceId, { status, message, at }) =>
      withOrder(database, order, async (transaction) => {
        const { numUpdatedRows } = await transaction
          .updateTable('payments')
          .set({ status, message, attempted_at: at.getTime() })
          .where('order_key', '=', order.key)
          .where('reference_id', '=', referenceId)
          .where('status', 'is', null)
          .executeTakeFirstOrThrow();
        return numUpdatedRows === 1n;
      }),
    async find(order, referenceId) {
      const row = await ofOrder(order).where('reference_id', '=', referenceId).executeTakeFirst();
      return row && toPayment(row);
    },
    async findByAttemptKey(order, attemptKey) {
      const row = await ofOrder(order).where('attempt_key', '=', attemptKey).executeTakeFirst();
      return row && toPayment(row);
    },
    async findLast(order) {
      const row = await ofOrder(order)
        .where('status', 'is not', null)
        .orderBy('attempted_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toPayment(row);
    },
  };
}

/**
 * Runs a change of an order's attempts while nobody else can make one, unless an attempt holds the money:
 * then nothing may happen to the order any more, and the answer is `false`.
 */
function withOrder(
  database: Kysely<Database>,
  order: Order,
  change: (transaction: Kysely<Database>) => Promise<boolean>,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    // A write that changes nothing: it takes the lock on the row (in SQLite on the file) before we look.
    await transaction
      .updateTable('orders')
      .set({ token: order.token })
      .where('id', '=', order.key)
      .execute();
    const holder = await transaction
      .selectFrom('payments')
      .select('id')
      .where('order_key', '=', order.key)
      .where('status', 'in', MONEY_HOLDERS)
      .executeTakeFirst();
    return holder === undefined && change(transaction);
  });
}

function toPayment(row: Selectable<Database['payments']>): Payment {
  return {
    referenceId: row.reference_id,
    paymentMode: row.payment_mode ?? undefined,
    status: (row.status ?? undefined) as PaymentStatus | undefined,
    message: row.message,
    details: row.details === null ? undefined : (JSON.parse(row.details) as PaymentDetails),
    attemptedAt: new Date(row.attempted_at),
  };
}
