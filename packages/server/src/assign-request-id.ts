import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** What a caller may choose as an id: it ends up in a header and in logs. */
const CALLERS_OWN = /^[A-Za-z0-9-]{1,64}$/u;

/** Takes the caller's `X-Request-Id` or makes one, and answers with it. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const offered = request.get('X-Request-Id') ?? '';
  const requestId = CALLERS_OWN.test(offered) ? offered : randomUUID();
  response.locals.requestId = requestId;
  response.setHeader('X-Request-Id', requestId);
  next();
};

export function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}
