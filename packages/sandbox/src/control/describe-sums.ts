import { formatAmount, type MinorUnits } from '@cashfree-rest/core';

interface Summand {
  readonly currency: string;
  readonly amount: MinorUnits;
}

export interface CurrencySum {
  currency: string;
  count: number;
  amount: string;
}

/** Returns number and sum of rows by currency. */
export function describeSums(rows: readonly Summand[]): CurrencySum[] {
  const currencies = [...new Set(rows.map(({ currency }) => currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.currency === currency);
    const amount = own.reduce((sum, row) => sum + row.amount, 0n);
    return { currency, count: own.length, amount: formatAmount(amount) };
  });
}
