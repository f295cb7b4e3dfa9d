import type { IncomingHttpHeaders } from 'node:http';
import { RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler } from 'express';

/**
 * Refuses requests from web pages of other sites with 403. A page can post a form with the well-known credentials
 * without reading the reply or knowing a secret. Pages on other ports of this machine are refused too, because a shop
 * calls the API from its server, which sends none of these headers.
 */
export function refuseOtherSites(baseUrl: () => string): RequestHandler {
  return ({ headers }, _response, next) => {
    if (!isFromOtherSite(headers, baseUrl())) return next();
    throw new RefusedReply(403, 'Web pages may not call this: call it from a server');
  };
}

/**
 * Decides by the browser's headers: current browsers send `Sec-Fetch-Site`, older ones at least `Origin` with a form.
 */
function isFromOtherSite(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const { host = '', origin, 'sec-fetch-site': site } = headers;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined || origin === baseUrl) return false;
  // A proxy may have removed https, so the schemes may differ.
  return !URL.canParse(origin) || new URL(origin).host !== host.toLowerCase();
}
