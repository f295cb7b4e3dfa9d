import { formatAmount, parseAmount, sum } from './money.ts';

/**
 * Adds amounts exactly, however large the sum: `addAmounts('154.00', '0.50', '-4.5')` is `150.00`.
 * @throws {AmountError} for a text that is not a plain decimal with at most two decimals.
 */
export function addAmounts(...amounts: readonly string[]): string {
  return formatAmount(sum(amounts.map(parseAmount)));
}

/**
 * Compares amounts by value, for `sort`: below 0 if the first is smaller, 0 for `154` and `154.00`.
 * @throws {AmountError} for a text that is not a plain decimal with at most two decimals.
 */
export function compareAmounts(one: string, other: string): number {
  return Number(parseAmount(one) - parseAmount(other));
}
