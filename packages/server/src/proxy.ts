export { RefusedReply } from '@cashfree-rest/core';
export {
  type BrowserProxyHandler,
  type BrowserProxyHandlerOptions,
  createBrowserProxyHandler,
} from './browser-proxy/create-browser-proxy-handler.ts';
export type {
  Allowed,
  AllowedFields,
  BackendFields,
  BrowserCall,
  ProxiedClient,
} from './browser-proxy/proxy-options.ts';
export { type Logger, silentLogger } from './logger.ts';
