import { defaultPauseMs, type RetryOptions } from './retry.ts';
import type { ClientLogger, ReplyCheck, SendOptions } from './send.ts';
import { isTimeout, TIMEOUT_FAULT } from './timeout.ts';

/** What both entries, the server's and the browser's, can be told. */
export interface CommonOptions {
  /** Used instead of the global `fetch`. It gets an address and an object whose `headers` are a plain object. */
  readonly fetch?: typeof fetch | undefined;
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
  /** Compares every reply with the document: `strictReplies()` of `@cashfree-rest/client/strict`. For tests. */
  readonly strict?: ReplyCheck | undefined;
}

/** @throws {TypeError} for an option of the wrong kind; the message names it, not its value. */
export function readCommonOptions(
  options: CommonOptions,
): Omit<SendOptions, 'baseUrl' | 'credentials'> {
  const { timeoutMs = 30_000, maxReplyBytes = 10_000_000, retry = {}, logger, strict } = options;
  const { times = 2, pauseMs = defaultPauseMs } = retry;
  if (!isTimeout(timeoutMs)) throw fault(TIMEOUT_FAULT);
  for (const [name, value] of Object.entries({ maxReplyBytes, 'retry.times': times })) {
    if (!(Number.isInteger(value) && value >= 0))
      throw fault(`${name} must be a whole number from 0`);
  }
  for (const [name, value] of Object.entries({ fetch: options.fetch, strict, pauseMs })) {
    if (value !== undefined && typeof value !== 'function')
      throw fault(`${name} must be a function`);
  }
  if (logger && !(typeof logger.info === 'function' && typeof logger.warn === 'function')) {
    throw fault('logger must have info and warn');
  }
  // Looked up with each call, so that a test can put another one in its place.
  const send: typeof fetch = options.fetch ?? ((...call) => fetch(...call));
  return { fetch: send, timeoutMs, maxReplyBytes, retry: { times, pauseMs }, logger, strict };
}

export function fault(message: string): TypeError {
  return new TypeError(`createClient: ${message}`);
}
