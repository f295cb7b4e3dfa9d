import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListPage } from '../lists/list-page.ts';
import type { NewestFirst } from '../lists/newest-first.ts';
import type { PaymentRecord, PaymentStatus } from '../orders/payment.ts';
import { toPaymentRecord } from '../orders/payment-store.ts';

/** An attempt to pay as the list of transactions shows it. */
export interface Transaction {
  readonly number: number;
  readonly orderId: string;
  readonly amount: MinorUnits;
  readonly orderNote: string;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly customerEmail: string;
  readonly referenceId: string;
  readonly paymentMode: string;
  readonly status: PaymentStatus;
  readonly attemptedAt: Date;
  readonly isSettled: boolean;
  readonly refunded: MinorUnits;
}

/** An attempt with its number in the list and its order. */
export interface PaymentRow extends PaymentRecord {
  readonly number: number;
  readonly orderId: string;
}

export interface NewestTransactions extends NewestFirst {
  readonly orderId: string | undefined;
  readonly status: PaymentStatus | undefined;
}

export interface TransactionStore {
  list(page: ListPage, status: PaymentStatus | undefined): Promise<readonly Transaction[]>;
  listNewest(request: NewestTransactions): Promise<readonly PaymentRow[]>;
}

export function createTransactionStore(database: Kysely<Database>): TransactionStore {
  return {
    async listNewest({ appId, orderId, status, before, count }) {
      // Their keys first, so that the index alone has all that SQLite needs to prefer that of the status.
      let keys = database
        .selectFrom('payments')
        .select('id')
        .where('app_id', '=', appId)
        .where('number', 'is not', null)
        .orderBy('number', 'desc')
        .limit(count);
      if (before !== undefined) keys = keys.where('number', '<', before);
      if (status !== undefined) keys = keys.where('status', '=', status);
      if (orderId !== undefined) {
        keys = keys.where('order_key', '=', ({ selectFrom }) =>
          selectFrom('orders')
            .select('orders.id')
            .where('orders.app_id', '=', appId)
            .where('order_id', '=', orderId),
        );
      }
      const ids = (await keys.execute()).map(({ id }) => id);
      if (ids.length === 0) return [];
      const rows = await database
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .selectAll('payments')
        .select('orders.order_id')
        .where('payments.id', 'in', ids)
        .execute();
      return rows
        .map((row) => ({
          ...toPaymentRecord(row),
          number: row.number ?? 0,
          orderId: row.order_id,
        }))
        .sort((left, right) => right.number - left.number);
    },
    async list(page, status) {
      const query = database
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .selectAll('payments')
        .select([
          'orders.order_id',
          'orders.note',
          'orders.customer_name',
          'orders.customer_phone',
          'orders.customer_email',
        ])
        .where('payments.app_id', '=', page.appId)
        .where('payments.number', '>', page.after)
        .where('payments.number', '<=', page.through)
        .where('payments.day', '>=', page.startDate)
        .where('payments.day', '<=', page.endDate)
        .$if(status !== undefined, (all) => all.where('payments.status', '=', status ?? null))
        .orderBy('payments.number')
        .limit(page.count);
      return (await query.execute()).map((row) => ({
        // Rows without a number or a status are not listed yet.
        number: row.number ?? 0,
        orderId: row.order_id,
        amount: minorUnits(row.amount),
        orderNote: row.note ?? '',
        customerName: row.customer_name,
        customerPhone: row.customer_phone,
        customerEmail: row.customer_email,
        referenceId: row.reference_id,
        paymentMode: row.payment_mode ?? '',
        status: row.status as PaymentStatus,
        attemptedAt: new Date(row.attempted_at),
        isSettled: row.settlement_number !== null,
        refunded: minorUnits(row.refunded),
      }));
    },
  };
}
