import { RefusedReply } from '@cashfree-rest/core';
import { basePath } from '@cashfree-rest/generated-server';
import type { Request, RequestHandler } from 'express';

/** The path of the document that a request below the base path means, however the caller has written it. */
export function operationPath({ path }: Request): string {
  return `${basePath}${path.toLowerCase().replace(/\/$/u, '')}`;
}

/**
 * Finds an operation by its path in one step, where a router would try each route in turn. What comes after reads the
 * path of the document, however the caller has written it: with a slash at the end, in capitals, as a whole URL.
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
