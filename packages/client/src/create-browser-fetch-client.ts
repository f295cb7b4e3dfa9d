import { connectPaths } from './connect-paths.ts';
import { type ConnectionOptions, readConnectionOptions } from './connection-options.ts';
import type { FetchClient } from './fetch-paths.ts';
import { assertNoSecret, PROXY_RULES, type ProxyAddress, readProxy } from './proxy-options.ts';

export interface FetchClientOptions extends ConnectionOptions, ProxyAddress {}

/**
 * Creates openapi-fetch's client for a browser. It has no credentials: your backend adds them, and passes on only the
 * operations that it allows. It works with `openapi-react-query`.
 * @throws {UsageError} if an option is missing or of the wrong kind.
 */
export function createFetchClient(options: FetchClientOptions): FetchClient {
  assertNoSecret('createFetchClient', options);
  const connection = readConnectionOptions('createFetchClient', options, PROXY_RULES);
  return connectPaths({ ...connection, ...readProxy(options) });
}
