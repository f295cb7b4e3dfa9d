import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import type { InferResult, Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListPage } from '../lists/list-page.ts';
import type { NewestFirst } from '../lists/newest-first.ts';
import type { Order } from '../orders/order.ts';
import type { PaymentStatus } from '../orders/payment.ts';
import type { NewRefund, Refund, RefundablePayment } from './refund.ts';

export interface RefundStore {
  /**
   * True if a refund with this id exists. Within the transaction that holds the list's lock, the result cannot change.
   */
  isIdTaken(
    transaction: Kysely<Database>,
    appId: string,
    merchantRefundId: string,
  ): Promise<boolean>;
  findPayment(
    connection: Kysely<Database>,
    appId: string,
    referenceId: string,
  ): Promise<RefundablePayment | undefined>;
  /** Sets an amount of the payment aside; false if less than that is left. */
  reserve(transaction: Kysely<Database>, paymentKey: number, amount: MinorUnits): Promise<boolean>;
  add(transaction: Kysely<Database>, refund: NewRefund): Promise<void>;
  /** Marks a refund as paid out, unless it already is; returns what was refunded. */
  process(
    transaction: Kysely<Database>,
    appId: string,
    processed: { readonly number: number; readonly arn: string; readonly at: Date },
  ): Promise<Pick<Refund, 'amount' | 'currency' | 'orderId' | 'referenceId'> | undefined>;
  list(page: ListPage): Promise<readonly Refund[]>;
  find(connection: Kysely<Database>, appId: string, number: number): Promise<Refund | undefined>;
  listNewest(snapshot: Kysely<Database>, request: NewestRefunds): Promise<readonly Refund[]>;
  /** Returns the refunds of an order's payment, the first one first. */
  listOfOrder(snapshot: Kysely<Database>, order: Order): Promise<readonly Refund[]>;
}

export interface NewestRefunds extends NewestFirst {
  readonly orderId: string | undefined;
  /** True for those that are paid out. */
  readonly isProcessed: boolean | undefined;
}

export function createRefundStore(database: Kysely<Database>): RefundStore {
  return {
    async isIdTaken(transaction, appId, merchantRefundId) {
      const row = await transaction
        .selectFrom('refunds')
        .select('id')
        .where('app_id', '=', appId)
        .where('merchant_refund_id', '=', merchantRefundId)
        .executeTakeFirst();
      return row !== undefined;
    },
    async findPayment(connection, appId, referenceId) {
      const row = await connection
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .selectAll('payments')
        .select('orders.order_id')
        .where('payments.app_id', '=', appId)
        .where('payments.reference_id', '=', referenceId)
        .executeTakeFirst();
      return (
        row && {
          key: row.id,
          orderId: row.order_id,
          status: (row.status ?? undefined) as PaymentStatus | undefined,
          paymentMode: row.payment_mode ?? undefined,
          amount: minorUnits(row.amount),
          currency: row.currency,
          refunded: minorUnits(row.refunded),
        }
      );
    },
    async reserve(transaction, paymentKey, amount) {
      const reserved = await transaction
        .updateTable('payments')
        .set((row) => ({ refunded: row('refunded', '+', amount).$castTo<MinorUnits>() }))
        .where('id', '=', paymentKey)
        .where((row) => row(row('refunded', '+', amount), '<=', row.ref('amount')))
        .returning('id')
        .executeTakeFirst();
      return reserved !== undefined;
    },
    async add(transaction, refund) {
      await transaction
        .insertInto('refunds')
        .values({
          app_id: refund.appId,
          number: refund.number,
          day: refund.day,
          payment_key: refund.paymentKey,
          merchant_refund_id: refund.merchantRefundId,
          amount: refund.amount,
          currency: refund.currency,
          note: refund.note,
          initiated_at: refund.initiatedAt.getTime(),
        })
        .execute();
    },
    async process(transaction, appId, { number, arn, at }) {
      const row = await transaction
        .updateTable('refunds')
        .set({ arn, processed_at: at.getTime() })
        .where('app_id', '=', appId)
        .where('number', '=', number)
        .where('processed_at', 'is', null)
        .returning(['amount', 'currency', 'payment_key'])
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const payment = await transaction
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .select(['payments.reference_id', 'orders.order_id'])
        .where('payments.id', '=', row.payment_key)
        .executeTakeFirstOrThrow();
      const { order_id: orderId, reference_id: referenceId } = payment;
      return { amount: minorUnits(row.amount), currency: row.currency, orderId, referenceId };
    },
    async list(page) {
      const rows = await readRefunds(database)
        .where('refunds.app_id', '=', page.appId)
        .where('refunds.number', '>', page.after)
        .where('refunds.number', '<=', page.through)
        .where('refunds.day', '>=', page.startDate)
        .where('refunds.day', '<=', page.endDate)
        .orderBy('refunds.number')
        .limit(page.count)
        .execute();
      return rows.map(toRefund);
    },
    async find(connection, appId, number) {
      const row = await readRefunds(connection)
        .where('refunds.app_id', '=', appId)
        .where('refunds.number', '=', number)
        .executeTakeFirst();
      return row && toRefund(row);
    },
    async listNewest(snapshot, { appId, orderId, isProcessed, before, count }) {
      let query = readRefunds(snapshot)
        .where('refunds.app_id', '=', appId)
        .orderBy('refunds.number', 'desc')
        .limit(count);
      if (before !== undefined) query = query.where('refunds.number', '<', before);
      if (isProcessed !== undefined) {
        query = query.where('refunds.processed_at', isProcessed ? 'is not' : 'is', null);
      }
      if (orderId !== undefined) {
        query = query.where('orders.app_id', '=', appId).where('orders.order_id', '=', orderId);
      }
      return (await query.execute()).map(toRefund);
    },
    async listOfOrder(snapshot, order) {
      const rows = await readRefunds(snapshot)
        .where('payments.order_key', '=', order.key)
        .orderBy('refunds.number')
        .execute();
      return rows.map(toRefund);
    },
  };
}

/** Selects refunds with their payments and orders. */
function readRefunds(connection: Kysely<Database>) {
  return connection
    .selectFrom('refunds')
    .innerJoin('payments', 'payments.id', 'refunds.payment_key')
    .innerJoin('orders', 'orders.id', 'payments.order_key')
    .selectAll('refunds')
    .select(['payments.reference_id', 'payments.amount as payment_amount', 'orders.order_id']);
}

type RefundRow = InferResult<ReturnType<typeof readRefunds>>[number];

function toRefund(row: RefundRow): Refund {
  return {
    number: row.number,
    orderId: row.order_id,
    referenceId: row.reference_id,
    merchantRefundId: row.merchant_refund_id,
    paymentAmount: minorUnits(row.payment_amount),
    amount: minorUnits(row.amount),
    currency: row.currency,
    note: row.note,
    arn: row.arn ?? undefined,
    initiatedAt: new Date(row.initiated_at),
    processedAt: row.processed_at === null ? undefined : new Date(row.processed_at),
    settlementNumber: row.settlement_number ?? undefined,
  };
}
