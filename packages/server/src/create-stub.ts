import { checkOptions, FUNCTION } from '@cashfree-rest/core';
import { basePath, type Handlers, routes } from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import { assignRequestId } from './assign-request-id.ts';
import { collapseSlashes } from './collapse-slashes.ts';
import { inTurn } from './in-turn.ts';
import { limitRate } from './limit-rate.ts';
import { logRequests } from './log-requests.ts';
import { silentLogger } from './logger.ts';
import type { MountableRouter } from './mountable-router.ts';
import { passOthers, restoringUrl } from './pass-others.ts';
import { setReplyHeaders } from './reply-headers.ts';
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

  const steps = [
    ...(passes ? [passOthers(engine)] : []),
    beginReply,
    ...(logger === silentLogger ? [] : [logRequests(logger)]),
    ...(rateLimit === undefined ? [] : [limitRate(rateLimit)]),
    engine.serve,
  ];
  const router = Router().use(collapseSlashes);
  router.use(basePath, inTurn(steps), engine.replyToError);
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

/** One handler instead of three: each costs every request a microsecond. */
const beginReply: RequestHandler = (request, response, next) => {
  setReplyHeaders(response);
  assignRequestId(request, response, next);
};
