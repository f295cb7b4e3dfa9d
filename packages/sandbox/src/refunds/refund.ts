import type { MinorUnits } from '@cashfree-rest/core';
import type { RowNumber } from '../lists/row-numbers.ts';
import type { PaymentStatus } from '../orders/payment.ts';
import { addWorkingDays } from '../time/working-days.ts';

/** The fields of a payment that a refund needs. */
export interface RefundablePayment {
  readonly key: number;
  readonly orderId: string;
  readonly status: PaymentStatus | undefined;
  readonly paymentMode: string | undefined;
  readonly amount: MinorUnits;
  readonly currency: string;
  /** The sum of its refunds so far. */
  readonly refunded: MinorUnits;
}

export interface NewRefund extends RowNumber {
  readonly appId: string;
  readonly paymentKey: number;
  readonly merchantRefundId: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly note: string;
  readonly initiatedAt: Date;
}

/** A part of a payment that goes back to the customer. */
export interface Refund extends Omit<NewRefund, 'appId' | 'paymentKey' | 'day'> {
  readonly orderId: string;
  readonly referenceId: string;
  readonly paymentAmount: MinorUnits;
  /** Both `undefined` until the money is on its way to the customer. */
  readonly arn: string | undefined;
  readonly processedAt: Date | undefined;
  /** The settlement that deducted it. */
  readonly settlementNumber: number | undefined;
}

const WORKING_DAYS = 5;

/** Returns when a refund that is not instant is paid out. */
export function processedAtOf(initiatedAt: Date): Date {
  return addWorkingDays(initiatedAt, WORKING_DAYS);
}

export interface RefundRequest {
  readonly orderId?: string | undefined;
  readonly refundType?: 'INSTANT' | undefined;
  readonly mode?: string | undefined;
}

/** Why a refund is refused. */
export type RefundFault =
  | 'unknown_payment'
  | 'other_order'
  | 'not_successful'
  | 'mode_missing'
  | 'id_taken'
  | 'too_large';

/** The payment, the amount or the id does not allow this refund; nothing has changed. */
export class RefundRefusedError extends Error {
  override readonly name = 'RefundRefusedError';
  readonly fault: RefundFault;
  /** The amount that can still be refunded, if the requested one is too large. */
  readonly refundable: MinorUnits | undefined;

  constructor(fault: RefundFault, refundable?: MinorUnits) {
    super(fault);
    this.fault = fault;
    this.refundable = refundable;
  }
}

/** @throws {RefundRefusedError} if this payment cannot be refunded in this way, for any amount. */
export function assertRefundable(
  payment: RefundablePayment | undefined,
  { orderId, refundType, mode }: RefundRequest,
): asserts payment is RefundablePayment {
  if (payment?.status === undefined) throw new RefundRefusedError('unknown_payment');
  if (orderId !== undefined && orderId !== payment.orderId) {
    throw new RefundRefusedError('other_order');
  }
  if (payment.status !== 'SUCCESS') throw new RefundRefusedError('not_successful');
  if (refundType === 'INSTANT' && payment.paymentMode === 'NET_BANKING' && mode === undefined) {
    throw new RefundRefusedError('mode_missing');
  }
}

/**
 * Returns the amount of a payment that can still be refunded; never negative. Counts refunds that are not paid out yet.
 */
export function refundableAmount({ amount, refunded }: RefundablePayment): MinorUnits {
  return amount - refunded;
}
