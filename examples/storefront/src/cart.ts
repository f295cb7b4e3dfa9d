import { randomBytes } from 'node:crypto';
import { formatAmount, sum } from '@cashfree-rest/core';
import { PRICE_LIST } from './price-list.ts';

const MOST = 20;

/**
 * One browser's cart. It has the id of its order before there is one, so that paying twice means the same order; each
 * change makes a new order.
 */
export interface Cart {
  readonly orderId: string;
  readonly quantities: Readonly<Record<string, number>>;
}

export function newCart(quantities: Cart['quantities'] = {}): Cart {
  return { orderId: `shop-${randomBytes(8).toString('hex')}`, quantities };
}

/** Returns the cart with another quantity of one product; `undefined` if there is no such product or quantity. */
export function withQuantity(cart: Cart, sku: string, quantity: unknown): Cart | undefined {
  const isKnown = PRICE_LIST.some((product) => product.sku === sku);
  const isQuantity =
    Number.isInteger(quantity) && Number(quantity) >= 0 && Number(quantity) <= MOST;
  if (!isKnown || !isQuantity) return undefined;
  return newCart({ ...cart.quantities, [sku]: Number(quantity) });
}

/** Returns the amount by the current price list, in the gateway's format. */
export function amountOf({ quantities }: Cart): string {
  return formatAmount(
    sum(PRICE_LIST.map(({ sku, price }) => price * BigInt(quantities[sku] ?? 0))),
  );
}

/** Returns the items that the page shows. */
export function cartItems({ quantities }: Cart): readonly object[] {
  return PRICE_LIST.map(({ sku, name, detail, price }) => {
    const quantity = quantities[sku] ?? 0;
    return { sku, name, detail, price: formatAmount(price), quantity, most: MOST };
  });
}
