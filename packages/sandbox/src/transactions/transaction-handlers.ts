import { formatAmount, formatGatewayTime } from '@cashfree-rest/core';
import type { Handlers } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { describePage, findListPage } from '../lists/list-page.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Transaction, TransactionStore } from './transaction-store.ts';

export type TransactionHandlers = Pick<Handlers<Merchant>, 'listTransactions'>;

export function createTransactionHandlers(
  database: Kysely<Database>,
  transactions: TransactionStore,
): TransactionHandlers {
  return {
    async listTransactions({ body, merchant }) {
      const page = await findListPage(database, merchant.appId, 'transactions', body);
      const rows = (await transactions.list(page, body.txStatus)).map(describeTransaction);
      const numbers = rows.map(({ id }) => id);
      return { ...describePage(numbers, 'transactions'), transactions: rows };
    },
  };
}

function describeTransaction(transaction: Transaction) {
  return {
    id: transaction.number,
    orderId: transaction.orderId,
    orderAmount: formatAmount(transaction.amount),
    orderNote: transaction.orderNote,
    customerName: transaction.customerName,
    customerPhone: transaction.customerPhone,
    customerEmail: transaction.customerEmail,
    referenceId: transaction.referenceId,
    txAmount: formatAmount(transaction.amount),
    paymentMode: transaction.paymentMode,
    txStatus: transaction.status,
    txTime: formatGatewayTime(transaction.attemptedAt),
    settlementStatus: settlementStatusOf(transaction),
    refundStatus: refundStatusOf(transaction),
  };
}

/** Only payments that succeeded, or may still succeed, are ever settled. */
function settlementStatusOf({ status, isSettled }: Transaction): string {
  if (isSettled) return 'SETTLED';
  return status === 'FAILED' || status === 'CANCELLED' ? 'NOT_APPLICABLE' : 'PENDING';
}

function refundStatusOf({ amount, refunded }: Transaction): string {
  if (refunded === 0n) return 'NONE';
  return refunded < amount ? 'PARTIAL' : 'FULL';
}
