import type { VNode } from 'preact';
import { LedgerView } from './books/ledger-view.tsx';
import { PaymentsView } from './books/payments-view.tsx';
import { RefundsView } from './books/refunds-view.tsx';
import { SettlementsView } from './books/settlements-view.tsx';
import { ExplorerView } from './explorer/explorer-view.tsx';
import { FaultsView } from './faults/faults-view.tsx';
import type { NavigationItem } from './frame/navigation.tsx';
import { HomeView } from './home/home-view.tsx';
import { LiveView } from './live/live-view.tsx';
import { MailboxView } from './mailbox/mailbox-view.tsx';
import { NothingHere } from './nothing-here.tsx';
import { NotificationsView } from './notifications/notifications-view.tsx';
import { TestNotificationView } from './notifications/test-notification.tsx';
import { NewOrderView } from './orders/new-order-view.tsx';
import { OrderListView } from './orders/order-list-view.tsx';
import { OrderView } from './orders/order-view.tsx';
import { NEW_ORDER, type Place, usePlace } from './place/place.ts';
import { RequestsView } from './requests/requests-view.tsx';
import { ScenariosView } from './scenarios/scenarios-view.tsx';
import { SignatureView } from './signatures/signature-view.tsx';
import { AgendaView } from './world/agenda-view.tsx';
import { SnapshotsView } from './world/snapshots-view.tsx';

interface ViewEntry extends NavigationItem {
  readonly show: (place: Place) => VNode;
}

/** All views in the order of the navigation. */
export const VIEWS: readonly ViewEntry[] = [
  { path: '', title: 'Home', icon: 'home', group: '', show: () => <HomeView /> },
  { path: 'live', title: 'Live', icon: 'live', group: '', show: () => <LiveView /> },
  { path: 'orders', title: 'Orders', icon: 'orders', group: 'Money', show: showOrders },
  {
    path: 'payments',
    title: 'Payments',
    icon: 'payments',
    group: 'Money',
    show: () => <PaymentsView />,
  },
  {
    path: 'refunds',
    title: 'Refunds',
    icon: 'refunds',
    group: 'Money',
    show: () => <RefundsView />,
  },
  {
    path: 'settlements',
    title: 'Settlements',
    icon: 'settlements',
    group: 'Money',
    show: () => <SettlementsView />,
  },
  {
    path: 'agenda',
    title: 'Agenda',
    icon: 'agenda',
    group: 'Money',
    show: () => <AgendaView />,
  },
  {
    path: 'ledger',
    title: 'Ledger',
    icon: 'ledger',
    group: 'Money',
    show: () => <LedgerView />,
  },
  {
    path: 'notifications',
    title: 'Notifications',
    icon: 'notifications',
    group: 'Your shop',
    show: ({ path: [, name] }) =>
      name === 'test' ? <TestNotificationView /> : <NotificationsView />,
  },
  {
    path: 'signatures',
    title: 'Signature checker',
    icon: 'signature',
    group: 'Your shop',
    show: () => <SignatureView />,
  },
  {
    path: 'requests',
    title: 'Requests',
    icon: 'requests',
    group: 'Your shop',
    show: () => <RequestsView />,
  },
  {
    path: 'explorer',
    title: 'Explorer',
    icon: 'explorer',
    group: 'Your shop',
    show: (place) => <ExplorerView {...place} />,
  },
  {
    path: 'mailbox',
    title: 'Mailbox',
    icon: 'mailbox',
    group: 'Your shop',
    show: () => <MailboxView />,
  },
  {
    path: 'scenarios',
    title: 'Scenarios',
    icon: 'scenarios',
    group: 'World',
    show: () => <ScenariosView />,
  },
  { path: 'faults', title: 'Faults', icon: 'faults', group: 'World', show: () => <FaultsView /> },
  {
    path: 'snapshots',
    title: 'Snapshots',
    icon: 'snapshots',
    group: 'World',
    show: () => <SnapshotsView />,
  },
];

function showOrders({ path: [, orderId] }: Place): VNode {
  if (orderId === undefined) return <OrderListView />;
  return <OrderView key={orderId} orderId={orderId} />;
}

/** The view at the current address. */
export function CurrentView(): VNode {
  const place = usePlace();
  const [name = ''] = place.path;
  if (NEW_ORDER.includes(name)) return <NewOrderView />;
  return VIEWS.find(({ path }) => path === name)?.show(place) ?? <NothingHere />;
}
