import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as setTimeoutPromise } from 'node:timers/promises';
import { checkOptions, MAX_TIMER_MS, type OptionRule, wholeNumber } from '@cashfree-rest/core';
import { ownClasses } from './connections/own-classes.ts';
import { type PendingAnswers, trackAnswers } from './connections/pending-answers.ts';
import { receiveRequests } from './connections/receive-requests.ts';
import { refuseBrokenRequests } from './connections/refuse-broken-requests.ts';

export interface ServeOptions {
  /** Default `127.0.0.1`. */
  readonly host?: string | undefined;
  /** Default 0: any free port. */
  readonly port?: number | undefined;
  /** Milliseconds that a stopping server waits for pending replies, from 0; default 5,000. */
  readonly graceMs?: number | undefined;
  /**
   * Milliseconds between `close` and the last new connection, from 0; default 0. A balancer needs them to see
   * `isClosing` in a health check and to send its requests elsewhere.
   */
  readonly drainMs?: number | undefined;
  /**
   * Milliseconds that an idle connection stays open, from 1; default 65,000. It must be longer than a balancer keeps
   * it, usually 60 s: otherwise the balancer sends a request into a connection that is just being closed.
   */
  readonly keepAliveMs?: number | undefined;
}

export interface RunningServer extends AsyncDisposable {
  /** For example `http://localhost:4010`, without a trailing slash. */
  readonly url: string;
  /** True from the first call of `close` on: answer 503 to health checks then. */
  readonly isClosing: boolean;
  /** Waits for `drainMs` or until it is called again, then accepts no new connection, lets pending replies finish, and resolves when all is closed. */
  close(): Promise<void>;
}

/** @throws {TypeError} for values that Node would interpret as another address or time. */
function checkServeOptions(options: ServeOptions): void {
  const host: OptionRule = {
    allows: (value) => typeof value === 'string' && value !== '',
    words: 'a name or an address',
  };
  checkOptions('serve', options, {
    host,
    port: wholeNumber(0, 65_535),
    graceMs: wholeNumber(0, MAX_TIMER_MS),
    drainMs: wholeNumber(0, MAX_TIMER_MS),
    keepAliveMs: wholeNumber(1, MAX_TIMER_MS),
  });
}

/**
 * Serves an Express application. Puts objects that inherit from its `request` and `response` in their place, so that
 * each request costs less: see `own-classes.ts`.
 * @throws {TypeError} for an invalid option that Node would silently change.
 * @throws if the address is in use or not permitted.
 */
export async function serve(
  app: RequestListener,
  options: ServeOptions = {},
): Promise<RunningServer> {
  checkServeOptions(options);
  const { host = '127.0.0.1', port = 0, graceMs = 5_000 } = options;
  const { drainMs = 0, keepAliveMs = 65_000 } = options;
  const server = createServer({
    requireHostHeader: false,
    keepAliveTimeout: keepAliveMs,
    ...ownClasses(app),
  });
  const answers = trackAnswers(server);
  refuseBrokenRequests(server, answers);
  receiveRequests(server, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address() as AddressInfo;
  const drain = new AbortController();
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    if (closed !== undefined) drain.abort();
    closed ??= waitFor(drainMs, drain.signal).then(() => closeServer(server, answers, graceMs));
    return closed;
  };
  return {
    url: urlOf(host, address),
    get isClosing() {
      return closed !== undefined;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Closes on SIGINT and SIGTERM, then runs `cleanUp`. Afterwards nothing keeps the process alive. */
export function closeOnSignals(server: RunningServer, cleanUp: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.close();
      await cleanUp();
    });
  }
}

/** Resolves after this time, or when the signal aborts. */
async function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds === 0) return;
  await setTimeoutPromise(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Waits for the last pending answer, then closes. */
function closeServer(server: Server, answers: PendingAnswers, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const cut = setTimeout(answers.cutOff, graceMs);
    server.close((error) => {
      clearTimeout(cut);
      if (error === undefined) resolve();
      else reject(error);
    });
    // Browsers open spare connections early and keep them; these are not worth waiting for.
    const cutIfIdle = () => {
      if (answers.areNone()) answers.cutOff();
    };
    answers.onSettled(cutIfIdle);
    cutIfIdle();
  });
}

function urlOf(host: string, { port }: AddressInfo): string {
  // Browsers cannot open 0.0.0.0.
  const name = ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}
