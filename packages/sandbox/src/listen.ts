import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** How long a stopping server waits for replies that are under way. */
const GRACE_MS = 5_000;

export interface RunningServer extends AsyncDisposable {
  /** `http://127.0.0.1:4010`, without a slash at the end. */
  readonly url: string;
  /** Takes no new connection, lets replies under way finish, and resolves when all is closed. */
  close(): Promise<void>;
}

/** @throws if the address is in use or not ours; the message says which. */
export async function listen(
  app: Express,
  { host = '127.0.0.1', port = 0 }: { readonly host?: string; readonly port?: number } = {},
): Promise<RunningServer> {
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const close = () => closeServer(server);
  return { url: urlOf(host, address), close, [Symbol.asyncDispose]: close };
}

function urlOf(host: string, { port }: AddressInfo): string {
  // Nobody can open 0.0.0.0 in a browser.
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    server.closeIdleConnections();
  });
}
