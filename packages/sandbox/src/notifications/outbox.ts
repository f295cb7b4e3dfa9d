import { signFields } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import type { Kysely } from 'kysely';
import type { AgendaStore, RunTask, Task } from '../agenda/agenda-store.ts';
import { retryAt } from '../agenda/retry-schedule.ts';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { MerchantStore } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import { resultFields } from '../orders/payment-result.ts';
import type { DecidedPayment } from '../orders/payment-store.ts';
import type { Clock } from '../time/clock.ts';
import type { Notification, NotificationStore } from './notification-store.ts';
import type { DeliveryResult } from './post-notification.ts';

/** A process that has a delivery in hand for so much longer than a delivery takes counts as dead. */
const LEASE_MARGIN_MS = 10_000;

/** Tells merchants' servers how payments ended: at least once, whatever becomes of this process. */
export interface Outbox {
  /** Writes down what is to be told, in the transaction that makes it true. */
  onOutcome(transaction: Kysely<Database>, decided: DecidedPayment): Promise<void>;
  /** Tries to deliver one, records how it went, and plans the next try. */
  readonly deliver: RunTask;
  /** Begins anew with one that was delivered or given up. `undefined`: there is none of this id. */
  replay(appId: string, id: number): Promise<Notification | undefined>;
}

export interface OutboxOptions {
  readonly database: Kysely<Database>;
  readonly notifications: NotificationStore;
  readonly agenda: AgendaStore;
  readonly merchants: MerchantStore;
  readonly merchantTime: MerchantTime;
  /** The machine's clock, by which processes share the work. */
  readonly clock: Clock;
  /** For one try to deliver. */
  readonly timeoutMs: number;
  readonly post: (request: {
    readonly url: string;
    readonly fields: readonly (readonly [name: string, value: string])[];
    readonly timeoutMs: number;
    readonly signal: AbortSignal;
  }) => Promise<DeliveryResult>;
}

export function createOutbox(options: OutboxOptions): Outbox {
  const { database, notifications, agenda, merchants, merchantTime, clock, timeoutMs, post } =
    options;

  /** Tries once, records how it went, and plans the next try. */
  async function attempt(task: Task, at: Date, signal: AbortSignal): Promise<void> {
    const { appId } = task;
    const notification = await notifications.find(appId, Number(task.subject));
    if (notification?.state !== 'WAITING') {
      await agenda.take(database, task);
      return;
    }
    const result = await send(notification, signal);
    await changeWorld(database, appId, async (transaction) => {
      const { id } = notification;
      await notifications.addAttempt(transaction, appId, { notificationId: id, at, ...result });
      // Gone: it was replayed meanwhile, or another process took this one for dead. Then that decides.
      if (!(await agenda.take(transaction, task))) return;
      const failures = result.failure === null ? 0 : notification.failures + 1;
      const dueAt = failures === 0 ? undefined : retryAt(failures, at);
      const state = failures === 0 ? 'DELIVERED' : dueAt === undefined ? 'GIVEN_UP' : 'WAITING';
      await notifications.update(transaction, id, { state, failures });
      if (dueAt !== undefined) {
        await agenda.add(transaction, { appId, dueAt, kind: 'notify', subject: String(id) });
      }
    });
  }

  async function send({ appId, url, fields }: Notification, signal: AbortSignal) {
    const merchant = await merchants.find(appId);
    if (merchant === undefined) throw new Error('a notification without a merchant');
    const signature = await signFields(paymentSignature, fields, merchant.secretKey);
    return post({
      ...{ url, timeoutMs, signal },
      fields: [...Object.entries(fields), [paymentSignature.signature, signature]],
    });
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
    deliver(task, at, signal) {
      const from = clock.now();
      const until = new Date(from.getTime() + timeoutMs + LEASE_MARGIN_MS);
      return agenda.withLease(task, { from, until }, () => attempt(task, at, signal));
    },
    async replay(appId, id) {
      if ((await notifications.find(appId, id)) === undefined) return undefined;
      const task = { appId, kind: 'notify', subject: String(id) } as const;
      const dueAt = await merchantTime.timeOf(appId);
      await changeWorld(database, appId, async (transaction) => {
        // In the order in which a delivery takes them, so that neither waits for the other.
        await agenda.cancel(transaction, task);
        await notifications.update(transaction, id, { state: 'WAITING', failures: 0 });
        await agenda.add(transaction, { ...task, dueAt });
      });
      return notifications.find(appId, id);
    },
  };
}
