import { formatAmount, parseAmount, sum } from './money.ts';

/**
 * Adds amounts exactly, however large the sum: `addAmounts('154.00', '0.50', '-4.5')` is `150.00`.
 * @throws {AmountError} for a text that is no plain decimal with at most two decimals.
 */
export function addAmounts(...amounts: readonly string[]): string {
  return formatAmount(sum(amounts.map(parseAmount)));
}

/**
 * Compares amounts by value, as `sort` wants it: below 0 if the first is smaller, 0 if `154` stands against `154.00`.
 * @throws {AmountError} for a text that is no plain decimal with at most two decimals.
 */
export function compareAmounts(one: string, other: string): number {
  return Number(parseAmount(one) - parseAmount(other));
}
