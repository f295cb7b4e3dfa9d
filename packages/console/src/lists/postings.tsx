import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Moment } from '../kit/moment.tsx';
import { Money } from '../kit/money.tsx';
import { Panel } from '../kit/panel.tsx';

type Posting = NonNullable<Replies['readLedger']['postings']>[number];
type Account = keyof Posting['amounts'];

const ACCOUNTS: readonly Account[] = ['merchant', 'refunds', 'fees', 'tax', 'bank'];

const COLUMNS: readonly Column<Posting>[] = [
  {
    title: 'Posting',
    cell: ({ kind, at }) => (
      <>
        {kind}
        {kind === 'SETTLEMENT' && ' of all its payments'}
        <br />
        <span class="muted">
          <Moment at={at} />
        </span>
      </>
    ),
  },
  {
    title: 'Amounts',
    isNumber: true,
    cell: ({ amounts, currency }) => (
      <ul class="amounts">
        {ACCOUNTS.filter((account) => Number(amounts[account]) !== 0).map((account) => (
          <li key={account}>
            <span class="muted">{account}</span>{' '}
            <Money amount={amounts[account]} currency={currency} />
          </li>
        ))}
      </ul>
    ),
  },
];

/**
 * What an order changed in the books; the amounts of a posting sum to zero. That of a settlement is shown whole, with
 * the payments of other orders.
 */
export function Postings({ postings }: { postings: readonly Posting[] }): VNode {
  return (
    <Panel title="Postings" isFlush>
      <DataTable
        caption="Postings"
        columns={COLUMNS}
        rows={postings}
        keyOf={({ kind, subject }) => `${kind} ${subject}`}
      />
    </Panel>
  );
}
