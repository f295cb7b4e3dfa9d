import { FUNCTION } from '@cashfree-rest/core';
import { basePath, type Handlers } from '@cashfree-rest/generated-server';
import { type RequestHandler, Router } from 'express';
import { assignRequestId } from './assign-request-id.ts';
import { checkNames, OPERATION_IDS } from './check-names.ts';
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
  // The compiler reports it too.
  checkNames('createStub', 'operation', OPERATION_IDS, handlers, FUNCTION);
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

/** One handler instead of three: each costs every request a microsecond. */
const beginReply: RequestHandler = (request, response, next) => {
  setReplyHeaders(response);
  assignRequestId(request, response, next);
};
