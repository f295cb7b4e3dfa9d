import { formatAmount, formatGatewayTime, signFields } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Order } from '../orders/order.ts';
import type { Payment } from './payment.ts';

/** The eight fields that tell a merchant how an attempt ended, the signature last, in the order of the wire. */
export async function paymentResult(
  merchant: Merchant,
  order: Order,
  payment: Payment,
): Promise<readonly (readonly [name: string, value: string])[]> {
  const fields: Readonly<Record<string, string>> = {
    orderId: order.orderId,
    orderAmount: formatAmount(order.amount),
    referenceId: payment.referenceId,
    txStatus: payment.status ?? '',
    paymentMode: payment.paymentMode ?? '',
    txMsg: payment.message ?? '',
    txTime: formatGatewayTime(payment.attemptedAt),
  };
  const signature = await signFields(paymentSignature, fields, merchant.secretKey);
  return [...Object.entries(fields), [paymentSignature.signature, signature]];
}
