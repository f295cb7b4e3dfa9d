import { signedText } from '@cashfree-rest/core';
import type { ControlHandlers } from '@cashfree-rest/generated-sandbox';
import { paymentSignature, RefusedReply } from '@cashfree-rest/server';
import { WorkEndedError } from '../agenda/work-ended-error.ts';
import { readSnapshot } from '../database/transact.ts';
import type { Gateway } from '../gateway.ts';
import { lastIdOf } from '../lists/last-id.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import { formText } from '../notifications/post-notification.ts';
import { addSignature, signatureOf, signResult } from '../orders/payment-result.ts';
import { describeTry } from './describe-attempt.ts';
import { createDescribeNotifications } from './describe-notifications.ts';

type DeliveryControls = Pick<
  ControlHandlers<Merchant>,
  'listNotifications' | 'readNotification' | 'replayNotification' | 'sendNotification' | 'listMails'
>;

/** Lists what the gateway has sent or will send. */
export function createDeliveryControls(gateway: Gateway): DeliveryControls {
  const { database, notifications, notificationDesk, mails, worker } = gateway;

  const describe = createDescribeNotifications(gateway);

  return {
    listNotifications({ world: { appId }, orderId, state, lastId, count }) {
      return readSnapshot(database, async (snapshot) => {
        const page = { appId, orderId, state, before: lastId || undefined, count };
        const list = await notifications.list(snapshot, page);
        const described = await describe(snapshot, appId, list);
        return { status: 'OK' as const, notifications: described, ...lastIdOf(list) };
      });
    },
    readNotification({ world, notificationId }) {
      const { appId } = world;
      return readSnapshot(database, async (snapshot) => {
        const found = await notifications.find(appId, notificationId, snapshot);
        const [row] = found === undefined ? [] : await describe(snapshot, appId, [found]);
        if (found === undefined || row === undefined) return unknownNotification();
        const attempts = await notifications.listAttempts(snapshot, [notificationId]);
        const sent = attempts.at(-1)?.signature;
        // Before the first attempt, as it is to be sent.
        const signed =
          sent == null ? await signResult(world, found.fields) : addSignature(found.fields, sent);
        const notification = {
          ...row,
          attempts: attempts.map(describeTry),
          body: formText(signed),
          fields: signed.map(([name, value]) => ({ name, value })),
          signedText: signedText(paymentSignature, found.fields),
          signature: signatureOf(signed),
        };
        return { status: 'OK' as const, notification };
      });
    },
    async sendNotification({ world: { appId }, notificationId }, { signal: callersSignal }) {
      const send = (signal: AbortSignal) => notificationDesk.sendNow(appId, notificationId, signal);
      const sent = await worker.hold(appId, send, callersSignal).catch(refuseEnded);
      if (sent instanceof RefusedReply) return sent;
      const [notification] = sent === undefined ? [] : await describe(database, appId, [sent]);
      return notification === undefined ? unknownNotification() : { status: 'OK', notification };
    },
    async replayNotification({ world: { appId }, notificationId }) {
      const replayed = await notificationDesk.replay(appId, notificationId);
      const [notification] =
        replayed === undefined ? [] : await describe(database, appId, [replayed]);
      if (notification === undefined) return unknownNotification();
      worker.wake();
      return { status: 'OK', notification };
    },
    async listMails({ world: { appId }, orderId, lastId, count }) {
      const list = await mails.list(database, {
        appId,
        orderId,
        before: lastId || undefined,
        count,
      });
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

function unknownNotification(): RefusedReply<404> {
  return new RefusedReply(404, 'No notification has this notificationId');
}

function refuseEnded(error: unknown): RefusedReply<409> {
  if (!(error instanceof WorkEndedError)) throw error;
  return new RefusedReply(409, `The try was ended on its way: ${error.message}`);
}
