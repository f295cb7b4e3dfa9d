import type { RequestHandler, Response } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './logger.ts';
import { redact } from './redact.ts';

/** Not in `response.locals`, where an application may use any name. */
const FIELDS = new WeakMap<Response, object>();

/** Gives the log the fields of an operation, after they were read. Other parts of a body are never logged. */
export function logFields(response: Response, fields: object): void {
  FIELDS.set(response, fields);
}

const REASONS = new WeakMap<Response, string>();

/** Gives the log the reason of a refusal; it must not contain a value from the caller. */
export function logReason(response: Response, reason: string): void {
  REASONS.set(response, reason);
}

/** Logs one line per request, when it is answered or the caller has disconnected: the request and its result. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const entry = {
        requestId: requestIdOf(response),
        method: request.method,
        path: response.locals.path as string | undefined,
        body: redact(FIELDS.get(response)),
        httpStatus: response.statusCode,
        reason: REASONS.get(response),
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      };
      logger.info(entry, response.writableFinished ? 'answered' : 'the caller has gone');
    });
    next();
  };
}
