import { formatAmount, formatGatewayTime } from '@cashfree-rest/core';
import { type Handlers, RefusedReply, type Replies } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { describePage, findListPage } from '../lists/list-page.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { SettledPayment, Settlement } from './settlement.ts';
import type { SettlementStore } from './settlement-store.ts';

const DEFAULT_COUNT = 20;

export type SettlementHandlers = Pick<
  Handlers<Merchant>,
  'listSettlements' | 'listSettlementTransactions'
>;

export function createSettlementHandlers(
  database: Kysely<Database>,
  settlements: SettlementStore,
): SettlementHandlers {
  return {
    async listSettlements({ body, merchant }) {
      const page = await findListPage(database, merchant.appId, 'settlements', body);
      const rows = (await settlements.list(page)).map(describeSettlement);
      const numbers = rows.map(({ id }) => id);
      return { ...describePage(numbers, 'settlements'), settlements: rows };
    },
    async listSettlementTransactions({ body, merchant }) {
      const { appId } = merchant;
      const { settlementId: number, lastId: after = 0, count = DEFAULT_COUNT } = body;
      if (!(await settlements.exists(appId, number))) {
        throw new RefusedReply(404, 'settlementId does not exist');
      }
      const payments = await settlements.listPayments({ appId, number, after, count });
      const rows = payments.map(describeSettledPayment);
      const numbers = rows.map(({ id }) => id);
      return { ...describePage(numbers, 'transactions'), transactions: rows };
    },
  };
}

/** Returns a settlement as `listSettlements` shows it. */
export function describeSettlement(
  settlement: Settlement,
): Replies['listSettlements']['settlements'][number] {
  const { totalAmount, serviceCharge, serviceTax, adjustment } = settlement;
  const settlementAmount = totalAmount - serviceCharge - serviceTax;
  return {
    id: settlement.number,
    totalTxAmount: formatAmount(totalAmount),
    settlementAmount: formatAmount(settlementAmount),
    adjustment: formatAmount(adjustment),
    amountSettled: formatAmount(settlementAmount + adjustment),
    transactionFrom: settlement.transactionsFrom,
    transactionTill: settlement.transactionsTill,
    utr: settlement.utr,
    settledOn: formatGatewayTime(settlement.settledAt),
  };
}

function describeSettledPayment(payment: SettledPayment) {
  const { amount, serviceCharge, serviceTax } = payment;
  const { bankName = '' } = JSON.parse(payment.details ?? '{}') as { bankName?: string };
  return {
    id: payment.id,
    orderId: payment.orderId,
    referenceId: payment.referenceId,
    txAmount: formatAmount(amount),
    paymentMode: payment.paymentMode,
    bankName,
    serviceCharge: formatAmount(serviceCharge),
    serviceTax: formatAmount(serviceTax),
    settlementAmount: formatAmount(amount - serviceCharge - serviceTax),
    txTime: formatGatewayTime(payment.attemptedAt),
  };
}
