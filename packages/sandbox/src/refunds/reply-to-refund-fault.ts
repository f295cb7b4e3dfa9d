import { formatAmount } from '@cashfree-rest/core';
import { RefusedReply } from '@cashfree-rest/server';
import type { RefundFault, RefundRefusedError } from './refund.ts';

const REPLIES: Readonly<
  Record<Exclude<RefundFault, 'too_large'>, readonly [status: 400 | 404 | 409, reason: string]>
> = {
  unknown_payment: [
    404,
    'referenceId does not exist: send the referenceId of a successful payment',
  ],
  other_order: [
    409,
    'orderId does not match the payment: leave it out or send the orderId of this referenceId',
  ],
  not_successful: [
    409,
    'referenceId names a payment that has not succeeded: only successful payments can be refunded',
  ],
  mode_missing: [
    400,
    'mode missing in the request: send BANK_TRANSFER or CASHGRAM to refund net banking at once',
  ],
  id_taken: [409, 'A refund with the same merchantRefundId exists'],
};

/** Returns the API's reply to a refused refund. */
export function replyToRefundFault({ fault, refundable = 0n }: RefundRefusedError): RefusedReply {
  if (fault !== 'too_large') return new RefusedReply(...REPLIES[fault]);
  const left =
    refundable === 0n
      ? 'all of this payment has been refunded'
      : `${formatAmount(refundable)} of this payment can still be refunded`;
  return new RefusedReply(409, `refundAmount is too large: ${left}`);
}
