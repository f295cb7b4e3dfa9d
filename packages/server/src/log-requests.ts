import type { RequestHandler, Response } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './logger.ts';
import { redact } from './redact.ts';

/** Not in `response.locals`, where an application may keep things under any name. */
const FIELDS = new WeakMap<Response, object>();

/** Gives the log the fields of an operation, for the code that has read them: what else a body holds is not logged. */
export function logFields(response: Response, fields: object): void {
  FIELDS.set(response, fields);
}

const REASONS = new WeakMap<Response, string>();

/** Gives the log the reason of a refusal; it must not hold a value that the caller sent. */
export function logReason(response: Response, reason: string): void {
  REASONS.set(response, reason);
}

/** One line for each request once it is answered, or the caller has gone: what was asked, and how it ended. */
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
