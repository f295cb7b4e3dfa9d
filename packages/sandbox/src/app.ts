import { createHealthRoute, createStub, type Logger } from '@cashfree-rest/server';
import express, { type Express } from 'express';
import type { Kysely } from 'kysely';
import type { Clock } from './clock.ts';
import type { Database } from './database/schema.ts';
import { createDocsRoutes } from './docs-routes.ts';
import { showFault, showNothingHere } from './error-page.ts';
import type { Identifiers } from './identifiers.ts';
import { createMerchantStore, type Merchant } from './merchants/merchant-store.ts';
import { createOrderHandlers } from './orders/order-handlers.ts';
import { createOrderStore } from './orders/order-store.ts';
import { createPaymentRoutes } from './payment-page/payment-routes.ts';
import { createCashier } from './payments/cashier.ts';
import { createPaymentStore } from './payments/payment-store.ts';
import { createStartRoutes } from './start-page/start-routes.ts';

export interface SandboxOptions {
  readonly database: Kysely<Database>;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** The merchant that is there from the start. */
  readonly merchant: Merchant;
  /** What payment links start with: asked for with each request, because a free port is known only then. */
  readonly baseUrl: () => string;
  /** The folder that `docs:build` writes. */
  readonly docsFolder: string;
  readonly currencies?: readonly string[];
  readonly orderLifetimeDays?: number;
  readonly errorStatus?: 200;
  readonly logger?: Logger;
}

/** The gateway as an Express application, over a database that is open and migrated. */
export async function createSandbox(options: SandboxOptions): Promise<Express> {
  const { database, clock, identifiers, merchant, baseUrl, docsFolder, errorStatus, logger } =
    options;
  const { currencies = ['INR'], orderLifetimeDays = 30 } = options;
  const merchants = createMerchantStore(database);
  const orders = createOrderStore(database);
  const payments = createPaymentStore(database);
  const cashier = createCashier({ payments, identifiers, clock });
  await merchants.save(merchant);

  const handlers = {
    ...createOrderHandlers({
      ...{ orders, payments, clock, identifiers },
      ...{ baseUrl, currencies, orderLifetimeDays },
    }),
    // The stub has asked `authenticate` before this is called.
    verifyCredentials: async () => ({ status: 'OK', message: 'Credentials verified' }) as const,
  };
  const stub = createStub.partial<Merchant>(handlers, {
    authenticate: merchants.authenticate,
    ...(errorStatus && { errorStatus }),
    ...(logger && { logger }),
  });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(createHealthRoute(() => merchants.find(merchant.appId)));
  app.use(stub);
  app.use(
    '/billpay',
    createPaymentRoutes({ orders, payments, merchants, cashier, clock, identifiers }),
  );
  app.use('/docs', createDocsRoutes(docsFolder));
  app.use(createStartRoutes({ baseUrl, merchant, clock }));
  app.use(showNothingHere, showFault(logger));
  return app;
}
