import { type MinorUnits, minorUnits } from '@cashfree-rest/core';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { ListPage } from '../lists/list-page.ts';
import type { PaymentStatus } from '../orders/payment.ts';

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

export interface TransactionStore {
  list(page: ListPage, status: PaymentStatus | undefined): Promise<readonly Transaction[]>;
}

export function createTransactionStore(database: Kysely<Database>): TransactionStore {
  return {
    async list(page, status) {
      const query = database
        .selectFrom('payments')
        .innerJoin('orders', 'orders.id', 'payments.order_key')
        .selectAll('payments')
        .select([
          ...(['orders.order_id', 'orders.note', 'orders.customer_name'] as const),
          ...(['orders.customer_phone', 'orders.customer_email'] as const),
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
