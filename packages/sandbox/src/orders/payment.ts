import type { MinorUnits } from '@cashfree-rest/core';
import { isExpired, type Order } from './order.ts';

/** The gateway's statuses of an attempt; an attempt in the simulator has none yet. */
export const PAYMENT_STATUSES = ['SUCCESS', 'FAILED', 'PENDING', 'FLAGGED', 'CANCELLED'] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** `paymentDetails` of the API: one shape each for cards, net banking and UPI, none for wallets. */
export type PaymentDetails =
  | {
      readonly paymentMode: string;
      readonly cardNumber: string;
      readonly cardCountry: string;
      readonly cardScheme: string;
    }
  | { readonly paymentMode: string; readonly bankName: string }
  | { readonly payersVPA: string; readonly utr?: string };

/** One attempt to pay an order. */
export interface Payment {
  readonly referenceId: string;
  /** `undefined` if the customer went back before choosing a method. */
  readonly paymentMode: string | undefined;
  /** `undefined` while the customer is at the simulator. */
  readonly status: PaymentStatus | undefined;
  /** `null` while the attempt is PENDING. */
  readonly message: string | null;
  readonly details: PaymentDetails | undefined;
  readonly attemptedAt: Date;
}

/** An attempt with what has become of its money. */
export interface PaymentRecord extends Payment {
  readonly amount: MinorUnits;
  readonly currency: string;
  /** The sum of its refunds. */
  readonly refunded: MinorUnits;
  /** When its money is due to the merchant; `undefined` unless it has succeeded. */
  readonly settlesAt: Date | undefined;
  /** The settlement that paid it out. */
  readonly settlementNumber: number | undefined;
}

/** The sandbox bank's messages; clients must not rely on the wording. */
const MESSAGES = {
  SUCCESS: '00::Transaction is Successful',
  FAILED: 'ZM::Transaction declined by the test bank',
  PENDING: null,
  FLAGGED: 'Held for a risk check',
  CANCELLED: 'Cancelled by the customer',
} as const satisfies Record<PaymentStatus, string | null>;

export function messageOf(status: PaymentStatus): string | null {
  return MESSAGES[status];
}

/** The possible next outcomes: `WAITING` is an attempt in the simulator; final outcomes have no next one. */
const NEXT: Readonly<Record<PaymentStatus | 'WAITING', readonly PaymentStatus[]>> = {
  WAITING: PAYMENT_STATUSES,
  PENDING: ['SUCCESS', 'FAILED'],
  FLAGGED: ['SUCCESS', 'CANCELLED'],
  SUCCESS: [],
  FAILED: [],
  CANCELLED: [],
};

/** Returns the outcomes that an attempt of this status can still get. */
export function outcomesAfter(status: PaymentStatus | undefined): readonly PaymentStatus[] {
  return NEXT[status ?? 'WAITING'];
}

/** Such an attempt has the customer's money or may still get it, so the order accepts no other attempt. */
export const MONEY_HOLDERS: readonly PaymentStatus[] = ['SUCCESS', 'PENDING', 'FLAGGED'];

export function holdsMoney(status: PaymentStatus | undefined): boolean {
  return status !== undefined && MONEY_HOLDERS.includes(status);
}

/** `processing`: an attempt is `PENDING` or `FLAGGED`. */
export type Hindrance = 'paid' | 'processing' | 'expired';

/** Returns why the customer cannot pay now; `undefined` if they can. `last` is the order's last attempt. */
export function findHindrance(
  order: Order,
  last: Payment | undefined,
  now: Date,
): Hindrance | undefined {
  if (last?.status === 'SUCCESS') return 'paid';
  if (holdsMoney(last?.status)) return 'processing';
  return isExpired(order, now) ? 'expired' : undefined;
}

/** Returns the amount of an attempt that can still be refunded. */
export function refundableOf({ status, amount, refunded }: PaymentRecord): MinorUnits {
  return status === 'SUCCESS' ? amount - refunded : 0n;
}

export function isPayable(order: Order, last: Payment | undefined, now: Date): boolean {
  return findHindrance(order, last, now) === undefined;
}

export type OrderStatus = 'ACTIVE' | 'PAID' | 'PROCESSED';

/** Returns PAID after a successful attempt, and PROCESSED while the last attempt waits for a risk check. */
export function orderStatusAfter(last: Payment | undefined): OrderStatus {
  if (last?.status === 'SUCCESS') return 'PAID';
  return last?.status === 'FLAGGED' ? 'PROCESSED' : 'ACTIVE';
}

/** An order past its expiry without a successful attempt keeps the status ACTIVE in the API. */
export type OrderStatusByTime = OrderStatus | 'EXPIRED';

export function orderStatusAt(
  order: Order,
  last: Payment | undefined,
  now: Date,
): OrderStatusByTime {
  const status = orderStatusAfter(last);
  return status === 'ACTIVE' && isExpired(order, now) ? 'EXPIRED' : status;
}
