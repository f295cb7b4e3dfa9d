import { RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses with 403 who is not on this machine, who calls the sandbox by a name that is not its own (a name that
 * somebody else has pointed at this machine), and web pages of other sites. `baseUrl` is the sandbox's own address.
 */
export function requireLocalCaller(baseUrl: () => string | undefined): RequestHandler {
  return (request, _response, next) => {
    const names = [...LOCAL_NAMES, hostnameOf(baseUrl())];
    const isOurs = (url: string) => names.includes(hostnameOf(url) ?? '');
    const { host = '', origin, 'sec-fetch-site': site } = request.headers;
    const isLocal =
      isLoopback(request.socket.remoteAddress) &&
      isOurs(`http://${host}`) &&
      (origin === undefined || isOurs(origin)) &&
      site !== 'cross-site';
    if (!isLocal) {
      throw new RefusedReply(403, 'The control API answers only callers on the same machine');
    }
    next();
  };
}

function hostnameOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function isLoopback(address = ''): boolean {
  return address === '::1' || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/u.test(address);
}
