import type { SandboxEvent } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Icon, type IconName } from '../kit/icon.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { View } from '../kit/view.tsx';
import { useRecentEvents } from '../link/recent-events.ts';
import { ChoiceFilter, TextFilter, useFilters } from '../lists/filters.tsx';
import { NoRows } from '../lists/no-rows.tsx';
import { OrderLink } from '../lists/order-link.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { EventLink } from './event-link.tsx';

const ICONS: Readonly<Record<SandboxEvent['type'], IconName>> = {
  request: 'requests',
  payment: 'payments',
  order: 'orders',
  notification: 'notifications',
  mail: 'mailbox',
  refund: 'refunds',
  settlement: 'settlements',
  clock: 'clock',
  fault: 'faults',
  world: 'snapshots',
  gap: 'alert',
};

const TYPES = Object.keys(ICONS).filter((type) => type !== 'gap');

/** All that happens in the world, as it happens. */
export function LiveView(): VNode {
  const { type, orderId } = useFilters(['type', 'orderId']);
  const events = useRecentEvents().filter(
    (event) =>
      (type === undefined || event.type === type) &&
      (orderId === undefined || event.orderId === orderId),
  );
  return (
    <View title="Live" lead="All that happens in this world, as it happens, the newest first.">
      <search class="filters">
        <ChoiceFilter name="type" label="What" choices={[['', 'Everything'], ...TYPES]} />
        <TextFilter name="orderId" type="search" label="Order" />
      </search>
      <Panel title="Events">
        {events.length === 0 ? (
          <NoRows title="Nothing has happened yet">
            Calls of your shop, payments, notifications, mails and moves of the clock appear here.
          </NoRows>
        ) : (
          <ol class="timeline live">
            {events.map((event) => (
              <Row key={event.id} event={event} />
            ))}
          </ol>
        )}
      </Panel>
      <div class="view-foot">
        <SameBy operationId="streamEvents" fields={{ lastEventId: 0 }} />
        <p class="hint">
          In a terminal: <code>pnpm sandbox tail</code>
        </p>
      </div>
    </View>
  );
}

function Row({ event }: { event: SandboxEvent }): VNode {
  const isBad = Boolean(event.failure) || (event.httpStatus ?? 0) >= 400 || event.type === 'fault';
  return (
    <li class={isBad ? 'bad' : undefined}>
      <span class="timeline-mark">
        <Icon name={ICONS[event.type] ?? 'live'} />
      </span>
      <div>
        <p class="timeline-title">
          <EventLink event={event} />
        </p>
        {event.orderId && !event.summary.includes(event.orderId) && (
          <p class="muted">
            Order <OrderLink orderId={event.orderId} />
          </p>
        )}
      </div>
      <p class="muted timeline-at">
        <Moment at={event.at} />
      </p>
    </li>
  );
}
