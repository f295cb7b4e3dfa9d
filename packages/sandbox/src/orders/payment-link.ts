import type { Order } from './order.ts';

/** The address at which the customer of an order can pay. */
export type PaymentLink = (order: Pick<Order, 'token'>) => string;

/** @param baseUrl asked for each time, because a free port is known only once the server listens. */
export function createPaymentLink(baseUrl: () => string): PaymentLink {
  return ({ token }) => `${baseUrl()}/billpay/order/${token}`;
}
