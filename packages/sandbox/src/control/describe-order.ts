import { formatAmount } from '@cashfree-rest/core';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { Mail } from '../mail/mail-store.ts';
import type { ListedOrder } from '../orders/order-list-store.ts';
import type { PaymentRecord } from '../orders/payment.ts';
import { isPayable, orderStatusAt, outcomesAfter, refundableOf } from '../orders/payment.ts';
import type { PaymentLink } from '../orders/payment-link.ts';
import type { Refund } from '../refunds/refund.ts';

type ReadOrder = Replies['readOrder'];

/** Returns an order as the list shows it. */
export function describeListedOrder(
  { order, last, refunded }: ListedOrder,
  now: Date,
): Replies['listOrders']['orders'][number] {
  return {
    id: order.key,
    orderId: order.orderId,
    orderStatus: orderStatusAt(order, last, now),
    orderAmount: formatAmount(order.amount),
    orderCurrency: order.currency,
    customerName: order.customerName,
    addedAt: order.addedAt.toISOString(),
    expiresAt: order.expiresAt.toISOString(),
    lastTxStatus: last?.status ?? null,
    refunded: formatAmount(refunded),
  };
}

/** Returns all fields of an order. */
export function describeOrder(
  listed: ListedOrder,
  now: Date,
  linkTo: PaymentLink,
): ReadOrder['order'] {
  const { order, last } = listed;
  return {
    ...describeListedOrder(listed, now),
    orderNote: order.note ?? null,
    customerPhone: order.customerPhone,
    customerEmail: order.customerEmail,
    sellerPhone: order.sellerPhone ?? null,
    returnUrl: order.returnUrl,
    notifyUrl: order.notifyUrl ?? null,
    paymentModes: order.paymentModes?.join(',') ?? null,
    pc: order.partnerCode ?? null,
    paymentLink: linkTo(order),
    payable: isPayable(order, last, now),
    openedAt: order.openedAt?.toISOString() ?? null,
  };
}

/** Returns an attempt with what has become of its money. */
export function describeAttempt(payment: PaymentRecord): ReadOrder['payments'][number] {
  const { status } = payment;
  return {
    referenceId: payment.referenceId,
    txStatus: status ?? null,
    paymentMode: payment.paymentMode ?? null,
    txMsg: payment.message,
    attemptedAt: payment.attemptedAt.toISOString(),
    amount: formatAmount(payment.amount),
    refunded: formatAmount(payment.refunded),
    refundable: formatAmount(refundableOf(payment)),
    settlementId: payment.settlementNumber ?? null,
    // Only the customer can end an attempt at the simulator.
    next:
      status === undefined ? [] : (outcomesAfter(status) as ('SUCCESS' | 'FAILED' | 'CANCELLED')[]),
  };
}

/** @param dueAt when it is to be paid out. */
export function describeRefund(
  refund: Refund,
  dueAt: Date | undefined,
): ReadOrder['refunds'][number] {
  return {
    id: refund.number,
    refundId: refund.number,
    orderId: refund.orderId,
    referenceId: refund.referenceId,
    merchantRefundId: refund.merchantRefundId,
    refundAmount: formatAmount(refund.amount),
    currency: refund.currency,
    refundNote: refund.note,
    state: refund.processedAt === undefined ? 'PENDING' : 'PROCESSED',
    arn: refund.arn ?? null,
    initiatedAt: refund.initiatedAt.toISOString(),
    processedAt: refund.processedAt?.toISOString() ?? null,
    dueAt: dueAt?.toISOString() ?? null,
    settlementId: refund.settlementNumber ?? null,
  };
}

/** Returns a mail without its HTML. */
export function describeMail(mail: Mail): ReadOrder['mails'][number] {
  return {
    id: mail.id,
    orderId: mail.orderId,
    to: mail.to,
    subject: mail.subject,
    text: mail.text,
    createdAt: mail.createdAt.toISOString(),
    state: mail.state,
    failure: mail.failure,
  };
}
