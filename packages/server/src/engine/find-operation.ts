import { RefusedReply } from '@cashfree-rest/core';
import { basePath } from '@cashfree-rest/generated-server';
import type { Request, RequestHandler } from 'express';

/** Returns the document's path for a request below the base path, in any spelling. */
export function operationPath({ path }: Request): string {
  return `${basePath}${path.toLowerCase().replace(/\/$/u, '')}`;
}

/**
 * Finds an operation by its path in one step; a router would try each route in turn. Later handlers read the document's
 * path, even if the caller wrote a trailing slash, capitals or a whole URL.
 */
export function dispatch(chains: ReadonlyMap<string, RequestHandler>): RequestHandler {
  return (request, response, next) => {
    const path = operationPath(request);
    const chain = chains.get(path);
    if (chain === undefined) throw new RefusedReply(404, 'No operation has this path');
    request.url = path;
    response.locals.path = path;
    if (request.method !== 'POST') {
      response.set('Allow', 'POST');
      throw new RefusedReply(405, 'This method is not allowed here: every operation is a POST');
    }
    chain(request, response, next);
  };
}
