import { groupOperations, type OperationGroups, type Send } from '@cashfree-rest/generated-client';
import { type CommonOptions, readCommonOptions } from './client-options.ts';
import { assertNoSecret, PROXY_RULES, type ProxyAddress, readProxy } from './proxy-options.ts';
import { createSend } from './send.ts';

export interface BrowserClientOptions extends CommonOptions, ProxyAddress {}

/** An interface, so that an exported `createClient(…)` gets a type name that declaration files can contain. */
export interface BrowserClient extends OperationGroups {}

/**
 * Creates a client with the same methods for a browser. It has no credentials: your backend adds them. The backend
 * passes on the operations that it allows and refuses the others.
 * @throws {UsageError} if an option is missing or of the wrong kind.
 */
export function createClient(options: BrowserClientOptions): BrowserClient {
  return groupOperations(connect(options));
}

/**
 * Creates a client for a bundle that needs few operations: `getOrderStatus(connect({ … }), { orderId })`.
 * @throws {UsageError} as `createClient` does.
 */
export function connect(options: BrowserClientOptions): Send {
  assertNoSecret('createClient', options);
  const common = readCommonOptions('createClient', options, PROXY_RULES);
  return createSend({ ...common, ...readProxy(options) });
}
