import type { RequestHandler, Router } from 'express';
import type { Engine } from './engine/create-engine.ts';

/** Leaves the router for requests that are not operations. Runs first, so that request and reply are untouched. */
export function passOthers({ isOperation }: Engine): RequestHandler {
  return (request, _response, next) => next(isOperation(request) ? undefined : 'router');
}

/** Restores the URL as the caller wrote it for the app's next route. */
export function restoringUrl(router: Router): RequestHandler {
  return (request, response, next) => {
    const { url } = request;
    router(request, response, (error?: unknown) => {
      request.url = url;
      next(error);
    });
  };
}
