import { connectPaths } from './connect-paths.ts';
import { type ConnectionOptions, readConnectionOptions } from './connection-options.ts';
import type { FetchClient } from './fetch-paths.ts';
import {
  type Address,
  assertOutsideBrowser,
  type Credentials,
  MERCHANT_RULES,
  readMerchant,
} from './merchant-options.ts';

export type FetchClientOptions = ConnectionOptions & Credentials & Address;

/**
 * Creates openapi-fetch's client of this API: `client.POST('/api/v1/order/create', { body })` sends a form with your
 * credentials and resolves to `{ data, error, response }`. It sends each request once. `createClient` also repeats
 * calls that are safe to repeat, and finds out the outcome of a call whose answer got lost. Here an error that is neither
 * a refusal nor an invalid call leaves open if the call took effect.
 * @throws {UsageError} if an option is missing or of the wrong kind; the message contains its name, never its value.
 */
export function createFetchClient(options: FetchClientOptions): FetchClient {
  assertOutsideBrowser('createFetchClient');
  const connection = readConnectionOptions('createFetchClient', options, MERCHANT_RULES);
  return connectPaths({ ...connection, ...readMerchant('createFetchClient', options) });
}
