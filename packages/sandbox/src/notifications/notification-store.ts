import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { DeliveryResult } from './post-notification.ts';
import type { ReceivedReply } from './received-reply.ts';

export const NOTIFICATION_STATES = ['WAITING', 'DELIVERED', 'GIVEN_UP'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export interface NewNotification {
  readonly appId: string;
  readonly orderId: string;
  readonly referenceId: string;
  readonly url: string;
  /** The payment result without its signature, in the order of the wire. */
  readonly fields: Readonly<Record<string, string>>;
  readonly createdAt: Date;
}

/** A message to a merchant's server. */
export interface Notification extends NewNotification {
  readonly id: number;
  readonly state: NotificationState;
  /** Failed attempts since it was created or replayed. */
  readonly failures: number;
}

/** One attempt to deliver it. */
export interface DeliveryAttempt extends DeliveryResult {
  readonly notificationId: number;
  readonly at: Date;
  /** As it was sent; `null` for attempts from before signatures were kept. */
  readonly signature: string | null;
}

export interface NotificationStore {
  add(transaction: Kysely<Database>, notification: NewNotification): Promise<number>;
  find(appId: string, id: number, snapshot?: Kysely<Database>): Promise<Notification | undefined>;
  /** Returns the orders of the notifications that exist. */
  listOrderIds(ids: readonly number[]): Promise<ReadonlyMap<number, string>>;
  /** Sets the state of a notification. */
  update(
    transaction: Kysely<Database>,
    id: number,
    standing: Pick<Notification, 'state' | 'failures'>,
  ): Promise<void>;
  addAttempt(transaction: Kysely<Database>, appId: string, attempt: DeliveryAttempt): Promise<void>;
  /** The newest come first. */
  list(
    snapshot: Kysely<Database>,
    request: NotificationListRequest,
  ): Promise<readonly Notification[]>;
  listAttempts(
    snapshot: Kysely<Database>,
    ids: readonly number[],
  ): Promise<readonly DeliveryAttempt[]>;
}

export interface NotificationListRequest {
  readonly appId: string;
  readonly orderId?: string | undefined;
  readonly state?: NotificationState | undefined;
  /** Ids on the page are smaller than this one. */
  readonly before: number | undefined;
  readonly count: number;
}

export function createNotificationStore(database: Kysely<Database>): NotificationStore {
  return {
    async add(transaction, notification) {
      const { id } = await transaction
        .insertInto('notifications')
        .values({
          app_id: notification.appId,
          order_id: notification.orderId,
          reference_id: notification.referenceId,
          url: notification.url,
          fields: JSON.stringify(notification.fields),
          state: 'WAITING',
          created_at: notification.createdAt.getTime(),
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async find(appId, id, snapshot = database) {
      const row = await snapshot
        .selectFrom('notifications')
        .selectAll()
        .where('app_id', '=', appId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toNotification(row);
    },
    async listOrderIds(ids) {
      if (ids.length === 0) return new Map();
      const rows = await database
        .selectFrom('notifications')
        .select(['id', 'order_id'])
        .where('id', 'in', ids)
        .execute();
      return new Map(rows.map((row) => [row.id, row.order_id]));
    },
    async update(transaction, id, { state, failures }) {
      await transaction
        .updateTable('notifications')
        .set({ state, failures })
        .where('id', '=', id)
        .execute();
    },
    async addAttempt(transaction, appId, attempt) {
      const isThere = await transaction
        .selectFrom('notifications')
        .select('id')
        .where('id', '=', attempt.notificationId)
        .executeTakeFirst();
      if (isThere === undefined) return;
      await transaction
        .insertInto('notification_attempts')
        .values({
          app_id: appId,
          notification_id: attempt.notificationId,
          attempted_at: attempt.at.getTime(),
          http_status: attempt.httpStatus,
          latency_ms: Math.round(attempt.latencyMs),
          failure: attempt.failure,
          signature: attempt.signature,
          reply_headers: attempt.reply && JSON.stringify(attempt.reply.headers),
          reply_body: attempt.reply?.body ?? null,
          reply_is_cut: attempt.reply && Number(attempt.reply.isCut),
        })
        .execute();
    },
    async list(snapshot, { appId, orderId, state, before, count }) {
      const rows = await snapshot
        .selectFrom('notifications')
        .selectAll()
        .where('app_id', '=', appId)
        .$if(before !== undefined, (all) => all.where('id', '<', before ?? 0))
        .$if(orderId !== undefined, (all) => all.where('order_id', '=', orderId ?? ''))
        .$if(state !== undefined, (all) => all.where('state', '=', state ?? ''))
        .orderBy('id', 'desc')
        .limit(count)
        .execute();
      return rows.map(toNotification);
    },
    async listAttempts(snapshot, ids) {
      if (ids.length === 0) return [];
      const rows = await snapshot
        .selectFrom('notification_attempts')
        .selectAll()
        .where('notification_id', 'in', ids)
        .orderBy('id')
        .execute();
      return rows.map(toAttempt);
    },
  };
}

function toAttempt(row: Selectable<Database['notification_attempts']>): DeliveryAttempt {
  return {
    notificationId: row.notification_id,
    at: new Date(row.attempted_at),
    httpStatus: row.http_status,
    latencyMs: row.latency_ms,
    failure: row.failure,
    signature: row.signature,
    reply:
      row.reply_headers === null
        ? null
        : {
            headers: JSON.parse(row.reply_headers) as ReceivedReply['headers'],
            body: row.reply_body ?? '',
            isCut: row.reply_is_cut === 1,
          },
  };
}

function toNotification(row: Selectable<Database['notifications']>): Notification {
  return {
    id: row.id,
    appId: row.app_id,
    orderId: row.order_id,
    referenceId: row.reference_id,
    url: row.url,
    fields: JSON.parse(row.fields) as Record<string, string>,
    createdAt: new Date(row.created_at),
    state: row.state as NotificationState,
    failures: row.failures,
  };
}
