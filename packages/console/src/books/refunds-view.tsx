import type { Replies, RequestInput } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Money } from '../kit/money.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { ChoiceFilter, TextFilter, useFilters } from '../lists/filters.tsx';
import { ListSums } from '../lists/list-sums.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { OrderLink } from '../lists/order-link.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { ProcessRefund } from '../lists/process-refund.tsx';
import { SameBy } from '../samples/same-by.tsx';

type Refund = Replies['listSandboxRefunds']['refunds'][number];
type State = RequestInput<'listSandboxRefunds'>['state'];

const COLUMNS: readonly Column<Refund>[] = [
  { title: 'Refund', cell: ({ refundId }) => <code>{refundId}</code> },
  { title: 'State', cell: ({ state }) => <Badge state={state} /> },
  { title: 'Order', cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  {
    title: 'Amount',
    isNumber: true,
    cell: ({ refundAmount, currency }) => <Money amount={refundAmount} currency={currency} />,
  },
  { title: 'Note', isExtra: true, cell: ({ refundNote }) => refundNote },
  { title: 'Initiated', isExtra: true, cell: ({ initiatedAt }) => <Moment at={initiatedAt} /> },
  { title: 'Processed', cell: (refund) => <Processed refund={refund} /> },
  { title: 'ARN', isExtra: true, cell: ({ arn }) => (arn ? <code>{arn}</code> : '–') },
  {
    title: 'Action',
    cell: ({ state, refundId }) => state === 'PENDING' && <ProcessRefund refundId={refundId} />,
  },
];

/** All refunds, the newest first. */
export function RefundsView(): VNode {
  const { state, ...rest } = useFilters(['state', 'orderId']);
  const fields = { ...rest, ...(state && { state: state as State }), ...usePage() };
  const known = useReply('listSandboxRefunds', fields);
  const pending = known.reply?.refunds.find((refund) => refund.state === 'PENDING');
  return (
    <View
      title="Refunds"
      lead="Money on its way back to customers. The bank processes a refund some days after it was initiated."
    >
      <search class="filters">
        <ChoiceFilter
          name="state"
          label="State"
          choices={[
            ['', 'All'],
            ['PENDING', 'Pending'],
            ['PROCESSED', 'Processed'],
          ]}
        />
        <TextFilter name="orderId" type="search" label="Order" />
      </search>
      <div class="panel">
        <Loaded known={known}>
          {({ refunds, sums, lastId }) =>
            refunds.length === 0 ? (
              <NoRows title="No refunds">Refund a payment on its order's page.</NoRows>
            ) : (
              <>
                <DataTable
                  caption="Refunds"
                  columns={COLUMNS}
                  rows={refunds}
                  keyOf={({ id }) => id}
                />
                <ListSums sums={sums} what="refund" />
                <PageLinks rows={refunds.length} lastId={lastId} />
              </>
            )
          }
        </Loaded>
      </div>
      <div class="view-foot">
        <SameBy operationId="listSandboxRefunds" fields={fields} title="this list" />
        {pending && (
          <SameBy
            operationId="processRefund"
            fields={{ refundId: pending.refundId }}
            title={`process refund ${pending.refundId} now`}
          />
        )}
      </div>
    </View>
  );
}

function Processed({ refund: { processedAt, dueAt } }: { refund: Refund }): VNode | string {
  if (processedAt !== null) return <Moment at={processedAt} />;
  if (dueAt === null) return '–';
  return (
    <span class="muted">
      due <Moment at={dueAt} />
    </span>
  );
}
