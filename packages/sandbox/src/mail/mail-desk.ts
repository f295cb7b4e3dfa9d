import { formatAmount } from '@cashfree-rest/core';
import type { Kysely } from 'kysely';
import type { AgendaStore, RunTask } from '../agenda/agenda-store.ts';
import { createDelivery } from '../agenda/create-delivery.ts';
import type { Database } from '../database/schema.ts';
import { changeWorld } from '../database/transact.ts';
import type { Announce } from '../events/announce.ts';
import type { NewEvent } from '../events/event-log.ts';
import type { Merchant } from '../merchants/merchant-store.ts';
import type { MerchantTime } from '../merchants/merchant-time.ts';
import type { FindOrderState } from '../orders/find-order-state.ts';
import type { Order } from '../orders/order.ts';
import { findHindrance, type Hindrance } from '../orders/payment.ts';
import type { PaymentLink } from '../orders/payment-link.ts';
import type { Clock } from '../time/clock.ts';
import type { Mail, MailState, MailStore } from './mail-store.ts';
import { renderOrderMail } from './render-order-mail.ts';
import type { MailSender } from './send-mail.ts';

/** A process that holds a mail for longer counts as dead. */
const LEASE_MS = 60_000;

/** Completes a sentence about an order that no mail may request payment for. */
export const UNPAYABLE: Readonly<Record<Hindrance, string>> = {
  paid: 'is paid',
  processing: 'has a payment under way',
  expired: 'has expired',
};

/** Mails payment links: by SMTP if a server is set, otherwise only into the mailbox. */
export interface MailDesk {
  /**
   * Accepts a mail for a payable order, and returns its id. It is sent at least once, or given up: after as many attempts as a
   * notification, or when its order can no longer be paid.
   */
  accept(merchant: Merchant, order: Order): Promise<number>;
  readonly send: RunTask;
}

export interface MailDeskOptions {
  readonly database: Kysely<Database>;
  readonly mails: MailStore;
  readonly announce: Announce;
  readonly agenda: AgendaStore;
  readonly findOrderState: FindOrderState;
  readonly merchantTime: MerchantTime;
  /** The machine's clock; leases use it. */
  readonly clock: Clock;
  readonly linkTo: PaymentLink;
  readonly sender: MailSender | undefined;
  /** Called when a mail is ready to be sent. */
  readonly onAccepted: () => void;
}

export function createMailDesk(options: MailDeskOptions): MailDesk {
  const { database, mails, agenda, findOrderState, merchantTime, clock } = options;
  const { linkTo, sender, onAccepted, announce } = options;

  /** Returns why a waiting mail must not be sent any more; `undefined` while its order can be paid. */
  async function findObstacle({ appId, orderId }: Mail, at: Date): Promise<string | undefined> {
    const state = await findOrderState(appId, orderId);
    const hindrance = state && findHindrance(state.order, state.last, at);
    return hindrance && `not sent: the order ${UNPAYABLE[hindrance]}`;
  }

  const send = createDelivery({
    database,
    agenda,
    clock,
    leaseMs: LEASE_MS,
    done: 'SENT',
    find: ({ appId, subject }) => mails.find(appId, Number(subject)),
    async attempt(mail, at, signal) {
      const obstacle = await findObstacle(mail, at);
      if (obstacle !== undefined) return { failure: obstacle, isLast: true };
      return { failure: await failureOf(sender?.send(mail, signal), signal) };
    },
    async update(transaction, { id, appId, orderId }, standing, at) {
      announce(transaction, appId, describe(id, orderId, standing.state, at));
      await mails.update(transaction, id, standing);
    },
  });

  return {
    async accept(merchant, order) {
      const { appId, orderId } = order;
      const createdAt = merchantTime.now(merchant);
      const content = renderOrderMail({
        merchantName: merchant.name,
        orderId,
        amount: formatAmount(order.amount),
        currency: order.currency,
        note: order.note,
        customerName: order.customerName,
        paymentLink: linkTo(order),
      });
      const state = sender === undefined ? 'KEPT' : 'WAITING';
      const mail = {
        appId,
        orderId,
        to: order.customerEmail,
        ...content,
        createdAt,
        state,
      } as const;
      const mailId = await changeWorld(database, appId, async (transaction) => {
        const id = await mails.add(transaction, mail);
        announce(transaction, appId, describe(id, orderId, state, createdAt));
        if (state === 'KEPT') return id;
        const task = { appId, dueAt: createdAt, kind: 'mail', subject: String(id) } as const;
        await agenda.add(transaction, task);
        return id;
      });
      if (state === 'WAITING') onAccepted();
      return mailId;
    },
    send,
  };
}

async function failureOf(
  sending: Promise<void> | undefined,
  signal: AbortSignal,
): Promise<string | null> {
  // The mail was accepted while a server was set; this process has none.
  if (sending === undefined) return 'no SMTP server is set';
  try {
    await sending;
    return null;
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error.message : String(error);
  }
}

/** Completes a sentence about a mail. */
const STATES: Readonly<Record<MailState, string>> = {
  KEPT: 'is in the mailbox',
  WAITING: 'waits to be sent',
  SENT: 'was sent',
  GIVEN_UP: 'was given up',
};

// Without the cause of a failure, which may quote the address.
function describe(mailId: number, orderId: string, state: MailState, at: Date): NewEvent {
  const summary = `Mail ${mailId} for order ${orderId} ${STATES[state]}`;
  return { type: 'mail', at, orderId, summary, facts: { mailId, state } };
}
