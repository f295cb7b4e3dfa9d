import { type GatewayModel, type ModelSettlement, rupees, sum } from './gateway-model.ts';
import { dayText, timeText } from './model-calendar.ts';

/** What the lists and the ledger have to show of a model: rows with the day by which they are asked for. */

/** The rows of the list of transactions. */
export function transactionRows(model: GatewayModel) {
  return model.listed().map((payment) => ({
    id: payment.id,
    day: dayText(payment.attemptedAt),
    row: {
      id: payment.id,
      orderId: payment.order.orderId,
      referenceId: payment.referenceId,
      txAmount: rupees(payment.order.amount),
      paymentMode: payment.mode,
      txStatus: payment.status,
      txTime: timeText(payment.attemptedAt),
      settlementStatus:
        payment.settlement !== undefined
          ? 'SETTLED'
          : ['FAILED', 'CANCELLED'].includes(payment.status ?? '')
            ? 'NOT_APPLICABLE'
            : 'PENDING',
      refundStatus:
        payment.refunded === 0n
          ? 'NONE'
          : payment.refunded === payment.order.amount
            ? 'FULL'
            : 'PARTIAL',
    },
  }));
}

export function refundRows(model: GatewayModel) {
  return model.refunds.map((refund) => ({
    id: refund.id,
    day: dayText(refund.initiatedAt),
    row: {
      refundId: refund.id,
      orderId: refund.payment.order.orderId,
      referenceId: refund.payment.referenceId,
      txAmount: rupees(refund.payment.order.amount),
      refundAmount: rupees(refund.amount),
      processed: refund.isPaid ? 'YES' : 'NO',
      initiatedOn: timeText(refund.initiatedAt),
      processedOn: refund.isPaid ? timeText(refund.paidAt) : '',
    },
  }));
}

export function settlementRows(model: GatewayModel) {
  return model.settlements.map(({ id, at, payments, adjustment, settled }) => {
    const days = payments.map(({ attemptedAt }) => dayText(attemptedAt)).sort();
    return {
      id,
      day: dayText(at),
      row: {
        id,
        totalTxAmount: rupees(sum(payments.map(({ order }) => order.amount))),
        settlementAmount: rupees(sum(payments.map((payment) => model.netOf(payment)))),
        adjustment: rupees(adjustment),
        amountSettled: rupees(settled),
        transactionFrom: days[0],
        transactionTill: days.at(-1),
        settledOn: timeText(at),
      },
    };
  });
}

/** The rows of a settlement, in the order in which the attempts were begun. */
export function settledRows(model: GatewayModel, { payments }: ModelSettlement) {
  return payments.map((payment) => ({
    orderId: payment.order.orderId,
    referenceId: payment.referenceId,
    txAmount: rupees(payment.order.amount),
    serviceCharge: rupees(model.chargeOf(payment)),
    serviceTax: rupees(model.taxOf(payment)),
    settlementAmount: rupees(model.netOf(payment)),
    txTime: timeText(payment.attemptedAt),
  }));
}

/** The accounts of the ledger, as they follow from payments, refunds and settlements; in the ledger's order. */
export function balances(model: GatewayModel) {
  const paid = model.payments.filter(({ status }) => status === 'SUCCESS');
  const currencies = [...new Set(paid.map(({ order }) => order.currency))].sort();
  return currencies.flatMap((currency) => {
    const payments = paid.filter(({ order }) => order.currency === currency);
    const refunds = model.refunds.filter(({ payment }) => payments.includes(payment));
    const settlements = model.settlements.filter((it) => it.currency === currency);
    const settled = settlements.flatMap((it) => it.payments);

    const received = sum(payments.map(({ order }) => order.amount));
    const refunded = sum(refunds.map(({ amount }) => amount));
    const returned = sum(refunds.filter(({ isPaid }) => isPaid).map(({ amount }) => amount));
    const fees = sum(settled.map((payment) => model.chargeOf(payment)));
    const tax = sum(settled.map((payment) => model.taxOf(payment)));
    const out = sum(settlements.map((it) => it.settled));
    return [
      { currency, account: 'merchant', balance: refunded + fees + tax + out - received },
      { currency, account: 'refunds', balance: returned - refunded },
      { currency, account: 'fees', balance: -fees },
      { currency, account: 'tax', balance: -tax },
      { currency, account: 'bank', balance: received - returned - out },
    ];
  });
}
