import {
  checkOptions,
  MAX_TIMER_MS,
  OBJECT,
  RefusedReply,
  required,
  wholeNumber,
  withMethods,
} from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import type { Store } from 'express-rate-limit';

export interface RateLimit {
  /** Requests that one address may send in a window, from 1. All callers on a Unix socket count as one address. */
  readonly limit: number;
  /** Milliseconds, from 1 to 2,147,483,647 (24 days); default one minute. */
  readonly windowMs?: number | undefined;
  /**
   * Counts for several processes together: any store for express-rate-limit, such as rate-limit-redis. Default: this
   * process counts alone.
   */
  readonly store?: Store | undefined;
}

/** @throws {TypeError} for a limit that would never apply. */
export function checkRateLimit(owner: string, rateLimit: RateLimit): void {
  checkOptions(owner, { rateLimit }, { rateLimit: OBJECT });
  const { limit, windowMs, store } = rateLimit;
  const options = {
    'rateLimit.limit': limit,
    'rateLimit.windowMs': windowMs,
    'rateLimit.store': store,
  };
  checkOptions(owner, options, {
    'rateLimit.limit': required(wholeNumber(1)),
    'rateLimit.windowMs': wholeNumber(1, MAX_TIMER_MS),
    'rateLimit.store': withMethods('increment', 'decrement', 'resetKey'),
  });
}

/**
 * Answers 429 with `Retry-After` above the limit. Counts in this process, unless a `store` counts elsewhere.
 */
export function limitRate(options: RateLimit): RequestHandler {
  // Most stubs have no limit, and the library takes long to load.
  const loading = import('express-rate-limit').then((library) => createLimiter(library, options));
  // The first request reports it.
  loading.catch(() => undefined);
  let limiter: RequestHandler | undefined;
  return async (request, response, next) => {
    limiter ??= await loading;
    return limiter(request, response, next);
  };
}

function createLimiter(
  { ipKeyGenerator, rateLimit }: typeof import('express-rate-limit'),
  { limit, windowMs = 60_000, store }: RateLimit,
): RequestHandler {
  return rateLimit({
    limit,
    windowMs,
    ...(store !== undefined && { store }),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip }) => (ip === undefined ? 'no address' : ipKeyGenerator(ip)),
    handler: (_request, _response, next) => {
      const reason = 'Too many requests: wait for the seconds in Retry-After, then send it again';
      next(new RefusedReply(429, reason));
    },
  });
}
