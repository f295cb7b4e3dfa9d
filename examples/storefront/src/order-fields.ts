import { amountOf, type Cart } from './cart.ts';
import { CUSTOMER } from './customer.ts';

export type OrderFields = typeof CUSTOMER & {
  readonly orderId: string;
  readonly orderAmount: string;
  readonly orderNote: string;
  readonly returnUrl: string;
};

/** Returns all the fields of an order. They come from this side only, because a browser can claim anything. */
export function orderFields(cart: Cart, shopUrl: string): OrderFields {
  const { orderId } = cart;
  const orderNote = 'Coffee of the week';
  const returnUrl = `${shopUrl}/return`;
  return { orderId, orderAmount: amountOf(cart), orderNote, ...CUSTOMER, returnUrl };
}
