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
import { SameBy } from '../samples/same-by.tsx';

type Payment = Replies['listPayments']['payments'][number];
type Status = RequestInput<'listPayments'>['txStatus'];

const COLUMNS: readonly Column<Payment>[] = [
  { title: 'Reference', cell: ({ referenceId }) => <code>{referenceId}</code> },
  { title: 'Status', cell: ({ txStatus }) => <Badge state={txStatus ?? 'OPEN'} /> },
  { title: 'Order', cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  { title: 'Method', isExtra: true, cell: ({ paymentMode }) => paymentMode ?? '–' },
  {
    title: 'Amount',
    isNumber: true,
    cell: ({ amount, currency }) => <Money amount={amount} currency={currency} />,
  },
  {
    title: 'Refunded',
    isNumber: true,
    cell: ({ refunded, currency }) =>
      Number(refunded) === 0 ? '–' : <Money amount={refunded} currency={currency} />,
  },
  { title: 'Settled', cell: (payment) => <Settled payment={payment} /> },
  { title: 'Attempted', isExtra: true, cell: ({ attemptedAt }) => <Moment at={attemptedAt} /> },
];

const STATUSES = ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'];

/** All attempts to pay, the newest first. */
export function PaymentsView(): VNode {
  const { txStatus, ...rest } = useFilters(['txStatus', 'orderId']);
  const fields = { ...rest, ...(txStatus && { txStatus: txStatus as Status }), ...usePage() };
  const known = useReply('listPayments', fields);
  return (
    <View title="Payments" lead="Every attempt to pay an order, the newest first.">
      <search class="filters">
        <ChoiceFilter name="txStatus" label="Status" choices={[['', 'All'], ...STATUSES]} />
        <TextFilter name="orderId" type="search" label="Order" />
      </search>
      <div class="panel">
        <Loaded known={known}>
          {({ payments, sums, lastId }) =>
            payments.length === 0 ? (
              <NoRows title="No payments">Pay an order on its page.</NoRows>
            ) : (
              <>
                <DataTable
                  caption="Payments"
                  columns={COLUMNS}
                  rows={payments}
                  keyOf={({ id }) => id}
                />
                <ListSums sums={sums} what="payment" />
                <PageLinks rows={payments.length} lastId={lastId} />
              </>
            )
          }
        </Loaded>
      </div>
      <div class="view-foot">
        <SameBy operationId="listPayments" fields={fields} />
      </div>
    </View>
  );
}

function Settled({ payment: { settlementId, settlesAt } }: { payment: Payment }): VNode | string {
  if (settlementId !== null) return `settlement ${settlementId}`;
  if (settlesAt === null) return '–';
  return (
    <span class="muted">
      due <Moment at={settlesAt} />
    </span>
  );
}
