import { formatGatewayTime } from '@cashfree-rest/core';
import type { Replies } from '@cashfree-rest/server';
import type { Payment } from './payment.ts';

type AttemptFields = Pick<
  Replies['getOrderStatus'],
  'txStatus' | 'txTime' | 'txMsg' | 'referenceId' | 'paymentMode' | 'paymentDetails'
>;

/** Returns the fields of order/info/status for an attempt; used only for one with an outcome. */
export function describePayment(payment: Payment): AttemptFields {
  return {
    ...(payment.status && { txStatus: payment.status }),
    txTime: formatGatewayTime(payment.attemptedAt),
    txMsg: payment.message,
    referenceId: payment.referenceId,
    ...(payment.paymentMode && { paymentMode: payment.paymentMode }),
    ...(payment.details && { paymentDetails: payment.details }),
  };
}
