import {
  collapseSlashes,
  createHealthRoute,
  createStub,
  type Logger,
  silentLogger,
} from '@cashfree-rest/server';
import express, { type Express } from 'express';
import type { Kysely } from 'kysely';
import { refuseOtherSites } from './access/refuse-other-sites.ts';
import { replyToRefusal } from './access/reply-to-refusal.ts';
import { requireKnownHost } from './access/require-known-host.ts';
import { checkSandboxOptions } from './check-sandbox-options.ts';
import type { Clock } from './time/clock.ts';
import { createControlHandlers } from './control/control-handlers.ts';
import { createControlRoutes } from './control/create-control-routes.ts';
import type { Database } from './database/schema.ts';
import { createDocsRoutes } from './pages/docs-routes.ts';
import { showFault, showNothingHere } from './pages/error-page.ts';
import { createFaultRules } from './faults/fault-rules.ts';
import { createFaultInjection } from './faults/inject-faults.ts';
import { createGateway } from './gateway.ts';
import { createHandlers } from './handlers.ts';
import { type HealthOptions, healthChecks } from './health-checks.ts';
import type { Identifiers } from './database/identifiers.ts';
import type { MailSender } from './mail/send-mail.ts';
import type { Credentials, Merchant } from './merchants/merchant-store.ts';
import { createPaymentRoutes } from './pages/payment/payment-routes.ts';
import { createRequestLog } from './control/request-log.ts';
import { setSafeHeaders } from './safe-headers.ts';
import { createStartRoutes } from './pages/start/start-routes.ts';

export interface SandboxOptions {
  readonly database: Kysely<Database>;
  /** The machine's clock; each merchant's own runs by it. */
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  /** The merchant that is there from the start. */
  readonly merchant: Credentials;
  /** What payment links start with: asked for with each request, because a free port is known only then. */
  readonly baseUrl: () => string;
  /** Names and addresses by which it answers, beside `localhost` and that of `baseUrl`. */
  readonly hosts?: readonly string[];
  /** Names and addresses that `notifyUrl` may have over plain http beside loopback, at private addresses, too. */
  readonly notifyHosts?: readonly string[];
  /** The folder that `docs:build` writes. */
  readonly docsFolder: string;
  /** Those of ISO 4217 that orders may have, INR among them; their amounts have two decimals. */
  readonly currencies?: readonly string[];
  /** From 1 to 36,500; default 30. */
  readonly orderLifetimeDays?: number;
  /** What the gateway charges, in hundredths of a per cent, from 0 to 5,000; default 175. */
  readonly chargeBasisPoints?: number;
  /** What callers of the control API have to send; without it, whoever seems to be on this machine may call. */
  readonly controlToken?: string | undefined;
  /** Whether strangers can reach this sandbox: then it calls no private address, and needs a `controlToken`. */
  readonly isPublic?: boolean;
  /** How long a merchant's server may take to answer a notification. */
  readonly notifyTimeoutMs?: number;
  /** Sends mails; without it they only land in the mailbox. */
  readonly mailSender?: MailSender;
  readonly errorStatus?: 200;
  readonly health?: HealthOptions;
  readonly logger?: Logger;
}

export interface Sandbox extends AsyncDisposable {
  readonly app: Express;
  /** Ends the work in the background; the database stays open. */
  close(): Promise<void>;
}

/**
 * The gateway as an Express application, over a database that is open and migrated.
 * @throws {RangeError} if orders cannot have one of the currencies.
 * @throws {TypeError} for a public one whose control API would be open to strangers.
 * @throws {TypeError} for an option out of its range; the message names it.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  checkSandboxOptions(options);
  const { clock, merchant, baseUrl, docsFolder, errorStatus, logger = silentLogger } = options;
  const { hosts = [], notifyHosts = [], isPublic = false, controlToken } = options;
  if (isPublic && !controlToken) {
    throw new TypeError('a public sandbox needs a controlToken');
  }
  const gateway = await createGateway(options);
  const { merchants, worker } = gateway;

  const faults = createFaultRules();
  const injection = createFaultInjection(faults);
  const requestLog = createRequestLog(logger, () => clock.now());
  const stub = createStub<Merchant>(injection.wrap(createHandlers(gateway)), {
    authenticate: merchants.authenticate,
    ...(errorStatus && { errorStatus }),
    notifyHosts,
    logger: requestLog.logger,
  });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(setSafeHeaders);
  const { timeoutMs, ...limits } = options.health ?? {};
  const checks = healthChecks({ ...gateway, ...limits });
  // Open to every name: probes ask for addresses, and it tells nothing.
  app.use(createHealthRoute(checks, { ...(timeoutMs && { timeoutMs }), logger }));
  app.use(requireKnownHost({ hosts, baseUrl }));
  app.use(collapseSlashes);
  app.use('/api/v1', refuseOtherSites(baseUrl));
  app.use(replyToRefusal);
  app.use(injection.watch, stub);
  const controls = createControlHandlers({ gateway, faults, requestLog, clock });
  app.use(
    createControlRoutes<Merchant>(controls, {
      findWorld: (appId = merchant.appId) => merchants.find(appId),
      token: controlToken,
      logger,
    }),
  );
  app.use('/billpay', createPaymentRoutes(gateway));
  app.use('/docs', createDocsRoutes(docsFolder));
  app.use(createStartRoutes({ baseUrl, merchant, merchants, clock }));
  app.use(showNothingHere, showFault(logger));

  worker.wake();
  const close = () => worker.close();
  return { app, close, [Symbol.asyncDispose]: close };
}
