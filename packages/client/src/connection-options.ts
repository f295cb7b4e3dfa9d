import {
  checkOptions,
  FUNCTION,
  type OptionRule,
  PLAIN_OBJECT,
  UsageError,
  wholeNumber,
} from '@cashfree-rest/core';
import type { Fetch } from './fetch.ts';
import type { Middleware } from './middleware.ts';
import { HEADERS_FAULT, readHeaders } from './read-headers.ts';
import { isTimeout, TIMEOUT_FAULT } from './timeout.ts';

/** How requests are sent: what every client, on a server and in a browser, can be told. */
export interface ConnectionOptions {
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
  /**
   * Sees every request before it is sent, without the credentials, and every answer: openapi-fetch's own middleware. It
   * may change headers, and nothing else of a request. It runs once for each attempt.
   */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** Rules for the options of one function. */
export type Rules = Readonly<Record<string, OptionRule>>;

const HOOKS = ['onRequest', 'onResponse', 'onError'];

const RULES: Rules = {
  fetch: FUNCTION,
  maxReplyBytes: wholeNumber(0),
  middleware: {
    allows: (value) => Array.isArray(value) && value.every(isMiddleware),
    words: 'a list of objects with onRequest, onResponse or onError',
  },
};

export type Connection = Required<{
  readonly [Name in keyof ConnectionOptions]: NonNullable<ConnectionOptions[Name]>;
}>;

/**
 * @param owner the function that takes the options, for the message.
 * @param rules of the options that only this function has.
 * @throws {UsageError} for an option of the wrong kind; the message names it, not its value.
 */
export function readConnectionOptions(
  owner: string,
  options: ConnectionOptions,
  rules: Rules,
): Connection {
  checkOptions<object>(owner, options, { ...rules, ...RULES });
  const { timeoutMs = 30_000, maxReplyBytes = 10_000_000, middleware = [] } = options;
  if (!isTimeout(timeoutMs)) throw fault(owner, TIMEOUT_FAULT);
  const headers = readHeaders(options.headers);
  if (headers === undefined) throw fault(owner, HEADERS_FAULT);
  // Looked up with each call, so that a test can put another one in its place.
  const send: Fetch = options.fetch ?? ((...call) => fetch(...call));
  return { fetch: send, headers, timeoutMs, maxReplyBytes, middleware };
}

/** Whether openapi-fetch would call it: it passes over what it does not know without a word. */
export function isMiddleware(value: unknown): boolean {
  const hooks = HOOKS.map((hook) => PLAIN_OBJECT.allows(value) && Object(value)[hook]);
  return hooks.some(Boolean) && hooks.every((hook) => !hook || typeof hook === 'function');
}

export function fault(owner: string, message: string): UsageError {
  return new UsageError(`${owner}: ${message}`);
}
