import type { RequestListener } from 'node:http';
import { Readable } from 'node:stream';
import express, { type RequestHandler } from 'express';
import {
  type Allowed,
  type BrowserProxyOptions,
  createBrowserProxy,
  createLogger,
  type ProxiedClient,
  serve,
} from '../../src/index.ts';

/** Secrets that only the client may read. */
export const CANARY = 'canary-secret-key';

export const LINK = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/0123456789abcdefghijk',
} as const;

/** One call of the client's, as it arrived there. */
export type Called = readonly [method: string, ...given: readonly unknown[]];

type Methods = Readonly<Record<string, (...given: readonly never[]) => object>>;

/** A client without a gateway: every method returns `answer()` and records its input. */
export function fakeClient(answer: () => Promise<object> = async () => LINK): {
  readonly client: ProxiedClient;
  readonly calls: Called[];
} {
  const calls: Called[] = [];
  const note =
    (method: string) =>
    (...given: readonly unknown[]) => {
      calls.push([method, ...given]);
      return answer();
    };
  const pages =
    (method: string) =>
    (...given: readonly unknown[]) => ({ page: () => note(`${method}.page`)(...given) });
  const group = (
    name: string,
    methods: readonly string[],
    lists: readonly string[] = [],
  ): Methods =>
    Object.fromEntries([
      ...methods.map((method) => [method, note(`${name}.${method}`)] as const),
      ...lists.map((method) => [method, pages(`${name}.${method}`)] as const),
    ]);
  const client = {
    orders: group('orders', ['create', 'getLink', 'getDetails', 'getStatus', 'sendEmail']),
    refunds: group('refunds', ['create'], ['list']),
    transactions: group('transactions', [], ['list']),
    settlements: group('settlements', [], ['list', 'listTransactions']),
    credentials: group('credentials', ['verify']),
  };
  return { client: client as unknown as ProxiedClient, calls };
}

/**
 * The proxy of `Request` and `Response` behind Node's server, at `/gateway`, as an adapter of Hono or Next calls it.
 */
export function asListener(handle: (request: Request) => Promise<Response>): RequestListener {
  return async (incoming, outgoing) => {
    const { method = '', headers, url = '' } = incoming;
    const hasBody =
      headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    const request = new Request(`http://${headers.host}${url}`, {
      method,
      headers: new Headers(Object.entries(headers) as [string, string][]),
      body: hasBody && method !== 'GET' ? (Readable.toWeb(incoming) as never) : null,
      duplex: 'half',
    });
    const response = await handle(request);
    const body = Buffer.from(await response.arrayBuffer());
    const length = body.length > 0 && { 'Content-Length': body.length };
    outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...length });
    outgoing.end(body);
  };
}

export interface ServedProxy extends AsyncDisposable {
  readonly url: string;
  /** All that was logged so far. */
  readonly log: () => string;
  /** Posts a form below `/gateway/api/v1`, by default as a page of the same origin does. */
  post(
    path: string,
    fields?: string | Record<string, string>,
    init?: {
      readonly method?: string | undefined;
      readonly headers?: Record<string, string> | undefined;
    },
  ): Promise<ProxyAnswer>;
}

export interface ProxyAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

export interface ServeProxyOptions<Allow extends Allowed>
  extends Partial<BrowserProxyOptions<Allow>> {
  /** What the team's own application does first. */
  readonly before?: readonly RequestHandler[] | undefined;
}

/** A backend on a free port with a proxy at `/gateway` that allows the given operations and authorizes all calls. */
export async function serveProxy<const Allow extends Allowed>(
  options: ServeProxyOptions<Allow> = {},
): Promise<ServedProxy> {
  const { before = [], ...proxyOptions } = options;
  let log = '';
  const destination = {
    write(line: string) {
      log += line;
    },
  };
  const logger = createLogger({ destination });
  const proxy = createBrowserProxy<Allow>({
    client: fakeClient().client,
    authorize: () => true,
    logger,
    ...proxyOptions,
  });
  const server = await serve(express().use('/gateway', ...before, proxy), { graceMs: 0 });
  return {
    url: server.url,
    log: () => log,
    async post(path, fields = {}, { method = 'POST', headers = { Origin: server.url } } = {}) {
      const response = await fetch(`${server.url}/gateway/api/v1${path}`, {
        method,
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: method === 'POST' ? new URLSearchParams(fields).toString() : null,
      });
      const text = await response.text();
      const isJson = response.headers.get('Content-Type')?.startsWith('application/json');
      const body = isJson ? JSON.parse(text) : {};
      return { status: response.status, headers: response.headers, text, body };
    },
    [Symbol.asyncDispose]: server.close,
  };
}
