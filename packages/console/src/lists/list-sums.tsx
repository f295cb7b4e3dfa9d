import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { formatMoney } from '../kit/format.ts';

type Sum = Replies['listPayments']['sums'][number];

/** Count and total of the rows on a page, per currency. */
export function ListSums({ sums, what }: { sums: readonly Sum[]; what: string }): VNode | null {
  if (sums.length === 0) return null;
  return (
    <p class="sums">
      {sums.map(({ currency, count, amount }) => (
        <span key={currency}>
          {count === 1 ? `1 ${what}` : `${count} ${what}s`},{' '}
          <strong>{formatMoney(amount, currency)}</strong>
        </span>
      ))}
    </p>
  );
}
