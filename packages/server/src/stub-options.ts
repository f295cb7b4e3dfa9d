import {
  checkOptions,
  FUNCTION,
  HOST_NAMES,
  type OptionRule,
  oneOf,
  required,
} from '@cashfree-rest/core';
import type { ReplyCheck } from './check-replies.ts';
import { checkRateLimit, type RateLimit } from './limit-rate.ts';
import { LOGGER, type Logger } from './logger.ts';
import type { OnError } from './report-error.ts';

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
   * What to do with a reply that breaks the document, or has fields that it does not know. `strict` answers 500 and names the path; `log` logs it and sends
   * it as it is; `off` does not look. Default `strict`, with `NODE_ENV=production` it is `log`.
   */
  readonly replyCheck?: ReplyCheck;
  /** The share of replies that `log` looks at, from 0 to 1; default 1. */
  readonly replySampleRate?: number;
  /** Answers every error with this HTTP status, for clients that lose the body of a 4xx. */
  readonly errorStatus?: 200;
  /**
   * Names and addresses that `notifyUrl` may have over plain http, beside those of this machine: containers of yours,
   * such as `shop`. Default: none.
   */
  readonly notifyHosts?: readonly string[];
  /** Where requests and faults are logged: `createLogger()`, or pino of your own. Default: nowhere. */
  readonly logger?: Logger;
  /** Refuses an address with 429 beyond so many requests. Default: no limit. */
  readonly rateLimit?: RateLimit;
  /**
   * Receives every exception that a caller gets as a 500: of a handler, of `authenticate`, and a reply that breaks the
   * document where that is checked strictly. Whatever becomes of the call, the reply stays the same.
   */
  readonly onError?: OnError;
  /**
   * What becomes of a request below `/api/v1` that is no operation, by its path or its method. `refuse` answers 404 or
   * 405; `pass` leaves it to the app's next route, as it came. Default `refuse`.
   */
  readonly unknownRequests?: UnknownRequests;
}

export type UnknownRequests = 'refuse' | 'pass';

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
    notifyHosts: HOST_NAMES,
    logger: LOGGER,
    onError: FUNCTION,
    unknownRequests: oneOf(['refuse', 'pass']),
  });
  if (options.rateLimit !== undefined) checkRateLimit('createStub', options.rateLimit);
}
