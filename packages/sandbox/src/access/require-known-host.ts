import { isIP } from 'node:net';
import { hostNameOf, hostNameOfUrl, readHostName } from '@cashfree-rest/core';
import { RefusedReply } from '@cashfree-rest/server';
import type { RequestHandler } from 'express';
import { bareAddress, isLoopbackHost } from './loopback.ts';

export interface KnownHosts {
  /**
   * Names and addresses by which callers may ask for the sandbox, beside those of loopback. `0.0.0.0` or `::` stands
   * for every address: no web page can have one of ours as its own name.
   */
  readonly hosts: readonly string[];
  /** Its host is known, too. */
  readonly baseUrl: () => string;
}

/**
 * Refuses with 421 whoever asks for another host: a web page can have its own name point at this machine (DNS
 * rebinding), and would then be taken by the browser for a page of the sandbox. Requests of HTTP/1.0 may come without
 * a `Host`, as no browser sends them.
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
  'This sandbox does not answer by this host name: to let it, add the name to SANDBOX_HOSTS';
