import type { Replies } from '@cashfree-rest/generated-sandbox';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Gateway } from '../gateway.ts';
import type { Notification } from '../notifications/notification-store.ts';
import { describeAttempt } from './describe-attempt.ts';

type Row = Replies['listNotifications']['notifications'][number];

/** Returns notifications as the control API shows them, with every try and the time of the next one. */
export type DescribeNotifications = (
  snapshot: Kysely<Database>,
  appId: string,
  list: readonly Notification[],
) => Promise<Row[]>;

export function createDescribeNotifications({
  notifications,
  agenda,
}: Pick<Gateway, 'notifications' | 'agenda'>): DescribeNotifications {
  return async (snapshot, appId, list) => {
    const ids = list.map(({ id }) => id);
    const attempts = await notifications.listAttempts(snapshot, ids);
    const dueTimes = await agenda.listDueTimes(snapshot, appId, 'notify', ids.map(String));
    return list.map((notification) => ({
      id: notification.id,
      orderId: notification.orderId,
      referenceId: notification.referenceId,
      url: notification.url,
      txStatus: notification.fields.txStatus ?? '',
      state: notification.state,
      createdAt: notification.createdAt.toISOString(),
      nextAttemptAt: dueTimes.get(String(notification.id))?.toISOString() ?? null,
      attempts: attempts
        .filter(({ notificationId }) => notificationId === notification.id)
        .map(describeAttempt),
    }));
  };
}
