/** One product as the cart shows it. */
export interface CartItem {
  readonly sku: string;
  readonly name: string;
  readonly detail: string;
  readonly price: string;
  readonly quantity: number;
  readonly most: number;
}

/** The cart and its order; the shop's server decides both. */
export interface CartView {
  readonly items: readonly CartItem[];
  readonly order: {
    readonly orderId: string;
    readonly orderAmount: string;
    readonly customerName: string;
    readonly customerPhone: string;
    readonly customerEmail: string;
    readonly returnUrl: string;
  };
}

/** The shop's view of an order; without `txStatus` no customer has returned from the gateway yet. */
export interface OrderView {
  readonly orderId: string;
  readonly orderAmount: string;
  readonly txStatus?: string | undefined;
  readonly txMsg?: string | undefined;
  readonly txTime?: string | undefined;
  readonly referenceId?: string | undefined;
  readonly paymentMode?: string | undefined;
}

export function fetchCart(): Promise<CartView> {
  return ask('/cart');
}

export function changeQuantity(sku: string, quantity: number): Promise<CartView> {
  return ask(`/cart/${encodeURIComponent(sku)}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ quantity }),
  });
}

export function fetchOrder(orderId: string): Promise<OrderView> {
  return ask(`/orders/${encodeURIComponent(orderId)}`);
}

async function ask<Reply>(path: string, init?: RequestInit): Promise<Reply> {
  const response = await fetch(path, init);
  const body = await response.json();
  if (!response.ok) throw new Error(body.reason ?? 'The shop does not answer');
  return body;
}
