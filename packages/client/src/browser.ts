export * from './both-entries.ts';
export {
  type BrowserClient,
  type BrowserClientOptions,
  connect,
  createClient,
} from './create-browser-client.ts';
export { createFetchClient, type FetchClientOptions } from './create-browser-fetch-client.ts';
