import { minorUnits, sum } from '@cashfree-rest/core';
import type { Books, Payment, Refund } from './reference-books.ts';
import type { Row } from './reference-lists.ts';

/** A payment as `listTransactions` shows it. */
export function transactionRow({ rules, refundedOf }: Books, payment: Payment): Row {
  const { id, order, referenceId, txStatus, at, isSettled } = payment;
  const { orderNote = '', customerName, customerPhone, customerEmail } = order.fields;
  const amount = rules.writeAmount(order.amount);
  const settled = isSettled ? 'SETTLED' : 'PENDING';
  return {
    id,
    orderId: order.orderId,
    orderAmount: amount,
    orderNote,
    customerName,
    customerPhone,
    customerEmail,
    referenceId,
    txAmount: amount,
    paymentMode: 'WALLET',
    txStatus,
    txTime: rules.writeTime(at),
    settlementStatus: txStatus === 'SUCCESS' ? settled : 'NOT_APPLICABLE',
    refundStatus: rules.refundStatus(order.amount, sum(refundedOf(payment))),
  };
}

/** A refund as `listRefunds` shows it. */
export function refundRow({ rules }: Books, refund: Refund): Row {
  const { refundId, payment, amount, note, at, isProcessed } = refund;
  return {
    refundId,
    orderId: payment.order.orderId,
    arn: isProcessed ? String(refundId).padStart(23, '7') : '',
    referenceId: payment.referenceId,
    txAmount: rules.writeAmount(payment.order.amount),
    refundAmount: rules.writeAmount(minorUnits(amount)),
    refundNote: note,
    note,
    processed: isProcessed ? 'YES' : 'NO',
    initiatedOn: rules.writeTime(at),
    processedOn: isProcessed ? rules.writeTime(at) : '',
  };
}
