import express, { type Response, Router } from 'express';
import { type Cart, cartItems, withQuantity } from './cart.ts';
import { orderFields } from './order-fields.ts';
import type { Sessions } from './sessions.ts';

export interface CartRoutesOptions {
  readonly sessions: Sessions;
  readonly shopUrl: () => string;
}

/** Serves the cart, which is stored here: the page shows it and requests changes. */
export function createCartRoutes({ sessions, shopUrl }: CartRoutesOptions): Router {
  const send = (response: Response, cart: Cart) => {
    response.set('Cache-Control', 'no-store');
    response.json({ items: cartItems(cart), order: orderFields(cart, shopUrl()) });
  };
  const router = Router();

  router.get('/cart', (request, response) => {
    send(response, sessions.start(request, response).cart);
  });

  // No form of another site can send a PUT.
  router.put('/cart/:sku', express.json({ limit: '1kb' }), (request, response) => {
    const session = sessions.start(request, response);
    const { quantity } = Object(request.body) as { quantity?: unknown };
    const changed = withQuantity(session.cart, request.params.sku ?? '', quantity);
    if (changed === undefined) {
      response.status(400).json({ reason: 'There is no such product or quantity' });
      return;
    }
    session.cart = changed;
    send(response, changed);
  });

  return router;
}
