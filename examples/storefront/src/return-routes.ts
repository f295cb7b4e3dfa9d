import { SignatureError, verifyPayment } from '@cashfree-rest/client';
import type { Logger } from '@cashfree-rest/server';
import express, { Router } from 'express';
import { newCart } from './cart.ts';
import type { Orders } from './orders.ts';
import type { Sessions } from './sessions.ts';

export interface ReturnRoutesOptions {
  readonly orders: Orders;
  readonly sessions: Sessions;
  /** The gateway signs the customer's return with it. */
  readonly secretKey: string;
  readonly assetsFolder: string;
  readonly logger: Logger;
}

/** Serves the `returnUrl`: records a valid result, and redirects the browser to a page that can be reloaded. */
export function createReturnRoutes(options: ReturnRoutesOptions): Router {
  const { orders, sessions, secretKey, assetsFolder, logger } = options;
  const router = Router();
  const readForm = express.text({ type: 'application/x-www-form-urlencoded', limit: '16kb' });

  router.post('/return', readForm, async (request, response) => {
    const order = await verify(String(request.body ?? ''));
    if (order === undefined) {
      response.status(400).sendFile('refused.html', { root: assetsFolder });
      return;
    }
    const session = sessions.get(order.sessionId);
    if (order.result?.txStatus === 'SUCCESS' && session?.cart.orderId === order.orderId) {
      session.cart = newCart();
    }
    response.redirect(303, `/result?order=${encodeURIComponent(order.orderId)}`);
  });

  async function verify(form: string) {
    try {
      const result = await verifyPayment(new URLSearchParams(form), secretKey);
      const order = orders.settle(result);
      if (order === undefined) logger.warn({ orderId: result.orderId }, 'signed, but not ours');
      return order;
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      logger.warn({ rule: error.rule }, 'a return without a right signature');
      return undefined;
    }
  }

  router.get('/orders/:orderId', (request, response) => {
    const order = orders.find(request.params.orderId);
    response.set('Cache-Control', 'no-store');
    if (order === undefined || order.sessionId !== sessions.find(request)?.id) {
      response.status(404).json({ reason: 'You have no such order' });
      return;
    }
    const { orderId, orderAmount, result } = order;
    const { txStatus, txMsg, txTime, referenceId, paymentMode } = result ?? {};
    response.json({ orderId, orderAmount, txStatus, txMsg, txTime, referenceId, paymentMode });
  });

  return router;
}
