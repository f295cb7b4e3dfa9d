import { minorUnits } from '@cashfree-rest/core';
import type { Kysely, Nullable, Selectable, SelectQueryBuilder } from 'kysely';
import { prepare } from '../database/prepare.ts';
import type { Database } from '../database/schema.ts';
import { type Change, changeWorld } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { NewEvent } from '../events/event-log.ts';
import { nextRowNumber } from '../lists/row-numbers.ts';
import { isExpired, type Order } from './order.ts';
import {
  MONEY_HOLDERS,
  orderStatusAfter,
  outcomesAfter,
  type Payment,
  type PaymentDetails,
  type PaymentRecord,
  type PaymentStatus,
} from './payment.ts';

export interface NewPayment extends Payment {
  readonly attemptKey: string;
}

export interface PaymentStore {
  /**
   * Adds an attempt. Does nothing if this order has one with the same key, has expired, has one that holds its money,
   * or was removed with its world.
   */
  add(order: Order, payment: NewPayment): Promise<void>;
  /** Ends an attempt that waits in the simulator, unless the order has expired or another attempt holds its money. */
  decide(order: Order, referenceId: string, outcome: Outcome): Promise<void>;
  /** Ends an attempt that is PENDING or FLAGGED; false if it cannot get this outcome. */
  release(order: Order, referenceId: string, outcome: Outcome): Promise<boolean>;
  find(order: Order, referenceId: string): Promise<Payment | undefined>;
  findByAttemptKey(order: Order, attemptKey: string): Promise<Payment | undefined>;
  /** Returns the attempt that the API shows: the last one with an outcome. */
  findLast(order: Order): Promise<Payment | undefined>;
  /** Returns the attempts of an order, the first one first. */
  listOfOrder(snapshot: Kysely<Database>, order: Order): Promise<readonly PaymentRecord[]>;
}

export interface Outcome {
  readonly status: PaymentStatus;
  readonly message: string | null;
  readonly at: Date;
}

/** An attempt that just got an outcome. */
export interface DecidedPayment {
  readonly order: Order;
  readonly payment: Payment;
  /** When it got this outcome. */
  readonly at: Date;
}

/** Runs in the transaction that gives an attempt its outcome: both happen, or neither. */
export type OnOutcome = (transaction: Kysely<Database>, decided: DecidedPayment) => Promise<void>;

export function createPaymentStore(
  database: Kysely<Database>,
  onOutcome: OnOutcome,
  announce: Announce,
): PaymentStore {
  const ofOrder = (connection: Kysely<Database>, order: Order) =>
    connection.selectFrom('payments').selectAll().where('order_key', '=', order.key);

  const findLastRow = prepare(
    database,
    onlyLast(database.selectFrom('payments').selectAll().where('order_key', '=', 0)).compile(),
  );

  async function find(
    connection: Kysely<Database>,
    order: Order,
    referenceId: string,
  ): Promise<Payment | undefined> {
    const row = await ofOrder(connection, order)
      .where('reference_id', '=', referenceId)
      .executeTakeFirst();
    return row && toPayment(row);
  }

  /** Gives an attempt its outcome, and its place in the list with the first one. */
  async function record(
    transaction: Kysely<Database>,
    order: Order,
    payment: Payment,
    at: Date,
  ): Promise<void> {
    const { status, message, attemptedAt } = payment;
    const row = await transaction
      .updateTable('payments')
      .set({ status: status ?? null, message, attempted_at: attemptedAt.getTime() })
      .where('order_key', '=', order.key)
      .where('reference_id', '=', payment.referenceId)
      .returning(['id', 'number'])
      .executeTakeFirstOrThrow();
    if (row.number === null) {
      const place = await nextRowNumber(transaction, order.appId, 'transactions', attemptedAt);
      await transaction.updateTable('payments').set(place).where('id', '=', row.id).execute();
    }
    // This attempt holds the money, or no attempt does: either way it decides the status.
    await transaction
      .updateTable('orders')
      .set({ order_status: orderStatusAfter(payment) })
      .where('id', '=', order.key)
      .execute();
    announce(transaction, order.appId, describe(order, payment, at));
    await onOutcome(transaction, { order, payment, at });
  }

  return {
    add: (order, payment) =>
      withOrder(database, order, async (transaction) => {
        if (!(await takesPayment(transaction, order, payment.attemptedAt))) return;
        const added = await transaction
          .insertInto('payments')
          .values({
            app_id: order.appId,
            order_key: order.key,
            amount: order.amount,
            currency: order.currency,
            attempt_key: payment.attemptKey,
            reference_id: payment.referenceId,
            payment_mode: payment.paymentMode ?? null,
            status: null,
            message: null,
            details: payment.details === undefined ? null : JSON.stringify(payment.details),
            attempted_at: payment.attemptedAt.getTime(),
          })
          .onConflict((conflict) => conflict.columns(['order_key', 'attempt_key']).doNothing())
          .returning('id')
          .executeTakeFirst();
        if (added === undefined) return;
        if (payment.status === undefined) {
          announce(transaction, order.appId, describe(order, payment, payment.attemptedAt));
          return;
        }
        await record(transaction, order, payment, payment.attemptedAt);
      }),
    decide: (order, referenceId, { status, message, at }) =>
      withOrder(database, order, async (transaction) => {
        if (!(await takesPayment(transaction, order, at))) return;
        const payment = await find(transaction, order, referenceId);
        if (payment === undefined || payment.status !== undefined) return;
        await record(transaction, order, { ...payment, status, message, attemptedAt: at }, at);
      }),
    async release(order, referenceId, { status, message, at }) {
      const isReleased = await withOrder(database, order, async (transaction) => {
        const payment = await find(transaction, order, referenceId);
        if (payment?.status === undefined) return false;
        if (!outcomesAfter(payment.status).includes(status)) return false;
        await record(transaction, order, { ...payment, status, message }, at);
        return true;
      });
      return isReleased ?? false;
    },
    find: (order, referenceId) => find(database, order, referenceId),
    async findByAttemptKey(order, attemptKey) {
      const row = await ofOrder(database, order)
        .where('attempt_key', '=', attemptKey)
        .executeTakeFirst();
      return row && toPayment(row);
    },
    async findLast(order) {
      const row = await findLastRow([order.key]);
      return row && toPayment(row);
    },
    async listOfOrder(snapshot, order) {
      const rows = await ofOrder(snapshot, order).orderBy('id').execute();
      return rows.map(toPaymentRecord);
    },
  };
}

function describe({ orderId }: Order, { referenceId, status }: Payment, at: Date): NewEvent {
  const state = status === undefined ? 'has started' : `is ${status}`;
  const summary = `Payment ${referenceId} of order ${orderId} ${state}`;
  return {
    type: 'payment',
    at,
    orderId,
    summary,
    facts: { referenceId, state: status ?? 'STARTED' },
  };
}

/** Selects the attempt of each order that the API shows: the last one with an outcome. */
export function onlyLast<Selected>(
  attempts: SelectQueryBuilder<Database, 'payments', Selected>,
): SelectQueryBuilder<Database, 'payments', Selected> {
  return (
    attempts
      .where('status', 'is not', null)
      // The attempt that holds the money comes first: nothing can happen to the order after it, at any clock time.
      .orderBy((row) => row.case().when('status', 'in', MONEY_HOLDERS).then(0).else(1).end())
      .orderBy('attempted_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
  );
}

/** Runs a change of an order's attempts under a lock. `undefined` if the order no longer exists. */
function withOrder<Result>(
  database: Kysely<Database>,
  order: Order,
  change: Change<Result>,
): Promise<Result | undefined> {
  return changeWorld(database, order.appId, async (transaction) => {
    // A write that changes nothing: it locks the row (in SQLite the file) before the read.
    const locked = await transaction
      .updateTable('orders')
      .set({ token: order.token })
      .where('id', '=', order.key)
      .returning('id')
      .executeTakeFirst();
    return locked && change(transaction);
  });
}

/** True if an attempt may succeed now: the order has not expired, and no other attempt holds its money. */
async function takesPayment(
  transaction: Kysely<Database>,
  order: Order,
  now: Date,
): Promise<boolean> {
  if (isExpired(order, now)) return false;
  const holder = await transaction
    .selectFrom('payments')
    .select('id')
    .where('order_key', '=', order.key)
    .where('status', 'in', MONEY_HOLDERS)
    .executeTakeFirst();
  return holder === undefined;
}

/** The columns of an attempt. */
export const ATTEMPT_COLUMNS = [
  'reference_id',
  'payment_mode',
  'status',
  'message',
  'details',
  'attempted_at',
] as const;

type AttemptRow = Pick<Selectable<Database['payments']>, (typeof ATTEMPT_COLUMNS)[number]>;

/** Returns the attempt of an order that is joined with its last one; `undefined` if it has none. */
export function toLastPayment(row: Nullable<AttemptRow>): Payment | undefined {
  const { reference_id, attempted_at } = row;
  if (reference_id === null || attempted_at === null) return undefined;
  return toPayment({ ...row, reference_id, attempted_at });
}

export function toPaymentRecord(row: Selectable<Database['payments']>): PaymentRecord {
  return {
    ...toPayment(row),
    amount: minorUnits(row.amount),
    currency: row.currency,
    refunded: minorUnits(row.refunded),
    settlesAt: row.settles_at === null ? undefined : new Date(row.settles_at),
    settlementNumber: row.settlement_number ?? undefined,
  };
}

export function toPayment(row: AttemptRow): Payment {
  return {
    referenceId: row.reference_id,
    paymentMode: row.payment_mode ?? undefined,
    status: (row.status ?? undefined) as PaymentStatus | undefined,
    message: row.message,
    details: row.details === null ? undefined : (JSON.parse(row.details) as PaymentDetails),
    attemptedAt: new Date(row.attempted_at),
  };
}
