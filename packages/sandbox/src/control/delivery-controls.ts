import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { RefusedReply } from '@cashfree-rest/server';
import { readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { createDescribeNotifications } from './describe-notifications.ts';

type DeliveryControls = Pick<
  ControlHandlers<Merchant>,
  'listNotifications' | 'replayNotification' | 'listMails'
>;

/** Lists what the gateway has sent or will send. */
export function createDeliveryControls(gateway: Gateway): DeliveryControls {
  const { database, notifications, notificationDesk, mails, worker } = gateway;

  const describe = createDescribeNotifications(gateway);

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
      const list = await mails.list(database, { appId, orderId, after, count });
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
