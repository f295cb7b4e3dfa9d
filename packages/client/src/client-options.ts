import {
  checkOptions,
  FUNCTION,
  type OptionRule,
  PLAIN_OBJECT,
  UsageError,
  wholeNumber,
  withMethods,
} from '@cashfree-rest/core';
import type { Fetch } from './fetch.ts';
import { HEADERS_FAULT, readHeaders } from './read-headers.ts';
import { defaultPauseMs, type RetryOptions } from './retry.ts';
import type { ClientLogger, ReplyCheck, SendOptions } from './send.ts';
import { isTimeout, TIMEOUT_FAULT } from './timeout.ts';

/** What both entries, the server's and the browser's, can be told. */
export interface CommonOptions {
  /** Used instead of the global `fetch`. It gets an address and an object whose `headers` are a plain object. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request, but for those that a call sets itself; none of the connection's own. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Milliseconds until one attempt at a call is given up, up to 300,000; default 30,000. Bound the whole call by its
   * `signal`.
   */
  readonly timeoutMs?: number | undefined;
  /** Bytes of a reply, without compression, that are read at most; default 10,000,000. A longer one is an error. */
  readonly maxReplyBytes?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  /** Hears of every attempt. */
  readonly logger?: ClientLogger | undefined;
  /** Compares every call with the document: `strictReplies()` of `@cashfree-rest/client/strict`. For tests. */
  readonly strict?: ReplyCheck | undefined;
}

const RULES: Readonly<Record<string, OptionRule>> = {
  fetch: FUNCTION,
  maxReplyBytes: wholeNumber(0),
  retry: { ...PLAIN_OBJECT, words: 'an object such as { times: 3 }' },
  logger: withMethods('info', 'warn'),
  strict: FUNCTION,
};

const RETRY_RULES = { 'retry.times': wholeNumber(0), 'retry.pauseMs': FUNCTION };

/**
 * @param rules of the options that only one entry has.
 * @throws {UsageError} for an option of the wrong kind; the message names it, not its value.
 */
export function readCommonOptions<Options extends CommonOptions>(
  options: Options,
  rules: { readonly [Name in keyof Options]?: OptionRule },
): Omit<SendOptions, 'baseUrl' | 'credentials'> {
  checkOptions('createClient', options, { ...rules, ...RULES });
  const { timeoutMs = 30_000, maxReplyBytes = 10_000_000, retry = {}, logger, strict } = options;
  const { times = 2, pauseMs = defaultPauseMs } = retry;
  checkOptions('createClient', { 'retry.times': times, 'retry.pauseMs': pauseMs }, RETRY_RULES);
  if (!isTimeout(timeoutMs)) throw fault(TIMEOUT_FAULT);
  const headers = readHeaders(options.headers);
  if (headers === undefined) throw fault(HEADERS_FAULT);
  // Looked up with each call, so that a test can put another one in its place.
  const send: Fetch = options.fetch ?? ((...call) => fetch(...call));
  const checked = { fetch: send, headers, timeoutMs, maxReplyBytes, logger, strict };
  return { ...checked, retry: { times, pauseMs } };
}

export function fault(message: string): UsageError {
  return new UsageError(`createClient: ${message}`);
}
