import type { MinorUnits } from '@cashfree-rest/core';
import { addWorkingDays, startOfGatewayDay } from '../time/working-days.ts';

/** The default charge for a payment: 1.75 %. */
export const DEFAULT_CHARGE_BASIS_POINTS = 175;

const TAX_BASIS_POINTS = 1_800;
const WORKING_DAYS = 2;
const HOUR_OF_DAY_MS = 11 * 3_600_000;

export interface Charges {
  readonly serviceCharge: MinorUnits;
  /** 18 % of the charge. */
  readonly serviceTax: MinorUnits;
}

/** The charges of a payment, and the time of its settlement. */
export interface PaymentTerms extends Charges {
  readonly settlesAt: Date;
}

/** Returns the charges that are deducted from a payment, with halves rounded up to the minor unit. */
export function chargesFor(amount: MinorUnits, chargeBasisPoints: number): Charges {
  const serviceCharge = shareOf(amount, chargeBasisPoints);
  return { serviceCharge, serviceTax: shareOf(serviceCharge, TAX_BASIS_POINTS) };
}

/**
 * Returns when the money of a payment is due to the merchant: 11:00 in Asia/Kolkata, two working days after its day.
 */
export function settlesAt(paidAt: Date): Date {
  const day = addWorkingDays(startOfGatewayDay(paidAt), WORKING_DAYS);
  return new Date(day.getTime() + HOUR_OF_DAY_MS);
}

function shareOf(amount: MinorUnits, basisPoints: number): MinorUnits {
  return (amount * BigInt(basisPoints) + 5_000n) / 10_000n;
}
