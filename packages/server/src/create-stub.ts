import { RefusedReply } from '@cashfree-rest/core';
import {
  basePath,
  type Handler,
  type Handlers,
  type OperationId,
  routes,
  specVersion,
} from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { assignRequestId } from './assign-request-id.ts';
import type { CheckedHandlers } from './checked-handlers.ts';
import { silentLogger } from './create-logger.ts';
import { replyToError } from './error-reply.ts';
import { explainInvalidRequest } from './explain-invalid-request.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { readForm } from './read-form.ts';
import { runOperation } from './run-operation.ts';
import { sendJsonPlainly } from './send-json.ts';
import type { StubOptions } from './stub-options.ts';
import { validateWith } from './validate.ts';

export interface CreateStub {
  /** An Express router that serves the whole API below the path at which it is mounted. */
  <Merchant extends object, Given extends Handlers<Merchant> = Handlers<Merchant>>(
    handlers: Given & CheckedHandlers<Given>,
    options: StubOptions<Merchant>,
  ): Router;
  /** The same while some handlers are still to be written: they answer 501. */
  partial<
    Merchant extends object,
    Given extends Partial<Handlers<Merchant>> = Partial<Handlers<Merchant>>,
  >(handlers: Given & CheckedHandlers<Given>, options: StubOptions<Merchant>): Router;
}

export const createStub: CreateStub = Object.assign(createPartialStub, {
  partial: createPartialStub,
});

function createPartialStub<Merchant extends object>(
  handlers: Partial<Handlers<Merchant>>,
  options: StubOptions<Merchant>,
): Router {
  const { authenticate, logger = silentLogger, rateLimit, errorStatus } = options;
  const { replyCheck = defaultReplyCheck(), replySampleRate = 1 } = options;
  const strict = replyCheck === 'strict';
  const isChecked = () => strict || (replyCheck === 'log' && Math.random() < replySampleRate);
  const validate = validateWith({ replyCheck, logger });
  const chains = new Map<string, RequestHandler>();
  for (const { operationId, path, facts } of routes) {
    const written = handlers[operationId] as Handler<OperationId, Merchant> | undefined;
    const handler = written ?? notImplemented(operationId);
    const run = runOperation({ facts, handler, authenticate, isChecked, strict });
    chains.set(path, Router().use(readForm(facts), validate, run, explainInvalidRequest(facts)));
  }

  const api = Router();
  api.use(assignRequestId, sendSpecVersion, sendJsonPlainly, helmet(HEADERS));
  if (logger !== silentLogger) api.use(logRequests(logger));
  if (rateLimit !== undefined) api.use(limitRate(rateLimit));
  api.use(dispatch(chains), replyToError({ errorStatus, logger }));
  return Router().use(basePath, api);
}

/**
 * Finds an operation by its path in one step, where a router would try each route in turn. What comes after reads the
 * path of the document, however the caller has written it: with a slash at the end, in capitals, as a whole URL.
 */
function dispatch(chains: ReadonlyMap<string, RequestHandler>): RequestHandler {
  return (request, response, next) => {
    const path = `${basePath}${request.path.toLowerCase().replace(/\/$/u, '')}`;
    const chain = chains.get(path);
    if (chain === undefined) throw new RefusedReply(404, 'No operation has this path');
    request.url = path;
    response.locals.path = path;
    if (request.method !== 'POST') {
      response.set('Allow', 'POST');
      throw new RefusedReply(405, 'This method is not allowed here: every operation is a POST');
    }
    chain(request, response, next);
  };
}

function defaultReplyCheck(): 'strict' | 'log' {
  return process.env.NODE_ENV === 'production' ? 'log' : 'strict';
}

/**
 * Replies are data: no browser may run, frame or guess anything from them. Helmet's other headers speak of documents
 * and of browsers long gone; each would cost every reply some bytes and microseconds.
 */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;

const sendSpecVersion: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Spec-Version', specVersion);
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function notImplemented(operationId: OperationId): Handler<OperationId, object> {
  return () => Promise.reject(new RefusedReply(501, `${operationId} is not implemented`));
}
