import type { Order } from './order.ts';

/** Returns the address at which the customer of an order can pay. */
export type PaymentLink = (order: Pick<Order, 'token'>) => string;

/** @param baseUrl called each time, because a free port is known only after the server listens. */
export function createPaymentLink(baseUrl: () => string): PaymentLink {
  return ({ token }) => `${baseUrl()}/billpay/order/${token}`;
}
