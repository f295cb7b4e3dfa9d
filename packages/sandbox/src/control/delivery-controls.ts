import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import { readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { DeliveryAttempt, Notification } from '../notifications/notification-store.ts';

type DeliveryControls = Pick<
  ControlHandlers<Merchant>,
  'listNotifications' | 'replayNotification' | 'listMails'
>;

/** Lists what the gateway has sent or will send. */
export function createDeliveryControls(gateway: Gateway): DeliveryControls {
  const { database, notifications, notificationDesk, mails, agenda, worker } = gateway;

  async function describe(
    snapshot: Kysely<Database>,
    appId: string,
    list: readonly Notification[],
  ) {
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
  }

  return {
    listNotifications({ world: { appId }, orderId, lastId: after = 0, count }) {
      return readSnapshot(database, async (snapshot) => {
        const list = await notifications.list(snapshot, { appId, orderId, after, count });
        const described = await describe(snapshot, appId, list);
        return { status: 'OK' as const, notifications: described, ...lastIdOf(list) };
      });
    },
    async replayNotification({ world: { appId }, notificationId }) {
      const replayed = await notificationDesk.replay(appId, notificationId);
      const [notification] =
        replayed === undefined ? [] : await describe(database, appId, [replayed]);
      if (notification === undefined) {
        return new RefusedReply(404, 'No notification has this notificationId');
      }
      worker.wake();
      return { status: 'OK', notification };
    },
    async listMails({ world: { appId }, orderId, lastId: after = 0, count }) {
      const list = await mails.list({ appId, orderId, after, count });
      return {
        status: 'OK',
        mails: list.map(({ appId: _, failures, createdAt, ...mail }) => ({
          ...mail,
          createdAt: createdAt.toISOString(),
        })),
        ...lastIdOf(list),
      };
    },
  };
}

function describeAttempt({ at, httpStatus, latencyMs, failure }: DeliveryAttempt) {
  return { at: at.toISOString(), httpStatus, latencyMs, failure };
}
