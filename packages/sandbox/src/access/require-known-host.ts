import { isIP } from 'node:net';
import { hostNameOf, hostNameOfUrl, readHostName } from '@cashfree-rest/core';
import { RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler } from 'express';
import { bareAddress, isLoopbackHost } from './loopback.ts';

export interface KnownHosts {
  /**
   * Names and addresses that callers may use, in addition to loopback. `0.0.0.0` or `::` allows every address, because
   * no web page can have an address of this machine as its own name.
   */
  readonly hosts: readonly string[];
  /** Its host is allowed too. */
  readonly baseUrl: () => string;
}

/**
 * Refuses requests for other hosts with 421. A web page can point its own name at this machine (DNS rebinding), and the
 * browser would then treat it as a page of the sandbox. Requests of HTTP/1.0 may lack a `Host`, because no browser
 * sends them.
 */
export function requireKnownHost({ hosts, baseUrl }: KnownHosts): RequestHandler {
  const listed = new Set(hosts.map((host) => readHostName(host)));
  const takesAddresses = listed.has('0.0.0.0') || listed.has('[::]');

  function isKnown(header: string): boolean {
    const name = hostNameOf(header);
    if (name === undefined) return false;
    if (isLoopbackHost(name) || listed.has(name)) return true;
    if (takesAddresses && isIP(bareAddress(name)) !== 0) return true;
    return hostNameOfUrl(baseUrl()) === name;
  }

  return (request, _response, next) => {
    const { host } = request.headers;
    if (host === undefined || isKnown(host)) return next();
    throw new RefusedReply(421, UNKNOWN_HOST);
  };
}

const UNKNOWN_HOST =
  'This sandbox does not accept this host name: add it to SANDBOX_HOSTS to allow it';
