import { checkOptions, FUNCTION, RefusedReply } from '@cashfree-rest/core';
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
import { collapseSlashes } from './collapse-slashes.ts';
import { silentLogger } from './create-logger.ts';
import { dispatch } from './dispatch.ts';
import { replyToError } from './error-reply.ts';
import { explainInvalidRequest } from './explain-invalid-request.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import type { MountableRouter } from './mountable-router.ts';
import { passOthers, restoringUrl } from './pass-others.ts';
import { readForm } from './read-form.ts';
import { REPLY_HEADERS } from './reply-headers.ts';
import { runOperation } from './run-operation.ts';
import { sendJsonPlainly } from './send-json.ts';
import { checkStubOptions, type StubOptions } from './stub-options.ts';
import { validateWith } from './validate.ts';

export interface CreateStub {
  /**
   * An Express router that serves the whole API below the path at which it is mounted.
   * @throws {TypeError} for an option or a handler that would silently do nothing.
   */
  <Merchant extends object, Given extends Handlers<Merchant> = Handlers<Merchant>>(
    handlers: Given & CheckedHandlers<Given>,
    options: StubOptions<Merchant>,
  ): MountableRouter;
  /** The same while some handlers are still to be written: they answer 501. */
  partial<
    Merchant extends object,
    Given extends Partial<Handlers<Merchant>> = Partial<Handlers<Merchant>>,
  >(handlers: Given & CheckedHandlers<Given>, options: StubOptions<Merchant>): MountableRouter;
}

export const createStub: CreateStub = Object.assign(createPartialStub, {
  partial: createPartialStub,
});

function createPartialStub<Merchant extends object>(
  handlers: Partial<Handlers<Merchant>>,
  options: StubOptions<Merchant>,
): MountableRouter {
  checkStubOptions(options);
  checkHandlers(handlers);
  const { authenticate, logger = silentLogger, rateLimit, errorStatus, onError } = options;
  const { replyCheck = defaultReplyCheck(), replySampleRate = 1, notifyHosts = [] } = options;
  const passes = options.unknownRequests === 'pass';
  const strict = replyCheck === 'strict';
  const isChecked = () => strict || (replyCheck === 'log' && Math.random() < replySampleRate);
  const validate = validateWith({ replyCheck, logger, notifyHosts });
  const chains = new Map<string, RequestHandler>();
  for (const { operationId, path, facts } of routes) {
    const written = handlers[operationId] as Handler<OperationId, Merchant> | undefined;
    const handler = written ?? notImplemented(operationId);
    const run = runOperation({ facts, handler, authenticate, isChecked, strict });
    chains.set(path, Router().use(readForm(facts), validate, run, explainInvalidRequest(facts)));
  }

  const api = Router();
  if (passes) api.use(passOthers(chains));
  api.use(assignRequestId, sendSpecVersion, sendJsonPlainly, helmet(REPLY_HEADERS));
  if (logger !== silentLogger) api.use(logRequests(logger));
  if (rateLimit !== undefined) api.use(limitRate(rateLimit));
  api.use(dispatch(chains), replyToError({ errorStatus, logger, onError }));
  const router = Router().use(collapseSlashes).use(basePath, api);
  return passes ? Router().use(restoringUrl(router)) : router;
}

/** @throws {TypeError} for a handler that would never be called; the compiler says so too. */
function checkHandlers(handlers: object): void {
  const ids: readonly string[] = routes.map(({ operationId }) => operationId);
  for (const [id, handler] of Object.entries(handlers)) {
    if (!ids.includes(id)) throw new TypeError(`createStub: there is no operation ${id}`);
    checkOptions('createStub', { [id]: handler }, { [id]: FUNCTION });
  }
}

function defaultReplyCheck(): 'strict' | 'log' {
  return process.env.NODE_ENV === 'production' ? 'log' : 'strict';
}

const sendSpecVersion: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Spec-Version', specVersion);
  response.setHeader('Cache-Control', 'no-store');
  next();
};

function notImplemented(operationId: OperationId): Handler<OperationId, object> {
  return () => Promise.reject(new RefusedReply(501, `${operationId} is not implemented`));
}
