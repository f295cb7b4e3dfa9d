import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkOptions, MAX_TIMER_MS, type OptionRule, wholeNumber } from '@cashfree-rest/core';
import { type PendingAnswers, trackAnswers } from './connections/pending-answers.ts';
import { receiveRequests } from './connections/receive-requests.ts';
import { refuseBrokenRequests } from './connections/refuse-broken-requests.ts';

export interface ServeOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Milliseconds that a stopping server waits for replies that are under way, from 0; default 5,000. */
  readonly graceMs?: number;
}

export interface RunningServer extends AsyncDisposable {
  /** `http://localhost:4010`, without a slash at the end. */
  readonly url: string;
  /** Takes no new connection, lets replies under way finish, and resolves when all is closed. */
  close(): Promise<void>;
}

/** @throws {TypeError} for what Node would take for another address, or another time. */
function checkServeOptions(options: ServeOptions): void {
  const host: OptionRule = {
    allows: (value) => typeof value === 'string' && value !== '',
    words: 'a name or an address',
  };
  const rules = { host, port: wholeNumber(0, 65_535), graceMs: wholeNumber(0, MAX_TIMER_MS) };
  checkOptions('serve', options, rules);
}

/**
 * Serves an Express application.
 * @throws {TypeError} for an option that would silently do something else.
 * @throws if the address is in use or not ours to use.
 */
export async function serve(
  app: RequestListener,
  options: ServeOptions = {},
): Promise<RunningServer> {
  checkServeOptions(options);
  const { host = '127.0.0.1', port = 0, graceMs = 5_000 } = options;
  const server = createServer({ requireHostHeader: false });
  const answers = trackAnswers(server);
  refuseBrokenRequests(server, answers);
  receiveRequests(server, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= closeServer(server, answers, graceMs);
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

/** Waits for the last answer that is owed; afterwards nothing is left to wait for. */
function closeServer(server: Server, answers: PendingAnswers, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(answers.cutOff, graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    // Browsers open connections ahead of need and hold them; those are not worth the wait.
    const cutIfIdle = () => {
      if (answers.areNone()) answers.cutOff();
    };
    answers.onSettled(cutIfIdle);
    cutIfIdle();
  });
}

function urlOf(host: string, { port }: AddressInfo): string {
  // Nobody can open 0.0.0.0 in a browser.
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
