import type { RequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './create-logger.ts';
import { redact } from './redact.ts';

/**
 * One line for each request once it is answered, or the caller has gone: what was asked, and how it ended. The body
 * holds fields of the operation only, because `readForm` drops the others: a misspelt `secretkey` is not logged.
 */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const entry = {
        requestId: requestIdOf(response),
        method: request.method,
        path: response.locals.path as string | undefined,
        // Until the form is read the body is raw text, secrets and all.
        body: typeof request.body === 'object' ? redact(request.body) : undefined,
        httpStatus: response.statusCode,
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      };
      logger.info(entry, response.writableFinished ? 'answered' : 'the caller has gone');
    });
    next();
  };
}
