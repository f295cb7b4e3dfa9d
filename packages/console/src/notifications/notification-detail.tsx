import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Facts } from '../kit/facts.tsx';
import { Loaded } from '../kit/loaded.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { useReply } from '../link/use-reply.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { CloseDetail } from '../lists/split.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { NotificationActions } from './notification-actions.tsx';
import { NotificationTries } from './notification-tries.tsx';
import { SentBody } from './sent-body.tsx';

/** One notification: where it goes, what was signed and sent, and every try with its reply. */
export function NotificationDetail({ id }: { id: number }): VNode {
  const known = useReply('readNotification', { notificationId: id });
  return (
    <Loaded known={known}>
      {({ notification }) => (
        <>
          <Panel title={`Notification ${id}`} actions={<CloseDetail />}>
            <div class="stack">
              <Facts
                facts={[
                  ['State', <Badge state={notification.state} />],
                  ['Payment', <Badge state={notification.txStatus} />],
                  ['Order', <OrderLink orderId={notification.orderId} />],
                  ['Reference', <code>{notification.referenceId}</code>],
                  ['Posted to', <code>{notification.url}</code>],
                  ['Created', <Moment at={notification.createdAt} />],
                  [
                    'Next try',
                    notification.nextAttemptAt && <Moment at={notification.nextAttemptAt} />,
                  ],
                ]}
              />
              <NotificationActions id={id} isWaiting={notification.state === 'WAITING'} />
            </div>
          </Panel>
          <NotificationTries attempts={notification.attempts} />
          <SentBody notification={notification} />
          <SameBy
            operationId="readNotification"
            fields={{ notificationId: id }}
            title="this detail"
          />
        </>
      )}
    </Loaded>
  );
}
