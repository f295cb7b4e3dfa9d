import type { MinorUnits } from '@cashfree-rest/core';

/** A merchant's request for a payment. Only `openedAt` changes after it was added; its payments do, too. */
export interface Order {
  /** The database's own key. */
  readonly key: number;
  readonly appId: string;
  readonly orderId: string;
  readonly amount: MinorUnits;
  readonly currency: string;
  readonly note: string | undefined;
  readonly customerName: string;
  readonly customerPhone: string;
  readonly customerEmail: string;
  readonly sellerPhone: string | undefined;
  readonly returnUrl: string;
  readonly notifyUrl: string | undefined;
  /** What the merchant allows, in its own order; `undefined` allows all. */
  readonly paymentModes: readonly string[] | undefined;
  readonly partnerCode: string | undefined;
  /** The end of the payment link. */
  readonly token: string;
  readonly addedAt: Date;
  readonly expiresAt: Date;
  /** When the customer first saw the payment page. */
  readonly openedAt: Date | undefined;
}

export type NewOrder = Omit<Order, 'key' | 'openedAt'>;

/** Returns the first instant at which an order can no longer be paid. */
export function expiryOf(addedAt: Date, lifetimeDays: number): Date {
  return new Date(addedAt.getTime() + lifetimeDays * 86_400_000);
}

export function isExpired(order: Order, now: Date): boolean {
  return now >= order.expiresAt;
}
