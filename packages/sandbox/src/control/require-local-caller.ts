import { RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/** Headers by which proxies and tunnels say for whom they call. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Refuses with 403 who is not on this machine, who calls it by another name (one that somebody else has pointed here, or
 * that of a tunnel, whose end is on this machine too), what a proxy passes on, and web pages of other sites.
 */
export const requireLocalCaller: RequestHandler = (request, _response, next) => {
  const isOurs = (url: string) => LOCAL_NAMES.includes(hostnameOf(url) ?? '');
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const isLocal =
    isLoopback(request.socket.remoteAddress) &&
    isOurs(`http://${host}`) &&
    (origin === undefined || isOurs(origin)) &&
    site !== 'cross-site' &&
    !PASSED_ON.some((header) => header in request.headers);
  if (!isLocal) {
    throw new RefusedReply(403, 'The control API answers only callers on the same machine');
  }
  next();
};

function hostnameOf(url: string): string | undefined {
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address);
}
