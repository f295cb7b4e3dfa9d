import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';
import { isExpired, type Order } from '../orders/order.ts';
import { MONEY_HOLDERS, type Payment, type PaymentDetails, type PaymentStatus } from './payment.ts';

export interface NewPayment extends Payment {
  readonly attemptKey: string;
}

export interface PaymentStore {
  /**
   * Adds an attempt, unless this order has one of the same key, has expired, or has one that holds its money.
   */
  add(order: Order, payment: NewPayment): Promise<void>;
  /** Ends an attempt that waits at the simulator, unless the order has expired or another holds its money. */
  decide(order: Order, referenceId: string, outcome: Outcome): Promise<void>;
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
      withOrder(database, order, payment.attemptedAt, async (transaction) => {
        await transaction
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
          .execute();
      }),
    decide: (order, referenceId, { status, message, at }) =>
      withOrder(database, order, at, async (transaction) => {
        await transaction
          .updateTable('payments')
          .set({ status, message, attempted_at: at.getTime() })
          .where('order_key', '=', order.key)
          .where('reference_id', '=', referenceId)
          .where('status', 'is', null)
          .execute();
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
        // First the attempt that holds the money: nothing can happen to the order after it, whatever the clock says.
        .orderBy((row) => row.case().when('status', 'in', MONEY_HOLDERS).then(0).else(1).end())
        .orderBy('attempted_at', 'desc')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row && toPayment(row);
    },
  };
}

/**
 * Runs a change of an order's attempts while nobody else can make one; or does nothing, because the order has expired
 * or an attempt holds its money.
 */
async function withOrder(
  database: Kysely<Database>,
  order: Order,
  now: Date,
  change: (transaction: Kysely<Database>) => Promise<void>,
): Promise<void> {
  if (isExpired(order, now)) return;
  await database.transaction().execute(async (transaction) => {
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
    if (holder === undefined) await change(transaction);
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
