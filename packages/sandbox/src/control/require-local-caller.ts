import { hostNameOf, hostNameOfUrl, RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import { isLoopbackAddress, isLoopbackHost } from '../access/loopback.ts';

/** Headers with which proxies and tunnels mark the requests that they pass on. */
const PASSED_ON =
  /^(?:forwarded|via|x-(?:original-)?forwarded-.*|x-(?:real|client)-ip|cf-connecting-ip|true-client-ip|cdn-loop)$/u;

/**
 * Refuses with 403: callers on other machines, requests for another host name (a foreign name that points here, or that
 * of a tunnel), requests that a proxy marks as passed on, and web pages of other sites. Headers are no proof: a proxy
 * or tunnel that adds none looks like a caller on this machine.
 */
export const requireLocalCaller: RequestHandler = (request, _response, next) => {
  const { host = '', origin, 'sec-fetch-site': site } = request.headers;
  const isLocal =
    isLoopbackAddress(request.socket.remoteAddress ?? '') &&
    isLoopbackHost(hostNameOf(host) ?? '') &&
    (origin === undefined || isLoopbackHost(hostNameOfUrl(origin) ?? '')) &&
    site !== 'cross-site' &&
    !Object.keys(request.headers).some((name) => PASSED_ON.test(name));
  if (!isLocal) {
    throw new RefusedReply(403, 'The control API answers only callers on the same machine');
  }
  next();
};
