import { formatAmount } from '@cashfree-rest/core';
import type { Replies } from '@cashfree-rest/generated-sandbox';
import { ACCOUNTS, type Posting } from '../ledger/ledger.ts';
import type { DeliveryAttempt, Notification } from '../notifications/notification-store.ts';
import { isExpired } from '../orders/order.ts';
import type { PaymentRecord } from '../orders/payment.ts';
import type { Refund } from '../refunds/refund.ts';
import type { OrderRecord } from './order-record.ts';

type WireEntry = Replies['readOrder']['timeline'][number];
type Entry = Omit<WireEntry, 'at' | 'detail'> & { readonly at: Date; readonly detail?: string };

/**
 * Returns what has happened to an order by time. Entries of the same time are in the order of cause and effect, which
 * is the order in which they are listed here.
 */
export function orderTimeline(
  record: OrderRecord,
  attempts: readonly DeliveryAttempt[],
  now: Date,
): WireEntry[] {
  const { order, mails, payments, refunds } = record;
  const entries: Entry[] = [
    {
      at: order.addedAt,
      kind: 'ORDER_CREATED',
      title: `Order of ${order.currency} ${formatAmount(order.amount)} created`,
    },
    ...(order.openedAt === undefined
      ? []
      : [{ at: order.openedAt, kind: 'PAGE_OPENED', title: 'Payment page opened' }]),
    ...mails.map(({ id, createdAt, to, subject }) => ({
      at: createdAt,
      kind: 'MAIL',
      title: `Mail to ${to}`,
      detail: subject,
      mailId: id,
    })),
    ...payments.flatMap((payment) => paymentEntries(payment, record, attempts)),
    ...refunds.flatMap((refund) => refundEntries(refund, record)),
    ...settlementEntries(record),
    ...expiryEntries(record, now),
  ];
  return entries
    .sort((left, right) => left.at.getTime() - right.at.getTime())
    .map(({ at, detail = null, ...entry }) => ({ ...entry, at: at.toISOString(), detail }));
}

function paymentEntries(
  payment: PaymentRecord,
  { notifications, postings }: OrderRecord,
  attempts: readonly DeliveryAttempt[],
): readonly Entry[] {
  const { referenceId, status, attemptedAt, paymentMode, message } = payment;
  const posted = postingsAbout(postings, 'payment', referenceId);
  const own = notifications.filter((notification) => notification.referenceId === referenceId);
  const tellsOutcome = ({ fields }: Notification) => fields.txStatus === status;
  // The attempt keeps its time when the bank answers later. The books and the notification have the time of the answer.
  const decidedAt = posted[0]?.at ?? own.find(tellsOutcome)?.createdAt ?? attemptedAt;
  const isLate = decidedAt > attemptedAt;
  const earlier = isLate ? own.filter((notification) => !tellsOutcome(notification)) : [];
  const outcome = `${status ?? 'The customer is at the simulator'}${message ? `: ${message}` : ''}`;
  return [
    {
      at: attemptedAt,
      kind: 'PAYMENT',
      title: paymentMode
        ? `Attempt to pay by ${paymentMode}`
        : 'Back to the shop without an attempt',
      detail: isLate ? 'PENDING or FLAGGED at first' : outcome,
      referenceId,
    },
    ...earlier.flatMap((notification) => notificationEntries(notification, attempts)),
    ...(isLate
      ? [{ at: decidedAt, kind: 'PAYMENT', title: `The attempt became ${status}`, referenceId }]
      : []),
    ...posted.map((posting) => ({ ...postingEntry(posting, 'Payment posted'), referenceId })),
    ...own
      .filter((notification) => !earlier.includes(notification))
      .flatMap((notification) => notificationEntries(notification, attempts)),
  ];
}

function notificationEntries(
  { id, referenceId, createdAt, fields, url }: Notification,
  attempts: readonly DeliveryAttempt[],
): readonly Entry[] {
  const about = { notificationId: id, referenceId };
  const tries = attempts.filter(({ notificationId }) => notificationId === id);
  return [
    {
      ...about,
      at: createdAt,
      kind: 'NOTIFICATION',
      title: `Notification of ${fields.txStatus}`,
      detail: url,
    },
    ...tries.map(({ at, failure, latencyMs }) => ({
      ...about,
      at,
      kind: 'NOTIFICATION_TRY',
      title: failure === null ? 'Notification delivered' : `Notification failed: ${failure}`,
      detail: `in ${latencyMs} ms`,
    })),
  ];
}

function refundEntries(refund: Refund, { postings }: OrderRecord): readonly Entry[] {
  const { number: refundId, referenceId, note, arn, initiatedAt, processedAt } = refund;
  const about = { refundId, referenceId };
  const amount = `${refund.currency} ${formatAmount(refund.amount)}`;
  const posted = (kind: Posting['kind'], title: string) =>
    postingsAbout(postings, kind, String(refundId)).map((posting) => ({
      ...postingEntry(posting, title),
      ...about,
    }));
  return [
    {
      ...about,
      at: initiatedAt,
      kind: 'REFUND',
      title: `Refund of ${amount} initiated`,
      ...(note && { detail: note }),
    },
    ...posted('refund', 'Refund posted'),
    ...(processedAt === undefined
      ? []
      : [
          {
            ...about,
            at: processedAt,
            kind: 'REFUND_PROCESSED',
            title: `Refund of ${amount} paid out`,
            detail: `ARN ${arn}`,
          },
        ]),
    ...posted('refund-paid', 'Refund payout posted'),
  ];
}

function settlementEntries({ settlements, postings }: OrderRecord): readonly Entry[] {
  return settlements.flatMap(({ number: settlementId, settledAt, utr }) => [
    {
      at: settledAt,
      kind: 'SETTLEMENT',
      title: `Part of settlement ${settlementId}`,
      detail: `UTR ${utr}`,
      settlementId,
    },
    ...postingsAbout(postings, 'settlement', String(settlementId)).map((posting) => ({
      ...postingEntry(posting, 'Settlement posted, of all its payments'),
      settlementId,
    })),
  ]);
}

/** A payment that succeeded before the expiry prevents it; a later one does not undo it. */
function expiryEntries({ order, postings }: OrderRecord, now: Date): readonly Entry[] {
  const paid = postings.find(({ kind }) => kind === 'payment');
  if (!isExpired(order, now) || (paid && paid.at < order.expiresAt)) return [];
  return [{ at: order.expiresAt, kind: 'ORDER_EXPIRED', title: 'Order expired' }];
}

function postingsAbout(
  postings: readonly Posting[],
  kind: Posting['kind'],
  subject: string,
): readonly Posting[] {
  return postings.filter((posting) => posting.kind === kind && posting.subject === subject);
}

function postingEntry({ at, amounts }: Posting, title: string) {
  const moved = ACCOUNTS.flatMap((account) => {
    const amount = amounts[account] ?? 0n;
    return amount === 0n ? [] : [`${account} ${formatAmount(amount)}`];
  });
  return { at, kind: 'POSTING', title, detail: moved.join(', ') };
}
