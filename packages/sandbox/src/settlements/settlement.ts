import type { MinorUnits } from '@cashfree-rest/core';

/** The payments that are due, in one currency, and what is to be kept back from them. */
export interface Batch {
  readonly totalAmount: MinorUnits;
  readonly serviceCharge: MinorUnits;
  readonly serviceTax: MinorUnits;
  /** Refunds that no settlement has been reduced by yet. */
  readonly refunds: MinorUnits;
  /** What the last settlement was too small for. */
  readonly carriedOver: MinorUnits;
}

export interface BatchResult {
  /** What the payments are worth to the merchant. */
  readonly settlementAmount: MinorUnits;
  /** Zero or below. */
  readonly adjustment: MinorUnits;
  /** What is paid out: never below zero. */
  readonly amountSettled: MinorUnits;
  /** What is left for the next settlement to keep back, zero or above. */
  readonly carriedOver: MinorUnits;
}

/** Reduces what the payments are worth by the refunds, as far as it goes; the rest carries over. */
export function settleBatch(batch: Batch): BatchResult {
  const settlementAmount = batch.totalAmount - batch.serviceCharge - batch.serviceTax;
  const owed = batch.refunds + batch.carriedOver;
  const amountSettled = settlementAmount > owed ? settlementAmount - owed : 0n;
  const adjustment = amountSettled - settlementAmount;
  return { settlementAmount, adjustment, amountSettled, carriedOver: owed + adjustment };
}
