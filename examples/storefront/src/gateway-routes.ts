import type { Client } from '@cashfree-rest/client';
import { createBrowserProxy, type Logger, RefusedReply } from '@cashfree-rest/server';
import type { Router } from 'express';
import { orderFields } from './order-fields.ts';
import type { Orders } from './orders.ts';
import type { Sessions } from './sessions.ts';

export interface GatewayRoutesOptions {
  readonly client: Client;
  readonly sessions: Sessions;
  readonly orders: Orders;
  readonly shopUrl: () => string;
  readonly logger: Logger;
}

/** Serves the three calls of the shop's pages: create the order of the cart, find its link, get its status. */
export function createGatewayRoutes(options: GatewayRoutesOptions): Router {
  const { client, sessions, orders, shopUrl, logger } = options;
  return createBrowserProxy({
    client,
    logger,
    allow: { createOrder: ['orderId'], getOrderLink: ['orderId'], getOrderStatus: ['orderId'] },
    authorize(request, { operationId, fields: { orderId } }) {
      const session = sessions.find(request);
      if (session === undefined) return false;
      if (operationId !== 'createOrder') return orders.find(orderId)?.sessionId === session.id;
      const fields = orderFields(session.cart, shopUrl());
      if (fields.orderId !== orderId || fields.orderAmount === '0.00') {
        throw new RefusedReply(403, 'The cart has changed: look at it again before you pay');
      }
      const { orderAmount } = fields;
      orders.open({ orderId, orderAmount, sessionId: session.id });
      return fields;
    },
  });
}
