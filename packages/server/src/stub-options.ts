import type { ReplyCheck } from './check-replies.ts';
import type { Logger } from './create-logger.ts';
import type { RateLimit } from './limit-rate.ts';

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
