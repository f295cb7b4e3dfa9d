import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerBrokenRequest } from './answer-broken-request.ts';

export interface ServeOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** How long a stopping server waits for replies that are under way; default 5,000. */
  readonly graceMs?: number;
}

export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:4010`, without a slash at the end. */
  readonly url: string;
  /** Takes no new connection, lets replies under way finish, and resolves when all is closed. */
  close(): Promise<void>;
}

/** Serves an Express application. @throws if the address is in use or not ours to use. */
export async function serve(
  app: RequestListener,
  { host = '127.0.0.1', port = 0, graceMs = 5_000 }: ServeOptions = {},
): Promise<RunningServer> {
  const server = createServer(app);
  const connections = trackRequests(server);
  server.on('clientError', answerBrokenRequest);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= connections.close(graceMs);
    return closed;
  };
  return { url: urlOf(host, address), close, [Symbol.asyncDispose]: close };
}

/** Closes on SIGINT and SIGTERM, then runs `cleanUp`, after which nothing keeps the process alive. */
export function closeOnSignals(server: RunningServer, cleanUp: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.close();
      await cleanUp();
    });
  }
}

/** Knows when the last request is answered: until then a closing server waits, afterwards nothing is left to wait for. */
function trackRequests(server: Server): { close(graceMs: number): Promise<void> } {
  let underWay = 0;
  let closing = false;
  server.on('request', (_request, response: ServerResponse) => {
    underWay += 1;
    response.once('close', () => {
      underWay -= 1;
      if (closing && underWay === 0) server.closeAllConnections();
    });
  });
  return {
    close: (graceMs) =>
      new Promise((resolve, reject) => {
        closing = true;
        const cut = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close((error) => {
          clearTimeout(cut);
          if (error === undefined) resolve();
          else reject(error);
        });
        // Browsers open connections ahead of need and hold them; those are not worth the wait.
        if (underWay === 0) server.closeAllConnections();
      }),
  };
}

function urlOf(host: string, { port }: AddressInfo): string {
  // Nobody can open 0.0.0.0 in a browser.
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
