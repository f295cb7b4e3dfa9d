import {
  checkOptions,
  FUNCTION,
  OBJECT,
  type OptionRule,
  UsageError,
  wholeNumber,
} from '@cashfree-rest/core';
import type { Fetch } from './fetch.ts';
import type { Middleware } from './middleware.ts';
import { HEADERS_FAULT, readHeaders } from './read-headers.ts';
import { isTimeout, TIMEOUT_FAULT } from './timeout.ts';

/** How requests are sent. Every client has these options, on a server and in a browser. */
export interface ConnectionOptions {
  /** Replaces the global `fetch`. It receives an address and an object whose `headers` are a plain object. */
  readonly fetch?: Fetch | undefined;
  /** Sent with every request; a call may override them. Connection headers are refused. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Milliseconds until one attempt times out, up to 300,000; default 30,000. To limit the whole call, use its `signal`.
   */
  readonly timeoutMs?: number | undefined;
  /** The most bytes of a reply that are read, uncompressed; default 10,000,000. A longer reply is an error. */
  readonly maxReplyBytes?: number | undefined;
  /**
   * Middleware of openapi-fetch. It sees every request, without the credentials, and every answer. It may change the
   * headers of a request and nothing else. It runs once for each attempt.
   */
  readonly middleware?: readonly Middleware[] | undefined;
}

/** Rules for the options of one function. */
export type Rules = Readonly<Record<string, OptionRule>>;

const HOOKS = ['onRequest', 'onResponse', 'onError'];

export const MIDDLEWARE: OptionRule = {
  allows: (value) => Array.isArray(value) && value.every(isMiddleware),
  words: 'a list of objects with onRequest, onResponse or onError',
};

const RULES: Rules = {
  fetch: FUNCTION,
  maxReplyBytes: wholeNumber(0),
  middleware: MIDDLEWARE,
};

export type Connection = Required<{
  readonly [Name in keyof ConnectionOptions]: NonNullable<ConnectionOptions[Name]>;
}>;

/**
 * @param owner the function that takes the options; appears in the message.
 * @param rules for the options that only this function has.
 * @throws {UsageError} for an option of the wrong kind; the message contains its name, never its value.
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
  // Looked up with each call, so that a test can replace it.
  const send: Fetch = options.fetch ?? ((...call) => fetch(...call));
  return { fetch: send, headers, timeoutMs, maxReplyBytes, middleware };
}

/** True if openapi-fetch would call it. openapi-fetch silently skips other values. */
function isMiddleware(value: unknown): boolean {
  const hooks = HOOKS.map((hook) => OBJECT.allows(value) && Object(value)[hook]);
  return hooks.some(Boolean) && hooks.every((hook) => !hook || typeof hook === 'function');
}

export function fault(owner: string, message: string): UsageError {
  return new UsageError(`${owner}: ${message}`);
}
