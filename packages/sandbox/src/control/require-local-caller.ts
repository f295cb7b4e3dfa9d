import { hostNameOf, hostNameOfUrl, RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import { isLoopbackAddress, isLoopbackHost } from '../access/loopback.ts';

/** Headers by which proxies and tunnels say for whom they call. */
const PASSED_ON = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/**
 * Refuses with 403 who is not on this machine, who calls it by another name (one that somebody else has pointed here, or
 * that of a tunnel, whose end is on this machine too), what a proxy says that it passes on, and web pages of other
 * sites. Headers prove nothing: a proxy or tunnel that adds none passes for a caller on this machine.
 */
export const requireLocalCaller: RequestHandler = (request, _response, next) => {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const isLocal =
    isLoopbackAddress(request.socket.remoteAddress ?? '') &&
    isLoopbackHost(hostNameOf(host) ?? '') &&
    (origin === undefined || isLoopbackHost(hostNameOfUrl(origin) ?? '')) &&
    site !== 'cross-site' &&
    !PASSED_ON.some((header) => header in request.headers);
  if (!isLocal) {
    throw new RefusedReply(403, 'The control API answers only callers on the same machine');
  }
  next();
};
