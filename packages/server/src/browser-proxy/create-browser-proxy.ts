import { checkOptions, FUNCTION, RefusedReply, required } from '@cashfree-rest/core';
import { basePath, type OperationFacts, routes } from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { assignRequestId } from '../assign-request-id.ts';
import { collapseSlashes } from '../collapse-slashes.ts';
import { LOGGER, silentLogger } from '../create-logger.ts';
import { dispatch } from '../dispatch.ts';
import { replyToError } from '../error-reply.ts';
import { checkRateLimit, limitRate } from '../limit-rate.ts';
import { logRequests } from '../log-requests.ts';
import type { MountableRouter } from '../mountable-router.ts';
import { readForm } from '../read-form.ts';
import { REPLY_HEADERS } from '../reply-headers.ts';
import type { Allowed, BrowserProxyOptions } from './browser-proxy-options.ts';
import { findClientCall } from './call-client.ts';
import { readAllowed } from './check-allowed.ts';
import { checkOrigins, openTo, requireOrigin } from './check-origin.ts';
import { type Authorize, proxyOperation } from './proxy-operation.ts';

/**
 * An Express router by which pages of a shop call the gateway without its credentials: mount it at a path, and give
 * that path to `createClient` of `@cashfree-rest/client/browser`.
 * @throws {TypeError} for an operation, field or origin that cannot be allowed, and for other options that would
 * silently do nothing.
 */
export function createBrowserProxy<const Allow extends Allowed>(
  options: BrowserProxyOptions<Allow>,
): MountableRouter {
  const { client, origins, rateLimit = { limit: 60 }, logger = silentLogger } = options;
  checkOptions('createBrowserProxy', options, { logger: LOGGER, authorize: required(FUNCTION) });
  checkRateLimit('createBrowserProxy', rateLimit);
  // Each chain asks with the fields of its own operation, which the type of the team's function is about.
  const authorize = options.authorize as Authorize;
  const allow = readAllowed(options.allow ?? {});
  checkOrigins(origins ?? []);

  const chains = new Map<string, RequestHandler>();
  for (const { operationId, path, facts } of routes) {
    const names = withKey(allow[operationId], facts);
    const chain = Router().use(requireOrigin(origins));
    if (names === undefined) chain.use(refuse);
    else {
      const call = findClientCall(client, facts);
      chain.use(
        readForm(facts),
        proxyOperation({ operationId, facts, names, authorize, call, logger }),
      );
    }
    chains.set(path, chain);
  }

  const api = Router();
  api.use(assignRequestId, noStore, helmet(HEADERS));
  if (logger !== silentLogger) api.use(logRequests(logger));
  if (origins !== undefined) api.use(openTo(origins));
  api.use(limitRate(rateLimit), dispatch(chains), replyToError({ errorStatus: undefined, logger }));
  return Router().use(collapseSlashes).use(basePath, api);
}

/** The field that makes a call safe to repeat is always the browser's: it is its client that repeats. */
function withKey(
  names: readonly string[] | undefined,
  { retry }: OperationFacts,
): readonly string[] | undefined {
  return names && retry.policy === 'keyed' ? [...names, retry.key] : names;
}

/** Whether all of a shop is on https is not for this part of it to say. */
const HEADERS = { ...REPLY_HEADERS, strictTransportSecurity: false } as const;

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const refuse: RequestHandler = () => {
  throw new RefusedReply(403, 'A browser may not call this operation');
};
