import { formatAmount, minorUnits, parseAmount } from './money.ts';

/**
 * Adds amounts exactly: `addAmounts('154.00', '0.50', '-4.5')` is `150.00`.
 * @throws {AmountError} for a text that is no plain decimal with at most two decimals, and for a sum beyond 2^53 paise.
 */
export function addAmounts(...amounts: readonly string[]): string {
  return formatAmount(
    amounts.reduce((sum, amount) => minorUnits(sum + parseAmount(amount)), minorUnits(0)),
  );
}

/**
 * Compares amounts by value, as `sort` wants it: below 0 if the first is smaller, 0 if `154` stands against `154.00`.
 * @throws {AmountError} for a text that is no plain decimal with at most two decimals.
 */
export function compareAmounts(one: string, other: string): number {
  return parseAmount(one) - parseAmount(other);
}
