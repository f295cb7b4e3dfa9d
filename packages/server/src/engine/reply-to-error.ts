import { RefusedReply } from '@cashfree-rest/core';
import { type OperationId, routes } from '@cashfree-rest/generated-server';
import type { ErrorRequestHandler, Response } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import { BrokenReplyError, brokenReply } from './check-replies.ts';
import { errorBody, INTERNAL_ERROR } from './error-body.ts';
import type { Logger } from './logger.ts';
import { type OnError, reportError } from './report-error.ts';
import { sendJson } from './send-json.ts';

export interface ErrorReplyOptions {
  readonly errorStatus: 200 | undefined;
  readonly logger: Logger;
  readonly onError?: OnError | undefined;
}

/** Turns every failure into a reply: always JSON, always the same body, never a stack. */
export function replyToError(options: ErrorReplyOptions): ErrorRequestHandler {
  const { errorStatus, logger, onError } = options;
  return (thrown: unknown, _request, response, next) => {
    // Half a reply cannot be replaced; Express then closes the connection.
    if (response.headersSent) return next(thrown);
    const error = brokenReply(thrown) ?? thrown;
    const { status, reason } = describe(error);
    if (status === 500) {
      const requestId = requestIdOf(response);
      logger.error({ err: error, requestId, path: response.locals.path }, 'request failed');
      if (onError !== undefined) {
        const context = { requestId, operationId: findOperation(response) };
        void reportError(onError, logger, error, context);
      }
    }
    sendJson(response, errorStatus ?? status, errorBody(reason));
  };
}

function describe(error: unknown): Pick<RefusedReply, 'status' | 'reason'> {
  if (error instanceof RefusedReply) return error;
  // Thrown only if replies are checked strictly, which is for the team before production.
  if (error instanceof BrokenReplyError) return { status: 500, reason: error.message };
  return INTERNAL_ERROR;
}

function findOperation(response: Response): OperationId | undefined {
  return routes.find(({ path }) => path === response.locals.path)?.operationId;
}
