import { formatAmount } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Refund } from '../refunds/refund.ts';
import type { Settlement } from '../settlements/settlement.ts';
import { describeSettlement } from '../settlements/settlement-handlers.ts';
import type { PaymentRow } from '../transactions/transaction-store.ts';
import { describeAttempt, describeRefund } from './describe-order.ts';
import { describeSums } from './describe-sums.ts';

type ListControls = Pick<
  ControlHandlers<Merchant>,
  'listPayments' | 'listSandboxRefunds' | 'processRefund' | 'listSandboxSettlements'
>;

/** Lists payments, refunds and settlements with the newest first, and pays refunds out. */
export function createListControls(gateway: Gateway): ListControls {
  const { database, transactions, refunds, refundDesk, settlements, agenda } = gateway;

  async function describeRefunds(
    snapshot: Kysely<Database>,
    appId: string,
    list: readonly Refund[],
  ) {
    const subjects = list.map(({ number }) => String(number));
    const dueTimes = await agenda.listDueTimes(snapshot, appId, 'refund', subjects);
    return list.map((refund) => describeRefund(refund, dueTimes.get(String(refund.number))));
  }

  return {
    async listPayments({ world: { appId }, txStatus: status, orderId, lastId, count }) {
      const before = lastId || undefined;
      const list = await transactions.listNewest({ appId, orderId, status, before, count });
      const payments = list.map(describePayment);
      return { status: 'OK', payments, sums: describeSums(list), ...lastIdOf(payments) };
    },
    listSandboxRefunds({ world: { appId }, state, orderId, lastId, count }) {
      const isProcessed = state && state === 'PROCESSED';
      const request = { appId, orderId, isProcessed, before: lastId || undefined, count };
      return readSnapshot(database, async (snapshot) => {
        const list = await refunds.listNewest(snapshot, request);
        const described = await describeRefunds(snapshot, appId, list);
        const sums = describeSums(list);
        return { status: 'OK' as const, refunds: described, sums, ...lastIdOf(described) };
      });
    },
    async processRefund({ world, refundId }) {
      const { appId } = world;
      const now = gateway.merchantTime.now(world);
      const isPaidOut = await refundDesk.processNow(appId, refundId, now);
      const refund = await refunds.find(database, appId, refundId);
      if (refund === undefined) return new RefusedReply(404, 'No refund has this refundId');
      if (!isPaidOut) return new RefusedReply(409, 'The refund is PROCESSED already');
      return { status: 'OK', refund: describeRefund(refund, undefined) };
    },
    async listSandboxSettlements({ world: { appId }, settlementId, lastId, count }) {
      const before = lastId || Number.POSITIVE_INFINITY;
      const list =
        settlementId === undefined
          ? await settlements.listNewest({ appId, before: lastId || undefined, count })
          : (await settlements.listByNumber(database, appId, [settlementId])).filter(
              ({ number }) => number < before,
            );
      const rows = list.map(describeRecord);
      const paid = list.map((each) => ({ currency: each.currency, amount: amountSettledOf(each) }));
      return { status: 'OK', settlements: rows, sums: describeSums(paid), ...lastIdOf(rows) };
    },
  };
}

function describePayment(payment: PaymentRow) {
  return {
    id: payment.number,
    orderId: payment.orderId,
    ...describeAttempt(payment),
    currency: payment.currency,
    settlesAt: payment.settlesAt?.toISOString() ?? null,
  };
}

function amountSettledOf({ totalAmount, serviceCharge, serviceTax, adjustment }: Settlement) {
  return totalAmount - serviceCharge - serviceTax + adjustment;
}

function describeRecord(settlement: Settlement) {
  const { currency, totalAmount, paymentCount, refundCount } = settlement;
  return {
    ...describeSettlement(settlement),
    currency,
    serviceCharge: formatAmount(settlement.serviceCharge),
    serviceTax: formatAmount(settlement.serviceTax),
    carriedOver: formatAmount(settlement.carriedOver),
    settledAt: settlement.settledAt.toISOString(),
    payments: { currency, count: paymentCount, amount: formatAmount(totalAmount) },
    refunds: { currency, count: refundCount, amount: formatAmount(settlement.refunds) },
  };
}
