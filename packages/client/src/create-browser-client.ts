import { required } from '@cashfree-rest/core';
import { groupOperations, type OperationGroups, type Send } from '@cashfree-rest/generated-client';
import { type CommonOptions, fault, readCommonOptions } from './client-options.ts';
import { createSend } from './send.ts';

export interface BrowserClientOptions extends CommonOptions {
  /** Where your own backend has mounted `createBrowserProxy`: a path such as `/gateway`, or a whole URL. */
  readonly baseUrl: string;
}

/** Named by an interface, so that a `createClient(…)` that you export has a type that can be written down. */
export interface BrowserClient extends OperationGroups {}

/**
 * The same methods for a browser. It has no credentials: your backend adds them, and lets only those operations pass
 * that it allows; the others are refused.
 * @throws {UsageError} if an option is missing or of the wrong kind.
 */
export function createClient(options: BrowserClientOptions): BrowserClient {
  return groupOperations(connect(options));
}

/**
 * The same for a bundle that needs few operations: `getOrderStatus(connect({ … }), { orderId })`.
 * @throws {UsageError} as `createClient` does.
 */
export function connect(options: BrowserClientOptions): Send {
  if ('secretKey' in Object(options)) {
    throw fault('a secret key must not be in a browser: leave it with your backend');
  }
  const common = readCommonOptions(options, RULES);
  return createSend({
    ...common,
    baseUrl: options.baseUrl.replace(/\/+$/u, ''),
    credentials: {},
  });
}

const RULES = {
  baseUrl: required({
    allows: (value) =>
      typeof value === 'string' &&
      (/^\/(?!\/)[^?#]*$/u.test(value) ||
        (/^https?:\/\/[^?#@]+$/iu.test(value) && URL.canParse(value))),
    words: 'a path of your backend, such as /gateway, or an http or https URL',
  }),
};
