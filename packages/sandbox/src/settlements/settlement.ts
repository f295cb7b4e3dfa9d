import type { MinorUnits } from '@cashfree-rest/core';
import type { RowNumber } from '../lists/row-numbers.ts';

/** What the gateway paid a merchant at once, in one currency. */
export interface Settlement extends RowNumber {
  readonly appId: string;
  readonly currency: string;
  readonly totalAmount: MinorUnits;
  readonly serviceCharge: MinorUnits;
  readonly serviceTax: MinorUnits;
  readonly adjustment: MinorUnits;
  readonly carriedOver: MinorUnits;
  /** First and last day of its payments in Asia/Kolkata, `YYYY-MM-DD`. */
  readonly transactionsFrom: string;
  readonly transactionsTill: string;
  readonly utr: string;
  readonly settledAt: Date;
  readonly paymentCount: number;
  readonly refundCount: number;
  /** The sum of the refunds that it deducted or carried over. */
  readonly refunds: MinorUnits;
}

/** A payment as the settlement that contains it lists it. */
export interface SettledPayment {
  readonly id: number;
  readonly orderId: string;
  readonly referenceId: string;
  readonly amount: MinorUnits;
  readonly paymentMode: string;
  readonly details: string | null;
  readonly serviceCharge: MinorUnits;
  readonly serviceTax: MinorUnits;
  readonly attemptedAt: Date;
}

/** The due payments in one currency, and the amounts to deduct from them. */
export interface Batch {
  readonly totalAmount: MinorUnits;
  readonly serviceCharge: MinorUnits;
  readonly serviceTax: MinorUnits;
  /** Refunds that no settlement has deducted yet. */
  readonly refunds: MinorUnits;
  /** The amount that the last settlement was too small to deduct. */
  readonly carriedOver: MinorUnits;
}

export type DueBatch = Batch &
  Pick<Settlement, 'transactionsFrom' | 'transactionsTill' | 'paymentCount' | 'refundCount'>;

export interface BatchResult {
  /** The amount of the payments after charges. */
  readonly settlementAmount: MinorUnits;
  /** Zero or below. */
  readonly adjustment: MinorUnits;
  /** The amount that is paid out; never below zero. */
  readonly amountSettled: MinorUnits;
  /** The amount left for the next settlement to deduct, zero or above. */
  readonly carriedOver: MinorUnits;
}

/** Deducts the refunds from the payments as far as possible; the rest is carried over. */
export function settleBatch(batch: Batch): BatchResult {
  const settlementAmount = batch.totalAmount - batch.serviceCharge - batch.serviceTax;
  const owed = batch.refunds + batch.carriedOver;
  const amountSettled = settlementAmount > owed ? settlementAmount - owed : 0n;
  const adjustment = amountSettled - settlementAmount;
  return { settlementAmount, adjustment, amountSettled, carriedOver: owed + adjustment };
}
