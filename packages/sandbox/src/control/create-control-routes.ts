import {
  basePath,
  type ControlHandlers,
  type OperationFacts,
  type OperationId,
  operations,
} from '@cashfree-rest/generated-sandbox';
import { type Logger, silentLogger, type Validation } from '@cashfree-rest/server';
import { assignRequestId, createEngine } from '@cashfree-rest/server/engine';
import { type RequestHandler, Router } from 'express';
import { createControlValidator } from './create-control-validator.ts';
import { readJson, readSnapshotFile } from './read-json.ts';
import { refuseOtherBodies } from './refuse-other-bodies.ts';
import { requireControlToken } from './require-control-token.ts';
import { requireLocalCaller } from './require-local-caller.ts';
import { writingEvents } from './send-events.ts';
import { type FindWorld, worldCall } from './world-call.ts';

export interface ControlRoutesOptions<World extends object> {
  /**
   * Returns the world of the merchant with this `appId`, by default the sandbox's first one; unknown ones get a 404.
   */
  readonly findWorld: FindWorld<World>;
  /** The token that callers must send; without it, all callers that appear to be on this machine may call. */
  readonly token?: string | undefined;
  /** True if replies that break the document become a 500; default: true except in production. */
  readonly checkReplies?: boolean | undefined;
  /** What compares requests and replies with the document; default: `compiled`. */
  readonly validation?: Validation | undefined;
  /** Hosts that `url` of a test notification may name over plain http in addition to loopback. */
  readonly notifyHosts?: readonly string[] | undefined;
  readonly logger?: Logger | undefined;
}

const OPERATIONS = Object.entries<OperationFacts>(operations).map(([operationId, facts]) => ({
  bodyAllowed: 'a JSON object',
  ...facts,
  operationId: operationId as OperationId,
}));

/** Creates an Express router that serves the control API, `/sandbox/v1`, below its mount path. */
export function createControlRoutes<World extends object>(
  handlers: ControlHandlers<World>,
  options: ControlRoutesOptions<World>,
): Router {
  const { findWorld, token, notifyHosts = [], logger = silentLogger } = options;
  const { validation = 'compiled' } = options;
  const { checkReplies = process.env.NODE_ENV !== 'production' } = options;
  const engine = createEngine({
    basePath,
    operations: OPERATIONS,
    logger,
    handlerOf({ operationId }) {
      if (operationId !== 'streamEvents') return handlers[operationId];
      return writingEvents(handlers[operationId]);
    },
    bodyReader: ({ operationId }) =>
      operationId === 'importSnapshot' ? readSnapshotFile : readJson,
    callOf: worldCall(findWorld),
    validator: createControlValidator({ validation, checksReplies: checkReplies, notifyHosts }),
    replyCheck: checkReplies ? 'strict' : 'off',
    reportFault(error, { requestId }) {
      logger.error({ err: error, requestId }, 'control call failed');
      return SANDBOX_FAULT;
    },
  });
  const admit = token === undefined ? requireLocalCaller : requireControlToken(token);
  const routes = [assignRequestId, setHeaders, admit, refuseOtherBodies, engine.serve];
  return Router().use(basePath, ...routes, engine.replyToError);
}

const SANDBOX_FAULT =
  'Something went wrong in the sandbox: look for the X-Request-Id of this reply in its log';

/** Replies are data, so no browser may run, frame, sniff or store them. */
const setHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  });
  next();
};
