import { checkOptions } from '@cashfree-rest/core';
import { basePath, type OperationFacts, routes } from '@cashfree-rest/generated-server';
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { assignRequestId, requestIdOf } from '../assign-request-id.ts';
import { collapseSlashes } from '../collapse-slashes.ts';
import { pathBelow } from '../engine/find-operation.ts';
import { runHandlers } from '../engine/run-handlers.ts';
import { checkRateLimit, limitRate } from '../limit-rate.ts';
import { logFields, logReason, logRequests } from '../log-requests.ts';
import { silentLogger } from '../logger.ts';
import type { MountableRouter } from '../mountable-router.ts';
import { readForm } from '../read-form.ts';
import type { BrowserProxyOptions } from './browser-proxy-options.ts';
import type { AuthorizedCall } from './incoming-call.ts';
import { createProxyCore } from './proxy-core.ts';
import type { Allowed } from './proxy-options.ts';

/** The operation of a call decides its field types; here they are erased. */
type Authorize = (request: Request, call: AuthorizedCall) => unknown;

/**
 * Creates an Express router through which a shop's pages call the gateway without credentials. Mount it at a path, and
 * pass that path to `createClient` of `@cashfree-rest/client/browser`.
 * @throws {TypeError} for an operation, field or origin that cannot be allowed, and for other options that would
 * silently do nothing.
 */
export function createBrowserProxy<const Allow extends Allowed>(
  options: BrowserProxyOptions<Allow>,
): MountableRouter {
  checkOptions('createBrowserProxy', options, {});
  const { rateLimit = { limit: 60 }, logger = silentLogger } = options;
  const core = createProxyCore(options);
  checkRateLimit('createBrowserProxy', rateLimit);
  const authorize = options.authorize as Authorize;
  const limit = limitRate(rateLimit);
  const forms = new Map(routes.map(({ facts }) => [facts, readForm(facts)]));

  const answer: RequestHandler = async (request, response) => {
    const readFields = async (facts: OperationFacts) => {
      // Later handlers read the document's path, not the caller's spelling.
      request.url = facts.path;
      await forms.get(facts)?.(request, response);
      return request.body as Record<string, string>;
    };
    const reply = await core({
      method: request.method,
      path: pathBelow(basePath, request).toLowerCase(),
      ownOrigin: ownOrigin(request),
      headers: { get: (name) => request.get(name) ?? null },
      requestId: requestIdOf(response),
      admit: () => runHandlers([limit], request, response),
      readFields,
      authorize(call) {
        request.body = call.fields;
        return authorize(request, call);
      },
      note({ path, fields, reason }) {
        if (path !== undefined) response.locals.path = path;
        if (fields !== undefined) logFields(response, fields);
        if (reason !== undefined) logReason(response, reason);
      },
    });
    await send(reply, response);
  };

  const api = Router().use(assignRequestId);
  if (logger !== silentLogger) api.use(logRequests(logger));
  return Router().use(collapseSlashes).use(basePath, api.use(answer));
}

async function send(reply: globalThis.Response, response: Response): Promise<void> {
  const body = Buffer.from(await reply.arrayBuffer());
  if (response.headersSent) return;
  response.statusCode = reply.status;
  reply.headers.forEach((value, name) => {
    if (name !== 'vary') response.setHeader(name, value);
    else response.vary(value);
  });
  if (body.length > 0) response.setHeader('Content-Length', body.length);
  response.end(body);
}

function ownOrigin({ protocol, host }: Request): string | undefined {
  const url = `${protocol}://${host}`;
  return URL.canParse(url) ? new URL(url).origin : undefined;
}
