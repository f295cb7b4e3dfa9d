import type { MinorUnits } from '@cashfree-rest/core';

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
