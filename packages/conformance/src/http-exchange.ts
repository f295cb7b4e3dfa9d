import {
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
  request as requestHttp,
} from 'node:http';
import { request as requestHttps } from 'node:https';

/** One request as it is sent over the wire. */
export interface WireRequest {
  readonly method: string;
  /** With its query, if it has one. */
  readonly path: string;
  /** Sent in this order, with repetitions. Host and length are added. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Sends the body in chunks, without Content-Length. */
  readonly chunked?: boolean | undefined;
}

export interface WireReply {
  readonly status: number;
  /** By lower-case name; repeated ones are joined by a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A request with its reply, or with the reason why none arrived. */
export type Exchange =
  | { readonly request: WireRequest; readonly reply: WireReply; readonly trouble?: undefined }
  | { readonly request: WireRequest; readonly reply?: undefined; readonly trouble: Trouble };

export interface Trouble {
  /** `late`: connected, but not answered in time. `refused`: not connected. `broken`: anything in between. */
  readonly kind: 'late' | 'refused' | 'broken';
  /** Such as `no reply within 10 s` or `ECONNRESET`. */
  readonly text: string;
}

/** Error codes of a connection that was never established. */
const REFUSED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

export type Exchanger = (request: WireRequest) => Promise<Exchange>;

/** The longest reply that is read, in bytes; a page of fifty rows has about 20,000. */
const MAX_REPLY = 4 * 1024 * 1024;

export interface CreateExchangerOptions {
  readonly baseUrl: URL;
  /** Milliseconds until the whole reply must have arrived. */
  readonly timeoutMs: number;
  /** Cancels the pending request. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Sends each request over a new connection, so that a broken connection affects no other request. A missing reply is a
 * result; it rejects only if `signal` aborts, with its reason.
 */
export function createExchanger({ baseUrl, timeoutMs, signal }: CreateExchangerOptions): Exchanger {
  return (request) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const outgoing = openRequest(baseUrl, request);
      const end = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        outgoing.destroy();
      };
      const stop = () => {
        end();
        reject(signal?.reason);
      };
      const settle = (exchange: Exchange) => {
        end();
        resolve(exchange);
      };
      const breakOff = (text: string) => {
        const kind = REFUSED.includes(text) ? 'refused' : 'broken';
        settle({ request, trouble: { kind, text } });
      };
      signal?.addEventListener('abort', stop);
      const timer = setTimeout(() => {
        const text = `no reply within ${timeoutMs / 1000} s`;
        settle({ request, trouble: { kind: 'late', text } });
      }, timeoutMs);
      // A server may answer before it has read everything and then close the connection: the reply counts.
      let replied = false;
      outgoing.on('error', (error: NodeJS.ErrnoException) => {
        if (!replied) breakOff(error.code ?? error.message);
      });
      outgoing.once('response', (incoming) => {
        replied = true;
        readReply(incoming).then(
          (reply) => settle({ request, reply }),
          (error: Error) => breakOff(error.message),
        );
      });
      const { chunked, body } = request;
      if (chunked) for (const part of halves(body)) outgoing.write(part);
      outgoing.end(chunked ? undefined : body);
    });
}

function openRequest(baseUrl: URL, wire: WireRequest): ClientRequest {
  const open = baseUrl.protocol === 'https:' ? requestHttps : requestHttp;
  const { hostname, port, pathname } = baseUrl;
  const outgoing = open({
    host: hostname.replace(/^\[|\]$/gu, ''),
    port,
    method: wire.method,
    path: `${pathname.replace(/\/$/u, '')}${wire.path}`,
    agent: false,
    // Only the request's own headers are sent, without User-Agent.
    setDefaultHeaders: false,
  } as RequestOptions);
  outgoing.setHeader('Host', baseUrl.host);
  outgoing.setHeader('Connection', 'close');
  for (const [name, values] of grouped(wire.headers)) outgoing.setHeader(name, values);
  const length = Buffer.byteLength(wire.body);
  if (wire.chunked) outgoing.setHeader('Transfer-Encoding', 'chunked');
  else if (length > 0 || wire.method === 'POST') outgoing.setHeader('Content-Length', length);
  return outgoing;
}

/** @throws if the reply breaks off, or is too long. */
async function readReply(incoming: IncomingMessage): Promise<WireReply> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_REPLY) throw new Error(`a reply of more than ${MAX_REPLY} bytes`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString();
  const headers = Object.entries(incoming.headers).map(
    ([name, value]) => [name, String(value)] as const,
  );
  return { status: incoming.statusCode ?? 0, headers: new Map(headers), text };
}

function grouped(headers: WireRequest['headers']): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  for (const [name, value] of headers) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

function halves(text: string): readonly string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)].filter((part) => part !== '');
}
