import type { Kysely } from 'kysely';
import type { AgendaStore, NewTask, RunTask } from '../agenda/agenda-store.ts';
import { createDelivery } from '../agenda/create-delivery.ts';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import {
  resultFields,
  type SignedResult,
  signatureOf,
  signResult,
} from '../orders/payment-result.ts';
import type { DecidedPayment } from '../orders/payment-store.ts';
import type { Clock } from '../time/clock.ts';
import type { Notification, NotificationStore } from './notification-store.ts';
import type { DeliveryResult } from './post-notification.ts';

/** A process that holds a delivery for this much longer than a delivery takes counts as dead. */
const LEASE_MARGIN_MS = 10_000;
const REFUSED_ON_PURPOSE: DeliveryResult = {
  httpStatus: null,
  latencyMs: 0,
  failure: 'connection refused (a fault of the sandbox)',
  reply: null,
};
/** How long to wait before looking again for the end of an attempt that another process makes. */
const OTHERS_ATTEMPT_MS = 50;

/** Notifies merchants' servers of payment results: at least once, even if this process crashes. */
export interface NotificationDesk {
  /** Records the notification, in the transaction that changes the payment. */
  onOutcome(transaction: Kysely<Database>, decided: DecidedPayment): Promise<void>;
  /** Attempts one delivery, records the result, and plans the next attempt. */
  readonly deliver: RunTask;
  /** Restarts a notification that was delivered or given up. `undefined` if there is none with this id. */
  replay(appId: string, id: number): Promise<Notification | undefined>;
  /**
   * Makes one attempt now and waits for its end. A waiting notification keeps its failures, any other one starts anew.
   * `undefined` if there is none with this id. Call it while the world is held.
   * @throws the signal's reason if it aborts; the notification then stays on its way.
   */
  sendNow(appId: string, id: number, signal: AbortSignal): Promise<Notification | undefined>;
  /** Posts a form once and records nothing. */
  post(url: string, fields: SignedResult, signal: AbortSignal): Promise<DeliveryResult>;
}

export interface NotificationDeskOptions {
  readonly database: Kysely<Database>;
  readonly notifications: NotificationStore;
  readonly announce: Announce;
  readonly agenda: AgendaStore;
  readonly merchants: MerchantStore;
  readonly merchantTime: MerchantTime;
  /** The machine's clock; leases use it. */
  readonly clock: Clock;
  /** For one attempt to deliver. */
  readonly timeoutMs: number;
  /** True if this attempt is to fail on purpose. */
  readonly isDown: (notification: Notification, at: Date) => boolean;
  readonly post: (request: {
    readonly url: string;
    readonly fields: SignedResult;
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }) => Promise<DeliveryResult>;
}

export function createNotificationDesk(options: NotificationDeskOptions): NotificationDesk {
  const { database, notifications, agenda, merchants, merchantTime, clock } = options;
  const { timeoutMs, post, isDown, announce } = options;

  const deliver = createDelivery({
    database,
    agenda,
    clock,
    leaseMs: timeoutMs + LEASE_MARGIN_MS,
    done: 'DELIVERED',
    find: async ({ appId, subject }) => {
      const notification = await notifications.find(appId, Number(subject));
      return notification?.state === 'WAITING' ? notification : undefined;
    },
    attempt: (notification, at, signal) => send(notification, at, signal),
    async record(transaction, notification, result, at) {
      const { appId, id } = notification;
      announce(transaction, appId, describe(notification, result, at));
      await notifications.addAttempt(transaction, appId, { notificationId: id, at, ...result });
    },
    update: (transaction, { id }, { state, failures }) =>
      notifications.update(transaction, id, { state, failures }),
  });

  async function send(notification: Notification, at: Date, signal: AbortSignal) {
    const merchant = await merchants.find(notification.appId);
    if (merchant === undefined) throw new Error('a notification without a merchant');
    const fields = await signResult(merchant, notification.fields);
    const { url } = notification;
    const result = isDown(notification, at)
      ? REFUSED_ON_PURPOSE
      : await post({ url, timeoutMs, signal, fields });
    return { ...result, signature: signatureOf(fields) };
  }

  /** Puts a notification on its way at the present time of its world, instead of any other time. */
  async function planNow(appId: string, id: number, failures: number): Promise<NewTask> {
    const task = { appId, kind: 'notify', subject: String(id) } as const;
    const dueAt = await merchantTime.timeOf(appId);
    await changeWorld(database, appId, async (transaction) => {
      // In the same order as a delivery takes these locks, so that the two cannot deadlock.
      await agenda.cancel(transaction, task);
      await notifications.update(transaction, id, { state: 'WAITING', failures });
      await agenda.add(transaction, { ...task, dueAt });
    });
    return { ...task, dueAt };
  }

  return {
    async onOutcome(transaction, { order, payment, at }) {
      if (order.notifyUrl === undefined) return;
      const { appId, orderId, notifyUrl: url } = order;
      const fields = resultFields(order, payment);
      const { referenceId } = payment;
      const notification = { appId, orderId, referenceId, url, fields, createdAt: at };
      const id = await notifications.add(transaction, notification);
      await agenda.add(transaction, { appId, dueAt: at, kind: 'notify', subject: String(id) });
    },
    deliver,
    async replay(appId, id) {
      if ((await notifications.find(appId, id)) === undefined) return undefined;
      await planNow(appId, id, 0);
      return notifications.find(appId, id);
    },
    async sendNow(appId, id, signal) {
      const found = await notifications.find(appId, id);
      if (found === undefined) return undefined;
      const planned = await planNow(appId, id, found.state === 'WAITING' ? found.failures : 0);
      const first = await agenda.find(planned);
      for (let left = first; left !== undefined; ) {
        signal.throwIfAborted();
        await deliver(left, planned.dueAt, signal);
        left = await agenda.find(planned);
        if (left?.key !== first?.key) break;
        // The worker of another process holds it.
        await new Promise((resolve) => setTimeout(resolve, OTHERS_ATTEMPT_MS));
      }
      return notifications.find(appId, id);
    },
    post: (url, fields, signal) => post({ url, timeoutMs, signal, fields }),
  };
}

function describe(notification: Notification, result: DeliveryResult, at: Date): NewEvent {
  const { id, orderId, referenceId, fields } = notification;
  const { httpStatus, failure } = result;
  const outcome = failure === null ? 'was delivered' : `failed: ${failure}`;
  const summary = `Notification ${id} of order ${orderId} (${fields.txStatus}) ${outcome}`;
  const facts = { notificationId: id, referenceId, httpStatus, failure };
  return { type: 'notification', at, orderId, summary, facts };
}
