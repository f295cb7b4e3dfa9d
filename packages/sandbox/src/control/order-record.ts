import type { Kysely } from 'kysely';
import type { Database } from '../database/schema.ts';
import type { Gateway } from '../gateway.ts';
import type { Posting, PostingSubject } from '../ledger/ledger.ts';
import type { Mail } from '../mail/mail-store.ts';
import type { Notification } from '../notifications/notification-store.ts';
import type { ListedOrder } from '../orders/order-list-store.ts';
import type { PaymentRecord } from '../orders/payment.ts';
import type { Refund } from '../refunds/refund.ts';
import type { Settlement } from '../settlements/settlement.ts';

/** An order with everything that belongs to it, each kind in the order in which it came up. */
export interface OrderRecord extends ListedOrder {
  readonly payments: readonly PaymentRecord[];
  readonly refunds: readonly Refund[];
  readonly notifications: readonly Notification[];
  readonly mails: readonly Mail[];
  readonly postings: readonly Posting[];
  readonly settlements: readonly Settlement[];
}

/** Far more notifications or mails than an order gets by hand. */
const MOST = 1_000;

/** Gathers all that belongs to an order; `undefined` if the world has no such order. */
export async function gatherOrder(
  snapshot: Kysely<Database>,
  appId: string,
  orderId: string,
  gateway: Gateway,
): Promise<OrderRecord | undefined> {
  const found = await gateway.orderList.find(snapshot, appId, orderId);
  if (found === undefined) return undefined;
  const payments = await gateway.payments.listOfOrder(snapshot, found.order);
  const refunds = await gateway.refunds.listOfOrder(snapshot, found.order);
  const all = { appId, orderId, before: undefined, count: MOST };
  const numbers = [...payments, ...refunds].flatMap(({ settlementNumber }) => {
    return settlementNumber === undefined ? [] : [settlementNumber];
  });
  const settlements = [...new Set(numbers)];
  const subjects = subjectsOf(payments, refunds, settlements);
  return {
    ...found,
    payments,
    refunds,
    notifications: (await gateway.notifications.list(snapshot, all)).toReversed(),
    mails: (await gateway.mails.list(snapshot, all)).toReversed(),
    postings: await gateway.ledger.listPostings(snapshot, appId, subjects),
    settlements: await gateway.settlements.listByNumber(snapshot, appId, settlements),
  };
}

/** Returns what the postings of an order are about. */
function subjectsOf(
  payments: readonly PaymentRecord[],
  refunds: readonly Refund[],
  settlements: readonly number[],
): readonly PostingSubject[] {
  return [
    ...payments.map(({ referenceId }) => ({ kind: 'payment', subject: referenceId }) as const),
    ...refunds.flatMap(({ number }) => {
      const subject = String(number);
      return [{ kind: 'refund', subject } as const, { kind: 'refund-paid', subject } as const];
    }),
    ...settlements.map((number) => ({ kind: 'settlement', subject: String(number) }) as const),
  ];
}
