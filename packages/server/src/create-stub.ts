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
import { collapseSlashes } from './collapse-slashes.ts';
import { dispatch } from './dispatch.ts';
import { replyToError } from './error-reply.ts';
import { explainInvalidRequest } from './explain-invalid-request.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { silentLogger } from './logger.ts';
import type { MountableRouter } from './mountable-router.ts';
import { passOthers, restoringUrl } from './pass-others.ts';
import { readForm } from './read-form.ts';
import { REPLY_HEADERS } from './reply-headers.ts';
import { runOperation } from './run-operation.ts';
import { sendJsonPlainly } from './send-json.ts';
import type { CreateStub, StubWith } from './stub-functions.ts';
import { checkStubOptions, type StubOptions } from './stub-options.ts';
import { validateWith } from './validate.ts';

export const createStub: CreateStub = Object.assign(buildStub, {
  partial: buildStub,
  with: <Merchant extends object>(options: StubOptions<Merchant>): StubWith<Merchant> => {
    checkStubOptions(options);
    const build = (handlers: Partial<Handlers<Merchant>>) => buildStub(handlers, options);
    return Object.assign(build, { partial: build });
  },
});

function buildStub<Merchant extends object>(
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
    // Bound, because handlers may be methods of a class.
    const handler = written?.bind(handlers) ?? notImplemented(operationId);
    const checks = { isChecked, strict, logger };
    const run = runOperation({ operationId, facts, handler, authenticate, ...checks });
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

/** @throws {TypeError} for a handler that would never be called; the compiler reports it too. */
function checkHandlers(handlers: Partial<Handlers<never>>): void {
  const ids: readonly string[] = routes.map(({ operationId }) => operationId);
  // An instance of a class has other fields beside the handlers.
  const isInstance = ![Object.prototype, null].includes(Object.getPrototypeOf(handlers));
  const unknown = Object.keys(handlers).find((id) => !ids.includes(id));
  if (unknown !== undefined && !isInstance) {
    throw new TypeError(`createStub: there is no operation ${unknown}`);
  }
  for (const { operationId: id } of routes) {
    checkOptions('createStub', { [id]: handlers[id] }, { [id]: FUNCTION });
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
