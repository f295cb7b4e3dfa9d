import type { RequestHandler, Response } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './logger.ts';
import { redact } from './redact.ts';

interface Facts {
  fields?: object;
  reason?: string;
}

/** What the log will say of a reply. Not in `response.locals`, where an application may use any name. */
const FACTS = new WeakMap<Response, Facts>();

/** Gives the log the fields of an operation, after they were read. Other parts of a body are never logged. */
export function logFields(response: Response, fields: object): void {
  const facts = FACTS.get(response);
  if (facts !== undefined) facts.fields = fields;
}

/** Gives the log the reason of a refusal; it must not contain a value from the caller. */
export function logReason(response: Response, reason: string): void {
  const facts = FACTS.get(response);
  if (facts !== undefined) facts.reason = reason;
}

/**
 * Logs one line per request, when it is answered or the caller has disconnected: the request and its result. Does
 * nothing while the logger writes no such lines.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    if (logger.isLevelEnabled?.('info') === false) return next();
    const startedAt = performance.now();
    const facts: Facts = {};
    FACTS.set(response, facts);
    response.once('close', () => {
      const entry = {
        requestId: requestIdOf(response),
        method: request.method,
        path: response.locals.path as string | undefined,
        body: redact(facts.fields),
        httpStatus: response.statusCode,
        reason: facts.reason,
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      };
      logger.info(entry, response.writableFinished ? 'answered' : 'the caller has gone');
    });
    next();
  };
}
