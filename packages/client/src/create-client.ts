import { groupOperations, type OperationGroups, type Send } from '@cashfree-rest/generated-client';
import { type CommonOptions, readCommonOptions } from './client-options.ts';
import {
  type Address,
  assertOutsideBrowser,
  type Credentials,
  MERCHANT_RULES,
  readMerchant,
} from './merchant-options.ts';
import { createSend } from './send.ts';

export type ClientOptions = CommonOptions & Credentials & Address;

/** An interface, so that an exported `createClient(…)` gets a type name that declaration files can contain. */
export interface Client extends OperationGroups {}

/**
 * Creates a client for one merchant in one environment: `client.orders.create({ … })`.
 * @throws {UsageError} if an option is missing or of the wrong kind; the message contains its name, never its value.
 */
export function createClient(options: ClientOptions): Client {
  return groupOperations(connect(options));
}

/**
 * Creates a client for a bundle that needs few operations: `getOrderStatus(connect({ … }), { orderId })`.
 * @throws {UsageError} as `createClient` does.
 */
export function connect(options: ClientOptions): Send {
  assertOutsideBrowser('createClient');
  const common = readCommonOptions('createClient', options, MERCHANT_RULES);
  return createSend({ ...common, ...readMerchant('createClient', options) });
}
