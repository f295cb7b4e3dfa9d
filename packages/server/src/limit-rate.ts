import { createRequire } from 'node:module';
import { RefusedReply } from '@cashfree-rest/core';
import type { RequestHandler } from 'express';
import type * as ExpressRateLimit from 'express-rate-limit';

export interface RateLimit {
  /** Requests that one address may send in a window. */
  readonly limit: number;
  /** Default one minute. */
  readonly windowMs?: number;
}

/** Answers 429 with `Retry-After` beyond the limit. Counts in this process only; several need a shared limiter. */
export function limitRate({ limit, windowMs = 60_000 }: RateLimit): RequestHandler {
  // Loaded only where a team wants a limit: it takes a twentieth of the time that a stub needs to start.
  const require = createRequire(import.meta.url);
  const { rateLimit } = require('express-rate-limit') as typeof ExpressRateLimit;
  return rateLimit({
    limit,
    windowMs,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) => {
      const reason = 'Too many requests: wait for the seconds in Retry-After, then send it again';
      next(new RefusedReply(429, reason));
    },
  });
}
