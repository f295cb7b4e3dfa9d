import type { RequestHandler, Response } from 'express';
import { chooseRequestId } from './request-id.ts';

/** Uses the caller's `X-Request-Id` or makes one, and sends it back. */
export const assignRequestId: RequestHandler = (request, response, next) => {
  const requestId = chooseRequestId(request.get('X-Request-Id'));
  response.locals.requestId = requestId;
  response.setHeader('X-Request-Id', requestId);
  next();
};

export function requestIdOf(response: Response): string {
  return String(response.locals.requestId);
}
