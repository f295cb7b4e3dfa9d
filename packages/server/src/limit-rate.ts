import {
  checkOptions,
  MAX_TIMER_MS,
  OBJECT,
  RefusedReply,
  required,
  wholeNumber,
} from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

export interface RateLimit {
  /** Requests that one address may send in a window, from 1. All callers on a Unix socket count as one address. */
  readonly limit: number;
  /** Milliseconds, from 1 to 2,147,483,647 (24 days); default one minute. */
  readonly windowMs?: number | undefined;
}

/** @throws {TypeError} for a limit that would never apply. */
export function checkRateLimit(owner: string, rateLimit: RateLimit): void {
  checkOptions(owner, { rateLimit }, { rateLimit: OBJECT });
  const { limit, windowMs } = rateLimit;
  const options = { 'rateLimit.limit': limit, 'rateLimit.windowMs': windowMs };
  checkOptions(owner, options, {
    'rateLimit.limit': required(wholeNumber(1)),
    'rateLimit.windowMs': wholeNumber(1, MAX_TIMER_MS),
  });
}

/**
 * Answers 429 with `Retry-After` above the limit. Counts in this process only; several processes need a shared limiter.
 */
export function limitRate({ limit, windowMs = 60_000 }: RateLimit): RequestHandler {
  return rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: ({ ip }) => (ip === undefined ? 'no address' : ipKeyGenerator(ip)),
    handler: (_request, _response, next) => {
      const reason = 'Too many requests: wait for the seconds in Retry-After, then send it again';
      next(new RefusedReply(429, reason));
    },
  });
}
