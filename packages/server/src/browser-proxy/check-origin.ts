import { RefusedReply } from '@cashfree-rest/core';
import type { Request, RequestHandler } from 'express';
import { fault } from './check-allowed.ts';

/** @throws {TypeError} for what no browser would send as an origin, such as a path behind it or a `*`. */
export function checkOrigins(origins: readonly string[]): void {
  for (const origin of origins) {
    const isOrigin = URL.canParse(origin) && new URL(origin).origin === origin;
    if (!isOrigin || origin === 'null') {
      throw fault('origins must be like https://shop.example, without a path');
    }
  }
}

/** Refuses calls that no page of an allowed origin makes: else any page could make them in a user's name. */
export function requireOrigin(origins: readonly string[] | undefined): RequestHandler {
  return (request, _response, next) => {
    const origin = request.get('Origin');
    const isAllowed =
      origin === undefined
        ? request.get('Sec-Fetch-Site') === 'same-origin'
        : (origins ?? [ownOrigin(request)]).includes(origin);
    if (!isAllowed) throw new RefusedReply(403, 'Only pages of this shop may call this');
    next();
  };
}

function ownOrigin({ protocol, host }: Request): string | undefined {
  const url = `${protocol}://${host}`;
  return URL.canParse(url) ? new URL(url).origin : undefined;
}

/** Lets pages of the listed origins read the replies, errors too, and answers what browsers ask before they call. */
export function openTo(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    response.vary('Origin');
    const origin = request.get('Origin');
    if (origin === undefined || !origins.includes(origin)) return next();
    response.set({
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
      'Access-Control-Expose-Headers': 'X-Request-Id, Retry-After',
    });
    const isQuestion = request.get('Access-Control-Request-Method') !== undefined;
    if (request.method !== 'OPTIONS' || !isQuestion) return next();
    response.set({
      'Access-Control-Allow-Methods': 'POST',
      'Access-Control-Allow-Headers': 'Content-Type, X-Request-Id',
      'Access-Control-Max-Age': '600',
    });
    response.status(204).end();
  };
}
