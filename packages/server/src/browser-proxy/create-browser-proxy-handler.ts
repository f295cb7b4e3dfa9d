import { checkOptions, FUNCTION } from '@cashfree-rest/core';
import { basePath } from '@cashfree-rest/generated-server';
import { silentLogger } from '../logger.ts';
import { chooseRequestId } from '../request-id.ts';
import { hideInText, isSensitive, REDACTED } from '../sensitive-text.ts';
import type { AuthorizedCall, CallFacts } from './incoming-call.ts';
import { createProxyCore } from './proxy-core.ts';
import type { Allowed, ProxyOptions } from './proxy-options.ts';
import { readWebForm } from './read-web-form.ts';

/** Pages of the server's own origin may always call. It is the origin of the request's URL. */
export interface BrowserProxyHandlerOptions<Allow extends Allowed>
  extends ProxyOptions<Allow, Request> {
  /**
   * Limits the rate, before anything else: throw `new RefusedReply(429, …)` if there are too many calls. Default: no
   * limit, because a `Request` does not tell who sent it.
   */
  readonly admit?: ((request: Request) => unknown) | undefined;
}

/** Answers every request with JSON. */
export type BrowserProxyHandler = (request: Request) => Promise<Response>;

/** The operation of a call decides its field types; here they are erased. */
type Authorize = (request: Request, call: AuthorizedCall) => unknown;

/**
 * Creates a browser proxy for frameworks with `Request` and `Response`: Next, Hono, Workers, Deno, Bun. Pass it every
 * request below one path, and pass that path to `createClient` of `@cashfree-rest/client/browser`.
 * @throws {TypeError} for an operation, field or origin that cannot be allowed, and for other options that would
 * silently do nothing.
 */
export function createBrowserProxyHandler<const Allow extends Allowed>(
  options: BrowserProxyHandlerOptions<Allow>,
): BrowserProxyHandler {
  checkOptions('createBrowserProxy', options, { admit: FUNCTION });
  const core = createProxyCore(options);
  const { admit, logger = silentLogger } = options;
  const authorize = options.authorize as Authorize;

  return async (request) => {
    const startedAt = performance.now();
    const { method, headers } = request;
    const url = new URL(request.url);
    const requestId = chooseRequestId(headers.get('X-Request-Id'));
    let facts: CallFacts = {};
    const response = await core({
      method,
      headers,
      requestId,
      path: operationPath(url),
      ownOrigin: url.origin,
      admit: () => admit?.(request),
      readFields: (operation) => readWebForm(request, operation),
      authorize: (call) => authorize(request, call),
      note: (more) => {
        facts = { ...facts, ...more };
      },
    });
    const { path, fields, reason } = facts;
    const durationMs = Math.round((performance.now() - startedAt) * 10) / 10;
    const entry = { requestId, method, path, body: fields && hideFields(fields) };
    logger.info({ ...entry, httpStatus: response.status, reason, durationMs }, 'answered');
    return response;
  };
}

/** Returns the document's path in that of a request, for any mount path and any spelling. */
function operationPath({ pathname }: URL): string {
  const path = pathname
    .toLowerCase()
    .replaceAll(/\/{2,}/gu, '/')
    .replace(/\/$/u, '');
  return path.slice(Math.max(0, path.indexOf(`${basePath}/`)));
}

function hideFields(fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      isSensitive(name) ? REDACTED : hideInText(value),
    ]),
  );
}
