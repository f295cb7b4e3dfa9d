import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Empty } from '../kit/empty.tsx';
import { Icon } from '../kit/icon.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Money } from '../kit/money.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { TextFilter, useFilters } from '../lists/filters.tsx';
import { Postings } from '../lists/postings.tsx';
import { SameBy } from '../samples/same-by.tsx';

type Balance = Replies['readLedger']['balances'][number];

const MEANINGS: Readonly<Record<string, string>> = {
  merchant: 'what the gateway owes the merchant',
  refunds: 'what it owes customers for refunds that are not processed yet',
  fees: 'what it charges for payments',
  tax: 'tax on its charges',
  bank: 'money at the bank; the counterpart of all others',
};

const COLUMNS: readonly Column<Balance>[] = [
  { title: 'Account', cell: ({ account }) => <strong>{account}</strong> },
  { title: 'Holds', cell: ({ account }) => <span class="muted">{MEANINGS[account]}</span> },
  {
    title: 'Balance',
    isNumber: true,
    cell: ({ balance, currency }) => <Money amount={balance} currency={currency} />,
  },
];

/** The gateway's books: every account's balance, and the postings of one order. */
export function LedgerView(): VNode {
  const fields = useFilters(['orderId']);
  const known = useReply('readLedger', fields);
  const postings = fields.orderId === undefined ? undefined : known.reply?.postings;
  return (
    <View
      title="Ledger"
      lead="The gateway's books. What it owes to others has a minus sign, and the amounts of each posting sum to zero."
    >
      <search class="filters">
        <TextFilter name="orderId" type="search" label="Postings of order" placeholder="Order id" />
      </search>
      <div class="stack">
        {postings?.length === 0 && (
          <div class="panel">
            <Empty title="No postings">This order is unknown, or nothing was paid for it.</Empty>
          </div>
        )}
        {postings !== undefined && postings.length > 0 && <Postings postings={postings} />}
        <Panel title="Balances" isFlush>
          <Loaded known={known}>
            {({ balances, unbalancedPostings }) => (
              <>
                <DataTable
                  caption="Balances"
                  columns={COLUMNS}
                  rows={balances}
                  keyOf={({ account, currency }) => `${account} ${currency}`}
                />
                <p class="sums">
                  <Icon name={unbalancedPostings === 0 ? 'check' : 'alert'} />
                  {unbalancedPostings === 0
                    ? 'All postings are balanced.'
                    : `${unbalancedPostings} postings are not balanced.`}
                </p>
              </>
            )}
          </Loaded>
        </Panel>
      </div>
      <div class="view-foot">
        <SameBy operationId="readLedger" fields={fields} />
      </div>
    </View>
  );
}
