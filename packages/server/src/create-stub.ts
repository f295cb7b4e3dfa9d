import { checkOptions, FUNCTION } from '@cashfree-rest/core';
import { basePath, type Handlers, routes, specVersion } from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import helmet from 'helmet';
import { assignRequestId } from './assign-request-id.ts';
import { collapseSlashes } from './collapse-slashes.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { silentLogger } from './logger.ts';
import type { MountableRouter } from './mountable-router.ts';
import { passOthers, restoringUrl } from './pass-others.ts';
import { REPLY_HEADERS } from './reply-headers.ts';
import { createStubEngine } from './stub-engine.ts';
import type { CreateStub, StubWith } from './stub-functions.ts';
import { checkStubOptions, type StubOptions } from './stub-options.ts';

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
  const { logger = silentLogger, rateLimit } = options;
  const passes = options.unknownRequests === 'pass';
  const engine = createStubEngine(handlers, options, logger);

  const api = Router();
  if (passes) api.use(passOthers(engine));
  api.use(assignRequestId, sendSpecVersion, helmet(REPLY_HEADERS));
  if (logger !== silentLogger) api.use(logRequests(logger));
  if (rateLimit !== undefined) api.use(limitRate(rateLimit));
  api.use(engine.serve, engine.replyToError);
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

const sendSpecVersion: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Spec-Version', specVersion);
  response.setHeader('Cache-Control', 'no-store');
  next();
};
