import { checkOptions, FUNCTION, RefusedReply, required } from '@cashfree-rest/core';
import { type OperationFacts, routes } from '@cashfree-rest/generated-server';
import { errorBody, INTERNAL_ERROR } from '../error-body.ts';
import { LOGGER, silentLogger } from '../logger.ts';
import { checkRefusal } from './authorize-call.ts';
import { findClientCall } from './call-client.ts';
import { readAllowed } from './check-allowed.ts';
import { answerQuestion, checkOrigins, corsHeaders, findOriginFault } from './check-origin.ts';
import type { IncomingCall } from './incoming-call.ts';
import { PROXY_HEADERS } from './proxy-headers.ts';
import { GatewayRefusal, type ProxiedOperation, proxyOperation } from './proxy-operation.ts';
import type { Allowed, ProxyOptions } from './proxy-options.ts';

type Headers = Readonly<Record<string, string>>;

/** Answers a request with a reply of the gateway or with a refusal as JSON. Never rejects. */
export type ProxyCore = (incoming: IncomingCall) => Promise<Response>;

/**
 * Creates the part of a browser proxy that is independent of framework and runtime.
 * @throws {TypeError} for invalid options, and for options that would silently do nothing.
 */
export function createProxyCore<Allow extends Allowed, Incoming>(
  options: ProxyOptions<Allow, Incoming>,
): ProxyCore {
  checkOptions('createBrowserProxy', options, { logger: LOGGER, authorize: required(FUNCTION) });
  const { client, origins = [], logger = silentLogger } = options;
  const allow = readAllowed(options.allow ?? {});
  checkOrigins(origins);
  /** By path; `undefined` for operations that a browser may not call. */
  const operations = new Map<string, ProxiedOperation | undefined>();
  for (const { operationId, path, facts } of routes) {
    const names = withKey(allow[operationId], facts);
    const call = names && findClientCall(client, facts);
    operations.set(path, names && call && { operationId, facts, names, call });
  }

  async function answer(incoming: IncomingCall): Promise<object> {
    await admit(incoming);
    const { method, path, requestId } = incoming;
    if (!operations.has(path)) throw new RefusedReply(404, 'No operation has this path');
    incoming.note({ path });
    if (method !== 'POST') throw new WrongMethod();
    const fault = findOriginFault(incoming, origins);
    if (fault !== undefined) {
      logger.warn({ ...fault, requestId, path }, 'the origin may not call');
      throw new RefusedReply(403, 'Only pages of this shop may call this');
    }
    const operation = operations.get(path);
    if (!operation) throw new RefusedReply(403, 'A browser may not call this operation');
    return proxyOperation(operation, incoming, logger);
  }

  return async (incoming) => {
    const { requestId, path } = incoming;
    const cors = corsHeaders(incoming, origins);
    const headers = { ...PROXY_HEADERS, ...cors, 'X-Request-Id': requestId };
    const told = answerQuestion(incoming, origins);
    if (told) return new Response(null, { status: 204, headers: { ...headers, ...told } });
    try {
      return json(200, await answer(incoming), headers);
    } catch (error) {
      if (error instanceof RefusedReply) {
        const { status, reason } = error;
        if (!(error instanceof GatewayRefusal)) incoming.note({ reason });
        return json(status, errorBody(reason), { ...headers, ...headersOf(error) });
      }
      const known = operations.has(path) ? path : undefined;
      logger.error({ err: error, requestId, path: known }, 'request failed');
      return json(INTERNAL_ERROR.status, errorBody(INTERNAL_ERROR.reason), headers);
    }
  };
}

async function admit(incoming: IncomingCall): Promise<void> {
  try {
    await incoming.admit?.();
  } catch (thrown) {
    throw checkRefusal('admit', thrown);
  }
}

/** The idempotency key always comes from the browser, because its client repeats the call. */
function withKey(
  names: readonly string[] | undefined,
  { retry }: OperationFacts,
): readonly string[] | undefined {
  return names && retry.policy === 'keyed' ? [...names, retry.key] : names;
}

class WrongMethod extends RefusedReply {
  constructor() {
    super(405, 'This method is not allowed here: every operation is a POST');
  }
}

function headersOf(error: RefusedReply): Headers {
  if (error instanceof WrongMethod) return { Allow: 'POST' };
  const seconds = error instanceof GatewayRefusal ? error.retryAfterSeconds : undefined;
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) };
}

function json(status: number, body: object, headers: Headers): Response {
  const type = { 'Content-Type': 'application/json; charset=utf-8' };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, ...type } });
}
