import { formatAmount, minorUnits } from '@cashfree-rest/core';
import type { Row } from './reference-lists.ts';

export interface SeededSettlement extends Row {
  readonly id: number;
  readonly settledOn: string;
  readonly rows: readonly Row[];
}

/** Three settlements of four payments each, which add up unless a charge is given that does not. */
export function seededSettlements(wrongCharge?: string): readonly SeededSettlement[] {
  return [1, 2, 3].map((batch) => {
    const payments = [15_450, 9_999, 1, 700 * batch].map((amount, index) => {
      const charge = Math.round(amount * 0.0175);
      const tax = Math.round(charge * 0.18);
      return { id: batch * 100 + index, amount, charge, tax, settled: amount - charge - tax };
    });
    const sum = (name: 'amount' | 'settled') =>
      payments.reduce((total, payment) => total + payment[name], 0);
    const adjustment = -100 * batch;
    return {
      id: 40 + batch,
      totalTxAmount: write(sum('amount')),
      settlementAmount: write(sum('settled')),
      adjustment: write(adjustment),
      amountSettled: write(sum('settled') + adjustment),
      transactionFrom: '2026-03-02',
      transactionTill: '2026-03-02',
      utr: `N06320260000123${batch}`,
      settledOn: `2026-03-0${3 + batch} 11:00:00`,
      rows: payments.map(({ id, amount, charge, tax, settled }) => ({
        id,
        orderId: `order-${id}`,
        referenceId: String(7000 + id),
        txAmount: write(amount),
        paymentMode: 'UPI',
        bankName: '',
        serviceCharge: wrongCharge ?? write(charge),
        serviceTax: write(tax),
        settlementAmount: write(settled),
        txTime: '2026-03-02 14:05:31',
      })),
    };
  });
}

function write(paise: number): string {
  return formatAmount(minorUnits(paise));
}
