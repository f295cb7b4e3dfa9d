import type { Request } from 'express';
import type { RateLimit } from '../limit-rate.ts';
import type { Allowed, ProxyOptions } from './proxy-options.ts';

/**
 * Pages of the server's own origin may always call. It is the origin of the request; behind a proxy set Express's
 * `trust proxy`.
 */
export interface BrowserProxyOptions<Allow extends Allowed> extends ProxyOptions<Allow, Request> {
  /** Refuses an address with 429 after this many requests; default 60 in a minute. */
  readonly rateLimit?: RateLimit | undefined;
}
