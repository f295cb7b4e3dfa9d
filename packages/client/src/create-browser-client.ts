import { groupOperations, type OperationGroups, type Send } from '@cashfree-rest/generated-client';
import { type CommonOptions, readCommonOptions } from './client-options.ts';
import { assertNoSecret, PROXY_RULES, type ProxyAddress, readProxy } from './proxy-options.ts';
import { createSend } from './send.ts';

export interface BrowserClientOptions extends CommonOptions, ProxyAddress {}

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
  assertNoSecret('createClient', options);
  const common = readCommonOptions('createClient', options, PROXY_RULES);
  return createSend({ ...common, ...readProxy(options) });
}
