export * from './both-entries.ts';
export {
  type BrowserClient,
  type BrowserClientOptions,
  connect,
  createClient,
} from './create-browser-client.ts';
