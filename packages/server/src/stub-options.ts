import { checkOptions, FUNCTION, type OptionRule, oneOf, required } from '@cashfree-rest/core';
import type { ReplyCheck } from './check-replies.ts';
import { LOGGER, type Logger } from './create-logger.ts';
import { checkRateLimit, type RateLimit } from './limit-rate.ts';

export interface StubOptions<Merchant extends object> {
  /**
   * Answers whose credentials these are; `undefined` gives a 401. Called for valid requests only. A merchant is an
   * object, so that a forgotten `false` or `null` lets nobody in.
   */
  readonly authenticate: (
    appId: string,
    secretKey: string,
  ) => Merchant | undefined | Promise<Merchant | undefined>;
  /**
   * What to do with a reply that breaks the document. `strict` answers 500 and names the path; `log` logs it and sends
   * it as it is; `off` does not look. Default `strict`, with `NODE_ENV=production` it is `log`.
   */
  readonly replyCheck?: ReplyCheck;
  /** The share of replies that `log` looks at, from 0 to 1; default 1. */
  readonly replySampleRate?: number;
  /** Answers every error with this HTTP status, for clients that lose the body of a 4xx. */
  readonly errorStatus?: 200;
  /** Where requests and faults are logged: `createLogger()`, or pino of your own. Default: nowhere. */
  readonly logger?: Logger;
  /** Refuses an address with 429 beyond so many requests. Default: no limit. */
  readonly rateLimit?: RateLimit;
}

const SHARE: OptionRule = {
  allows: (value) => typeof value === 'number' && value >= 0 && value <= 1,
  words: 'a number from 0 to 1',
};

/** @throws {TypeError} for what the compiler refuses, or cannot see: this is for plain JavaScript, and for numbers. */
export function checkStubOptions<Merchant extends object>(options: StubOptions<Merchant>): void {
  checkOptions('createStub', options, {
    authenticate: required(FUNCTION),
    replyCheck: oneOf(['strict', 'log', 'off']),
    replySampleRate: SHARE,
    errorStatus: oneOf([200]),
    logger: LOGGER,
  });
  if (options.rateLimit !== undefined) checkRateLimit('createStub', options.rateLimit);
}
