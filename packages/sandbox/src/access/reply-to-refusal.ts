import { RefusedReply } from '@cashfree-rest/server';
import type { ErrorRequestHandler } from 'express';
import { renderStatusPage } from '../pages/kit/render-status-page.ts';

/** Paths for programs, which get JSON; people get a page. */
const FOR_PROGRAMS = /^\/(?:api|sandbox)(?:\/|$)/iu;

/** Answers a request that was refused before any route. */
export const replyToRefusal: ErrorRequestHandler = (error: unknown, request, response, next) => {
  if (!(error instanceof RefusedReply)) return next(error);
  const { status, reason } = error;
  response.status(status);
  if (FOR_PROGRAMS.test(request.path)) {
    response.json({ status: 'ERROR', reason, message: reason, error: reason });
  } else response.send(renderStatusPage({ kind: 'stranger' }));
};
