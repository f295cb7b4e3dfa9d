import { randomUUID } from 'node:crypto';
import { RefusedReply } from '@cashfree-rest/core';
import {
  basePath,
  type ControlHandlers,
  type OperationFacts,
  operations,
} from '@cashfree-rest/generated-sandbox';
import type { Logger } from '@cashfree-rest/server';
import { type RequestHandler, Router } from 'express';
import { explainInvalidCall } from './explain-invalid-call.ts';
import { readJson } from './read-json.ts';
import { replyToControlError } from './reply-to-control-error.ts';
import { requireControlToken } from './require-control-token.ts';
import { requireLocalCaller } from './require-local-caller.ts';
import { runControlOperation } from './run-control-operation.ts';

export interface ControlRoutesOptions<World extends object> {
  /**
   * Returns the world of the merchant with this `appId`, by default the sandbox's first one; unknown ones get a 404.
   */
  readonly findWorld: (appId: string | undefined) => Promise<World | undefined>;
  /** The token that callers must send; without it, all callers that appear to be on this machine may call. */
  readonly token?: string | undefined;
  /** True if replies that break the document become a 500; default: true except in production. */
  readonly checkReplies?: boolean | undefined;
  readonly logger?: Logger | undefined;
}

/** Creates an Express router that serves the control API, `/sandbox/v1`, below its mount path. */
export function createControlRoutes<World extends object>(
  handlers: ControlHandlers<World>,
  options: ControlRoutesOptions<World>,
): Router {
  const { findWorld, token, logger } = options;
  const { checkReplies = process.env.NODE_ENV !== 'production' } = options;
  const validate = validateLazily(checkReplies);
  const paths = new Map<string, Map<string, RequestHandler>>();
  for (const [operationId, facts] of Object.entries<OperationFacts>(operations)) {
    const handler = handlers[operationId as keyof typeof operations] as never;
    const run = runControlOperation({ facts, handler, findWorld, checkReplies });
    const read = facts.hasBody ? readJson : [];
    const chain = Router({ mergeParams: true }).use(
      ...read,
      validate,
      run,
      explainInvalidCall(facts),
    );
    const path = facts.path.replaceAll(/\{(\w+)\}/gu, ':$1');
    const methods = paths.get(path) ?? new Map<string, RequestHandler>();
    paths.set(path, methods.set(facts.httpMethod, chain));
  }

  const routes = Router();
  const admit = token === undefined ? requireLocalCaller : requireControlToken(token);
  routes.use(basePath, setHeaders, admit);
  for (const [path, methods] of paths) routes.all(path, dispatch(methods));
  routes.use(basePath, () => {
    throw new RefusedReply(404, 'No operation has this path');
  });
  routes.use(basePath, replyToControlError(logger));
  return routes;
}

/** The validator is slow to load, and most runs of the sandbox never use it. */
function validateLazily(checkReplies: boolean): RequestHandler {
  let loading: Promise<RequestHandler> | undefined;
  const load = async () => {
    const { createControlValidator } = await import('./create-control-validator.ts');
    return createControlValidator(checkReplies);
  };
  return async (request, response, next) => {
    loading ??= load();
    const validate = await loading;
    validate(request, response, next);
  };
}

function dispatch(methods: ReadonlyMap<string, RequestHandler>): RequestHandler {
  return (request, response, next) => {
    // The target may be a whole URL, which the validator would take for a path.
    request.url = `${request.path}${/\?[^#]*/u.exec(request.url)?.[0] ?? ''}`;
    const chain = methods.get(request.method);
    if (chain !== undefined) return chain(request, response, next);
    const allowed = [...methods.keys()].join(', ');
    response.set('Allow', allowed);
    throw new RefusedReply(405, `This method is not allowed here: send ${allowed}`);
  };
}

/** The form of a caller's id, because it ends up in headers and logs. */
const CALLERS_OWN = /^[A-Za-z0-9-]{1,64}$/u;

/** Replies are data, so no browser may run, frame, sniff or store them. */
const setHeaders: RequestHandler = (request, response, next) => {
  const offered = request.get('X-Request-Id') ?? '';
  response.set({
    'X-Request-Id': CALLERS_OWN.test(offered) ? offered : randomUUID(),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
};
