import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { formatMoney } from '../kit/format.ts';

type Sum = Replies['listPayments']['sums'][number];

/** Count and total of a whole list, per currency. */
export function ListSums({ sums, what }: { sums: readonly Sum[]; what: string }): VNode | null {
  if (sums.length === 0) return null;
  return (
    <p class="sums">
      {sums.map(({ currency, count, total }) => (
        <span key={currency}>
          {count} {what}, <strong>{formatMoney(total, currency)}</strong>
        </span>
      ))}
    </p>
  );
}
