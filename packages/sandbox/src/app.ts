import {
  collapseSlashes,
  createHealthRoute,
  createStub,
  silentLogger,
} from '@cashfree-rest/server';
import express, { type Express } from 'express';
import { refuseOtherSites } from './access/refuse-other-sites.ts';
import { replyToRefusal } from './access/reply-to-refusal.ts';
import { requireKnownHost } from './access/require-known-host.ts';
import { checkSandboxOptions } from './check-sandbox-options.ts';
import { createControlHandlers } from './control/control-handlers.ts';
import { createControlRoutes } from './control/create-control-routes.ts';
import { createRequestLog } from './control/request-log.ts';
import { announceStrike } from './faults/announce-strike.ts';
import type { FaultKind } from './faults/fault-rules.ts';
import { createFaultInjection } from './faults/inject-faults.ts';
import { createGateway } from './gateway.ts';
import { createHandlers } from './handlers.ts';
import { healthChecks } from './health-checks.ts';
import type { Merchant } from './merchants/merchant-store.ts';
import { createConsoleRoutes } from './pages/console/console-routes.ts';
import { createDocsRoutes } from './pages/docs-routes.ts';
import { showFault, showNothingHere } from './pages/error-page.ts';
import { createPaymentRoutes } from './pages/payment/payment-routes.ts';
import { createResultRoutes } from './pages/result/result-routes.ts';
import { setSafeHeaders } from './safe-headers.ts';
import type { SandboxOptions } from './sandbox-options.ts';

export interface Sandbox extends AsyncDisposable {
  readonly app: Express;
  /** Ends the streams of events, which would keep a server from closing. */
  endStreams(): void;
  /** Ends streams and background work; the database stays open. */
  close(): Promise<void>;
}

/**
 * Creates the gateway as an Express application on an open, migrated database.
 * @throws {RangeError} if a currency is not supported for orders.
 * @throws {TypeError} for a public sandbox whose control API has no token.
 * @throws {TypeError} for an option out of its range; the message contains its name.
 */
export async function createSandbox(options: SandboxOptions): Promise<Sandbox> {
  checkSandboxOptions(options);
  const { clock, merchant, baseUrl, docsFolder, errorStatus, logger = silentLogger } = options;
  const { hosts = [], notifyHosts = [], isPublic = false, controlToken } = options;
  const { validation = 'compiled' } = options;
  if (isPublic && !controlToken) {
    throw new TypeError('a public sandbox needs a controlToken');
  }
  const gateway = await createGateway(options);
  const { merchants, worker, events, faults } = gateway;

  const struck = new WeakMap<object, FaultKind>();
  const injection = createFaultInjection(faults, (strike) => {
    struck.set(strike.response, strike.fault.kind);
    announceStrike(gateway, strike);
  });
  const requestLog = createRequestLog({
    events,
    clock,
    clockOf: merchants.lastClockOf,
    faultOf: (response) => struck.get(response),
  });
  const stub = createStub<Merchant>(injection.wrap(createHandlers(gateway)), {
    authenticate: merchants.authenticate,
    errorStatus,
    validation,
    notifyHosts,
    logger,
  });

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(setSafeHeaders);
  const { timeoutMs, ...limits } = options.health ?? {};
  const checks = healthChecks({ ...gateway, ...limits });
  // Allows every host name, because probes use addresses; the replies contain nothing private.
  app.use(createHealthRoute(checks, { timeoutMs, logger }));
  app.use(requireKnownHost({ hosts, baseUrl }));
  app.use(collapseSlashes);
  app.use('/api/v1', refuseOtherSites(baseUrl));
  app.use(replyToRefusal);
  app.use('/api/v1', requestLog.watch);
  app.use(injection.watch, stub);
  const { ownUrl = baseUrl, scenariosFolder } = options;
  const scenarios = { ownUrl, token: controlToken, folder: scenariosFolder };
  const controls = createControlHandlers({ gateway, requestLog, clock, scenarios });
  app.use(
    createControlRoutes<Merchant>(controls, {
      findWorld: (appId = merchant.appId) => merchants.find(appId),
      token: controlToken,
      validation,
      notifyHosts,
      logger,
    }),
  );
  app.use('/billpay', createPaymentRoutes(gateway));
  app.use('/docs', createDocsRoutes(docsFolder, baseUrl));
  const needsToken = controlToken !== undefined;
  app.use('/console', createConsoleRoutes({ baseUrl, merchant, needsToken }));
  app.use(createResultRoutes(gateway));
  app.use(showNothingHere, showFault(logger));

  worker.wake();
  const close = () => {
    events.close();
    return worker.close();
  };
  return { app, endStreams: events.close, close, [Symbol.asyncDispose]: close };
}
