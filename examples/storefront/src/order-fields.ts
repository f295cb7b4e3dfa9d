import { amountOf, type Cart } from './cart.ts';
import { CUSTOMER } from './customer.ts';

export type OrderFields = typeof CUSTOMER & {
  readonly orderId: string;
  readonly orderAmount: string;
  readonly orderNote: string;
  readonly returnUrl: string;
};

/** Everything that the gateway hears of an order: all of it from this side, for a browser can claim anything. */
export function orderFields(cart: Cart, shopUrl: string): OrderFields {
  const { orderId } = cart;
  const orderNote = 'Coffee of the week';
  const returnUrl = `${shopUrl}/return`;
  return { orderId, orderAmount: amountOf(cart), orderNote, ...CUSTOMER, returnUrl };
}
