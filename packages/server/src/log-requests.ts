import type { RequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import type { Logger } from './create-logger.ts';
import { redact } from './redact.ts';

/** One line for each request once it is answered, or the caller has gone: what was asked, and how it ended. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const startedAt = performance.now();
    response.once('close', () => {
      const entry = {
        requestId: requestIdOf(response),
        method: request.method,
        path: `${request.baseUrl}${request.path}`,
        // Redacted here too: the team's own logger may not do it.
        body: redact(request.body),
        httpStatus: response.statusCode,
        durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
      };
      logger.info(entry, response.writableFinished ? 'answered' : 'the caller has gone');
    });
    next();
  };
}
