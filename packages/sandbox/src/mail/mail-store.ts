import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../database/schema.ts';

/** `KEPT` mails are only shown in the mailbox, because no SMTP server is set. */
export const MAIL_STATES = ['KEPT', 'WAITING', 'SENT', 'GIVEN_UP'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export interface NewMail {
  readonly appId: string;
  readonly orderId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly createdAt: Date;
  readonly state: MailState;
}

export interface Mail extends NewMail {
  readonly id: number;
  readonly failures: number;
  /** The cause of the last failure. */
  readonly failure: string | null;
}

export interface MailStore {
  add(transaction: Kysely<Database>, mail: NewMail): Promise<number>;
  find(appId: string, id: number): Promise<Mail | undefined>;
  update(
    transaction: Kysely<Database>,
    id: number,
    standing: Pick<Mail, 'state' | 'failures' | 'failure'>,
  ): Promise<void>;
  /** The newest come first. */
  list(snapshot: Kysely<Database>, request: MailListRequest): Promise<readonly Mail[]>;
}

export interface MailListRequest {
  readonly appId: string;
  readonly orderId?: string | undefined;
  /** Ids on the page are smaller than this one. */
  readonly before: number | undefined;
  readonly count: number;
}

export function createMailStore(database: Kysely<Database>): MailStore {
  return {
    async add(transaction, mail) {
      const { id } = await transaction
        .insertInto('mails')
        .values({
          app_id: mail.appId,
          order_id: mail.orderId,
          recipient: mail.to,
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          created_at: mail.createdAt.getTime(),
          state: mail.state,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      return id;
    },
    async find(appId, id) {
      const row = await database
        .selectFrom('mails')
        .selectAll()
        .where('app_id', '=', appId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row && toMail(row);
    },
    async update(transaction, id, standing) {
      await transaction.updateTable('mails').set(standing).where('id', '=', id).execute();
    },
    async list(snapshot, { appId, orderId, before, count }) {
      const rows = await snapshot
        .selectFrom('mails')
        .selectAll()
        .where('app_id', '=', appId)
        .$if(before !== undefined, (all) => all.where('id', '<', before ?? 0))
        .$if(orderId !== undefined, (all) => all.where('order_id', '=', orderId ?? ''))
        .orderBy('id', 'desc')
        .limit(count)
        .execute();
      return rows.map(toMail);
    },
  };
}

function toMail(row: Selectable<Database['mails']>): Mail {
  return {
    id: row.id,
    appId: row.app_id,
    orderId: row.order_id,
    to: row.recipient,
    subject: row.subject,
    text: row.text,
    html: row.html,
    createdAt: new Date(row.created_at),
    state: row.state as MailState,
    failures: row.failures,
    failure: row.failure,
  };
}
