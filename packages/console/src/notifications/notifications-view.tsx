import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { type Column, DataTable } from '../kit/data-table.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { View } from '../kit/view.tsx';
import { useReply } from '../link/use-reply.ts';
import { ChoiceFilter, TextFilter, useFilters } from '../lists/filters.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { OrderLink } from '../lists/order-link.tsx';
import { PageLinks, usePage } from '../lists/page-links.tsx';
import { SelectLink, Split, useSelected } from '../lists/split.tsx';
import { hrefTo } from '../place/place.ts';
import { SameBy } from '../samples/same-by.tsx';
import { NotificationDetail } from './notification-detail.tsx';

type Notification = Replies['listNotifications']['notifications'][number];

const COLUMNS: readonly Column<Notification>[] = [
  {
    title: 'Notification',
    cell: ({ id, txStatus }) => (
      <SelectLink id={id}>
        {id} · {txStatus}
      </SelectLink>
    ),
  },
  { title: 'State', cell: ({ state }) => <Badge state={state} /> },
  { title: 'Order', cell: ({ orderId }) => <OrderLink orderId={orderId} /> },
  { title: 'Tries', isNumber: true, cell: ({ attempts }) => attempts.length },
  {
    title: 'Last answer',
    cell: ({ attempts }) => {
      const last = attempts.at(-1);
      return last ? (last.httpStatus ?? last.failure) : '–';
    },
  },
  {
    title: 'Next try',
    isExtra: true,
    cell: ({ nextAttemptAt }) => (nextAttemptAt ? <Moment at={nextAttemptAt} /> : '–'),
  },
  { title: 'Created', isExtra: true, cell: ({ createdAt }) => <Moment at={createdAt} /> },
];

/** What the gateway has posted to the shop, or still tries to. */
export function NotificationsView(): VNode {
  const { state, ...rest } = useFilters(['state', 'orderId']);
  const fields = {
    ...rest,
    ...(state && { state: state as Notification['state'] }),
    ...usePage(),
  };
  const known = useReply('listNotifications', fields);
  const selected = useSelected();
  const isSelected = ({ id }: Notification) => id === selected;
  return (
    <View
      title="Notifications"
      lead="What the gateway posts to your shop's notifyUrl after each payment, and what your shop answered, the newest first."
      actions={
        <a class="button" href={hrefTo(['notifications', 'test'])}>
          Send a test notification
        </a>
      }
    >
      <search class="filters">
        <ChoiceFilter
          name="state"
          label="State"
          choices={[
            ['', 'All'],
            ['WAITING', 'Waiting'],
            ['DELIVERED', 'Delivered'],
            ['GIVEN_UP', 'Given up'],
          ]}
        />
        <TextFilter name="orderId" type="search" label="Order" />
      </search>
      <Split
        list={
          <div class="panel">
            <Loaded known={known}>
              {({ notifications, lastId }) =>
                notifications.length === 0 ? (
                  <NoRows title="No notifications">
                    They follow payments of orders that have a notifyUrl.
                  </NoRows>
                ) : (
                  <>
                    <DataTable
                      caption="Notifications"
                      columns={COLUMNS}
                      rows={notifications}
                      keyOf={({ id }) => id}
                      isCurrent={isSelected}
                    />
                    <PageLinks rows={notifications.length} lastId={lastId} />
                  </>
                )
              }
            </Loaded>
          </div>
        }
        detail={selected !== undefined && <NotificationDetail key={selected} id={selected} />}
      />
      <div class="view-foot">
        <SameBy operationId="listNotifications" fields={fields} />
      </div>
    </View>
  );
}
