import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { VNode } from 'preact';
import { Badge } from '../kit/badge.tsx';
import { Facts } from '../kit/facts.tsx';
import { Moment } from '../kit/moment.tsx';
import { Panel } from '../kit/panel.tsx';
import { useAction } from '../link/use-action.ts';
import { OrderLink } from '../lists/order-link.tsx';
import { CloseDetail } from '../lists/split.tsx';
import { SameBy } from '../samples/same-by.tsx';
import { NotificationTries } from './notification-tries.tsx';

type Notification = Replies['listNotifications']['notifications'][number];

/** One notification: where it goes, and every try. */
export function NotificationDetail({ notification }: { notification: Notification }): VNode {
  const { id, orderId, referenceId, txStatus, state, url, createdAt } = notification;
  const replay = useAction('replayNotification', 'It will be posted again at once');
  return (
    <>
      <Panel title={`Notification ${id}`} actions={<CloseDetail />}>
        <div class="stack">
          <Facts
            facts={[
              ['State', <Badge state={state} />],
              ['Payment', <Badge state={txStatus} />],
              ['Order', <OrderLink orderId={orderId} />],
              ['Reference', <code>{referenceId}</code>],
              ['Posted to', <code>{url}</code>],
              ['Created', <Moment at={createdAt} />],
              [
                'Next try',
                notification.nextAttemptAt && <Moment at={notification.nextAttemptAt} />,
              ],
            ]}
          />
          <div class="actions">
            <button
              type="button"
              class="button primary"
              disabled={replay.isBusy}
              onClick={() => replay.run({ notificationId: id })}
            >
              Replay
            </button>
          </div>
          <SameBy operationId="replayNotification" fields={{ notificationId: id }} />
        </div>
      </Panel>
      <NotificationTries attempts={notification.attempts} />
    </>
  );
}
