import { formatAmount, minorUnits, sum } from '@cashfree-rest/core';
import type { Row } from './reference-lists.ts';

export interface SeededSettlement extends Row {
  readonly id: number;
  readonly settledOn: string;
  readonly rows: readonly SettledRow[];
}

export interface SettledRow extends Row {
  readonly orderId: string;
  readonly referenceId: string;
  readonly txAmount: string;
  readonly txTime: string;
}

/** Amounts in paise, at times that belong to another day elsewhere. */
const PAYMENTS: readonly (readonly [amount: number, time: string])[] = [
  [15_450, '00:10:00'],
  [9_999, '05:29:59'],
  [1, '14:05:31'],
  [700, '23:50:00'],
];

/** What is given back of the second payment of each batch, in paise. */
export const SEEDED_REFUND = 100;

/** Three settlements of four payments each, on three days, which add up. */
export function seededSettlements(): readonly SeededSettlement[] {
  return [1, 2, 3].map((batch) => {
    const day = `2026-03-0${1 + batch}`;
    const payments = PAYMENTS.map(([amount, time], index) => {
      const charge = Math.round(amount * 0.0175);
      const tax = Math.round(charge * 0.18);
      const id = batch * 100 + index;
      return { id, amount, charge, tax, settled: amount - charge - tax, txTime: `${day} ${time}` };
    });
    const total = (name: 'amount' | 'settled') =>
      Number(sum(payments.map((payment) => minorUnits(payment[name]))));
    return {
      id: 40 + batch,
      totalTxAmount: write(total('amount')),
      settlementAmount: write(total('settled')),
      adjustment: write(-SEEDED_REFUND),
      amountSettled: write(total('settled') - SEEDED_REFUND),
      transactionFrom: day,
      transactionTill: day,
      utr: `N06320260000123${batch}`,
      settledOn: `2026-03-0${3 + batch} ${batch === 1 ? '00:30:00' : '11:00:00'}`,
      rows: payments.map(({ id, amount, charge, tax, settled, txTime }) => ({
        id,
        orderId: `order-${id}`,
        referenceId: String(7000 + id),
        txAmount: write(amount),
        paymentMode: 'WALLET',
        bankName: '',
        serviceCharge: write(charge),
        serviceTax: write(tax),
        settlementAmount: write(settled),
        txTime,
      })),
    };
  });
}

function write(paise: number): string {
  return formatAmount(minorUnits(paise));
}
