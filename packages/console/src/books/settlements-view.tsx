import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { formatMoney } from '../kit/format.ts';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Money } from '../kit/money.tsx';
import { View } from '../kit/view.tsx';
import { useAction } from '../link/use-action.ts';
import { useReply } from '../link/use-reply.ts';
import { ListSums } from '../lists/list-sums.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { hrefTo } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';

type Settlement = Replies['listSandboxSettlements']['settlements'][number];

const money = (title: string, name: MoneyField, isExtra = false): Column<Settlement> => ({
  title,
  isNumber: true,
  isExtra,
  cell: (settlement) => <Money amount={settlement[name]} currency={settlement.currency} />,
});

type MoneyField =
  | 'totalTxAmount'
  | 'serviceCharge'
  | 'serviceTax'
  | 'adjustment'
  | 'amountSettled'
  | 'carriedOver';

const COLUMNS: readonly Column<Settlement>[] = [
  { title: 'Settlement', cell: ({ id }) => <strong>{id}</strong> },
  { title: 'Settled', cell: ({ settledAt }) => <Moment at={settledAt} /> },
  {
    title: 'Payments',
    isNumber: true,
    cell: ({ payments }) =>
      `${payments.count} · ${formatMoney(payments.amount, payments.currency)}`,
  },
  {
    title: 'Refunds',
    isNumber: true,
    cell: ({ refunds }) => `${refunds.count} · ${formatMoney(refunds.amount, refunds.currency)}`,
  },
  money('Charge', 'serviceCharge'),
  money('Tax', 'serviceTax'),
  money('Adjustment', 'adjustment', true),
  money('To the bank', 'amountSettled'),
  money('Carried over', 'carriedOver', true),
  { title: 'UTR', isExtra: true, cell: ({ utr }) => <code>{utr}</code> },
];

/** What was paid out to the merchant, the newest first. */
export function SettlementsView(): VNode {
  const fields = usePage();
  const known = useReply('listSandboxSettlements', fields);
  const settle = useAction('runSettlements', ({ settlementIds }) =>
    settlementIds.length === 0
      ? 'Nothing is due to be settled'
      : `Settled as ${settlementIds.join(', ')}`,
  );
  return (
    <View
      title="Settlements"
      lead={
        <>
          What the gateway paid out: payments less charges, tax and refunds, two working days after
          the payment. The <a href={hrefTo(['agenda'])}>agenda</a> shows what is due next.
        </>
      }
      actions={
        <button
          type="button"
          class="button primary"
          disabled={settle.isBusy}
          onClick={() => settle.run({})}
        >
          Settle now
        </button>
      }
    >
      <div class="panel">
        <Loaded known={known}>
          {({ settlements, sums, lastId }) =>
            settlements.length === 0 ? (
              <NoRows title="No settlements yet">
                Move the clock three days after a payment, or settle now.
              </NoRows>
            ) : (
              <>
                <DataTable
                  caption="Settlements"
                  columns={COLUMNS}
                  rows={settlements}
                  keyOf={({ id }) => id}
                />
                <ListSums sums={sums} what="settlement" />
                <PageLinks rows={settlements.length} lastId={lastId} />
              </>
            )
          }
        </Loaded>
      </div>
      <div class="view-foot">
        <SameBy operationId="listSandboxSettlements" fields={fields} title="this list" />
        <SameBy operationId="runSettlements" fields={{}} title="settle now" />
      </div>
    </View>
  );
}
