import { formatAmount, formatGatewayTime, signFields } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { Order } from './order.ts';
import type { Payment } from './payment.ts';

/** Returns the seven fields of a payment result, in the order of the wire. */
export function resultFields(order: Order, payment: Payment): Readonly<Record<string, string>> {
  return {
    orderId: order.orderId,
    orderAmount: formatAmount(order.amount),
    referenceId: payment.referenceId,
    txStatus: payment.status ?? '',
    paymentMode: payment.paymentMode ?? '',
    txMsg: payment.message ?? '',
    txTime: formatGatewayTime(payment.attemptedAt),
  };
}

/** A merchant's signed result, the signature last. */
export type SignedResult = readonly (readonly [name: string, value: string])[];

export async function signResult(
  merchant: Pick<Merchant, 'secretKey'>,
  fields: Readonly<Record<string, string>>,
): Promise<SignedResult> {
  return addSignature(fields, await signFields(paymentSignature, fields, merchant.secretKey));
}

export function addSignature(
  fields: Readonly<Record<string, string>>,
  signature: string,
): SignedResult {
  return [...Object.entries(fields), [paymentSignature.signature, signature]];
}

export function signatureOf(signed: SignedResult): string {
  return signed.find(([name]) => name === paymentSignature.signature)?.[1] ?? '';
}
