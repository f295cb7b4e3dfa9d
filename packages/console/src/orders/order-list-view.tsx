import type { Replies } from '@cashfree-rest/generated-sandbox';
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
import { hrefTo, NEW_ORDER } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';

type Order = Replies['listOrders']['orders'][number];
type OrderStatus = Order['orderStatus'];

const COLUMNS: readonly Column<Order>[] = [
  { title: 'Order', cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  { title: 'Status', cell: ({ orderStatus }) => <Badge state={orderStatus} /> },
  {
    title: 'Last payment',
    cell: ({ lastTxStatus }) => (lastTxStatus ? <Badge state={lastTxStatus} /> : '–'),
  },
  {
    title: 'Amount',
    isNumber: true,
    cell: ({ orderAmount, orderCurrency }) => (
      <Money amount={orderAmount} currency={orderCurrency} />
    ),
  },
  {
    title: 'Refunded',
    isNumber: true,
    cell: ({ refunded, orderCurrency }) =>
      Number(refunded) === 0 ? '–' : <Money amount={refunded} currency={orderCurrency} />,
  },
  { title: 'Customer', isExtra: true, cell: ({ customerName }) => customerName },
  { title: 'Created', cell: ({ addedAt }) => <Moment at={addedAt} /> },
];

const STATUSES = ['ACTIVE', 'PAID', 'PROCESSED', 'EXPIRED'];

/** All orders, the newest first. */
export function OrderListView(): VNode {
  const { orderStatus, ...rest } = useFilters(['search', 'orderStatus', 'startDate', 'endDate']);
  const fields = {
    ...rest,
    ...(orderStatus && { orderStatus: orderStatus as OrderStatus }),
    ...usePage(),
  };
  const known = useReply('listOrders', fields);
  return (
    <View title="Orders" lead="What your shop has asked to be paid, the newest first.">
      <search class="filters">
        <TextFilter
          name="search"
          type="search"
          label="Search"
          placeholder="Order, reference, email or phone"
        />
        <ChoiceFilter name="orderStatus" label="Status" choices={[['', 'All'], ...STATUSES]} />
        <TextFilter name="startDate" type="date" label="Created from" />
        <TextFilter name="endDate" type="date" label="Created until" />
      </search>
      <div class="panel">
        <Loaded known={known}>
          {({ orders, sums, lastId }) =>
            orders.length === 0 ? (
              <NoRows title="No orders yet">
                Your shop creates them by the API. Or{' '}
                <a href={hrefTo(NEW_ORDER)}>create a test order</a>.
              </NoRows>
            ) : (
              <>
                <DataTable
                  caption="Orders"
                  columns={COLUMNS}
                  rows={orders}
                  keyOf={({ id }) => id}
                />
                <ListSums sums={sums} what="order" />
                <PageLinks rows={orders.length} lastId={lastId} />
              </>
            )
          }
        </Loaded>
      </div>
      <div class="view-foot">
        <SameBy operationId="listOrders" fields={fields} />
      </div>
    </View>
  );
}
