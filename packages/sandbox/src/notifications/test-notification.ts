import { formatAmount, formatGatewayTime, type MinorUnits, parseAmount } from '@cashfree-rest/core';
import type { Identifiers } from '../database/identifiers.ts';
import { messageOf, type PaymentStatus } from '../orders/payment.ts';
import { type SignedResult, signatureOf, signResult } from '../orders/payment-result.ts';

/** Ways in which a test notification is wrong on purpose. */
export type TestFlaw = 'AMOUNT_CHANGED' | 'WRONG_KEY' | 'SIGNATURE_MISSING';

export interface TestNotificationWish {
  readonly txStatus: PaymentStatus;
  readonly orderId: string;
  readonly orderAmount: string;
  readonly paymentMode: string;
  readonly flaw?: TestFlaw | undefined;
}

const ONE_UNIT: MinorUnits = 100n;

/** Builds the form of a payment that never happened. */
export async function buildTestNotification(
  { txStatus, orderId, orderAmount, paymentMode, flaw }: TestNotificationWish,
  {
    secretKey,
    now,
    identifiers,
  }: {
    readonly secretKey: string;
    readonly now: Date;
    readonly identifiers: Identifiers;
  },
): Promise<{ readonly fields: SignedResult; readonly signature: string | null }> {
  const amount = parseAmount(orderAmount);
  const result = {
    orderId,
    orderAmount: formatAmount(amount),
    referenceId: identifiers.referenceId(),
    txStatus,
    paymentMode,
    txMsg: messageOf(txStatus) ?? '',
    txTime: formatGatewayTime(now),
  };
  const key = flaw === 'WRONG_KEY' ? identifiers.secretKey() : secretKey;
  const fields = await signResult({ secretKey: key }, result);
  const signature = signatureOf(fields);
  if (flaw === 'SIGNATURE_MISSING') return { fields: Object.entries(result), signature: null };
  if (flaw !== 'AMOUNT_CHANGED') return { fields, signature };
  const changed = formatAmount(amount + ONE_UNIT);
  return {
    fields: fields.map(([name, value]) => [name, name === 'orderAmount' ? changed : value]),
    signature,
  };
}
