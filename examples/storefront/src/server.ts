import type { Client } from '@cashfree-rest/client';
import { type Logger, silentLogger } from '@cashfree-rest/server';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { createCartRoutes } from './cart-routes.ts';
import { createGatewayRoutes } from './gateway-routes.ts';
import { createOrders } from './orders.ts';
import { pageHeaders } from './page-headers.ts';
import type { RecentMapOptions } from './recent-map.ts';
import { createReturnRoutes } from './return-routes.ts';
import { createSessions } from './sessions.ts';

export interface ShopOptions {
  /** Has the credentials; pages never do. */
  readonly client: Client;
  /** The same key again; the gateway signs payment results with it. */
  readonly secretKey: string;
  /** The shop's address for customers. Called for each request, because a free port is known only then. */
  readonly shopUrl: () => string;
  /** The output of Vite for `page/`. */
  readonly assetsFolder: string;
  readonly logger?: Logger | undefined;
  /** How many carts and orders the shop remembers, and for how long; default 10,000 each, for 30 days. */
  readonly memory?: RecentMapOptions | undefined;
}

/** Orders can be paid for 30 days. */
const MEMORY: RecentMapOptions = {
  maxEntries: 10_000,
  maxAgeMs: 30 * 86_400_000,
  now: () => performance.now(),
};

/** Creates the shop as an Express application: its pages, the cart, and the calls and returns of the gateway. */
export function createShop(options: ShopOptions): Express {
  const { client, secretKey, shopUrl, assetsFolder } = options;
  const { logger = silentLogger, memory = MEMORY } = options;
  const sessions = createSessions(memory);
  const orders = createOrders(memory);

  const app = express();
  app.disable('x-powered-by');
  app.use(pageHeaders);
  app.use('/gateway', createGatewayRoutes({ client, sessions, orders, shopUrl, logger }));
  app.use(createCartRoutes({ sessions, shopUrl }));
  app.use(createReturnRoutes({ orders, sessions, secretKey, assetsFolder, logger }));
  // Names of assets change with their content; those of pages do not.
  app.use('/assets', express.static(`${assetsFolder}/assets`, { immutable: true, maxAge: '1y' }));
  app.use(express.static(assetsFolder, { extensions: ['html'] }));
  app.use(answerError(logger));
  return app;
}

/** Answers a faulty request with its fault, without a stack, and an internal error without details. */
function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status = 500 } = Object(error) as { readonly status?: number };
    if (status >= 500) logger.error({ err: error, path: request.path }, 'request failed');
    response.status(status).json({ reason: 'The shop could not do this' });
  };
}
