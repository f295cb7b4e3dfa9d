import { formatAmount } from '@cashfree-rest/core';
import { RefusedReply } from '@cashfree-rest/server';
import { addWorkingDays } from '../time/working-days.ts';
import type { RefundablePayment } from './refund-store.ts';

const WORKING_DAYS = 5;

/** When a refund that is not instant has been paid out. */
export function processedAtOf(initiatedAt: Date): Date {
  return addWorkingDays(initiatedAt, WORKING_DAYS);
}

export interface RefundRequest {
  readonly orderId?: string | undefined;
  readonly refundType?: 'INSTANT' | undefined;
  readonly mode?: string | undefined;
}

/** @throws {RefusedReply} if this payment cannot be refunded in this way, whatever the amount. */
export function assertRefundable(
  payment: RefundablePayment | undefined,
  { orderId, refundType, mode }: RefundRequest,
): asserts payment is RefundablePayment {
  if (payment === undefined || payment.status === undefined) {
    const hint = 'send the referenceId of a successful payment';
    throw new RefusedReply(404, `referenceId does not exist: ${hint}`);
  }
  if (orderId !== undefined && orderId !== payment.orderId) {
    const hint = 'leave it out or send the orderId of this referenceId';
    throw new RefusedReply(409, `orderId does not match the payment: ${hint}`);
  }
  if (payment.status !== 'SUCCESS') {
    const hint = 'only successful payments can be refunded';
    throw new RefusedReply(409, `referenceId names a payment that has not succeeded: ${hint}`);
  }
  if (refundType === 'INSTANT' && payment.paymentMode === 'NET_BANKING' && mode === undefined) {
    const hint = 'send BANK_TRANSFER or CASHGRAM to refund net banking at once';
    throw new RefusedReply(400, `mode missing in the request: ${hint}`);
  }
}

export function tooLarge({ amount, refunded }: RefundablePayment): RefusedReply<409> {
  const left = amount - refunded;
  const reason =
    left === 0n
      ? 'refundAmount is too large: all of this payment has been refunded'
      : `refundAmount is too large: ${formatAmount(left)} of this payment can still be refunded`;
  return new RefusedReply(409, reason);
}
