import type { IncomingHttpHeaders } from 'node:http';
import { RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler } from 'express';

/**
 * Refuses with 403 what web pages send, unless the page is the sandbox's own: a page needs neither to read a reply nor
 * to know a secret to post a form with the well-known credentials. A page on another port of this machine is no
 * exception, since a shop calls the API from its server, which sends none of these headers.
 */
export function refuseOtherSites(baseUrl: () => string): RequestHandler {
  return ({ headers }, _response, next) => {
    if (!isFromOtherSite(headers, baseUrl())) return next();
    throw new RefusedReply(403, 'Web pages may not call this: call it from a server');
  };
}

/** By what browsers say: all newer ones `Sec-Fetch-Site`, and older ones at least `Origin` with a form. */
function isFromOtherSite(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === baseUrl) return false;
  // A proxy may have taken https away, so the schemes need not be the same.
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}
