import type { Request } from 'express';
import type { RateLimit } from '../limit-rate.ts';
import type { Allowed, ProxyOptions } from './proxy-options.ts';

/**
 * The server's own origin, whose pages may always call, is the one at which the request has arrived; behind a proxy that
 * takes Express's `trust proxy`.
 */
export interface BrowserProxyOptions<Allow extends Allowed> extends ProxyOptions<Allow, Request> {
  /** Refuses an address with 429 beyond so many requests; default 60 in a minute. */
  readonly rateLimit?: RateLimit;
}
