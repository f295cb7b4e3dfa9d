import type { RequestHandler, Router } from 'express';
import { operationPath } from './dispatch.ts';

/** Leaves the router for what is no operation. Stands first, so that nothing has touched request or reply by then. */
export function passOthers(paths: ReadonlyMap<string, unknown>): RequestHandler {
  return (request, _response, next) => {
    const isOperation = request.method === 'POST' && paths.has(operationPath(request));
    next(isOperation ? undefined : 'router');
  };
}

/** Gives the app's next route the URL as the caller has written it, and not as a router has tidied it. */
export function restoringUrl(router: Router): RequestHandler {
  return (request, response, next) => {
    const { url } = request;
    router(request, response, (error?: unknown) => {
      request.url = url;
      next(error);
    });
  };
}
