import { type RequestOptions, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

/** One request as it goes over the wire. */
export interface WireRequest {
  readonly method: string;
  /** With its query, if it has one. */
  readonly path: string;
  /** In this order, and as often as they stand here. Host and length are added. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  /** Sends the body in chunks, without Content-Length. */
  readonly chunked?: boolean;
}

export interface WireReply {
  readonly status: number;
  /** By lower-case name; repeated ones are joined with a comma. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

export interface Exchange {
  readonly request: WireRequest;
  /** `undefined` if no reply came: see `trouble`. */
  readonly reply: WireReply | undefined;
  /** Why no reply came, such as `no reply within 10 s`. */
  readonly trouble?: string;
}

export type Exchanger = (request: WireRequest) => Promise<Exchange>;

/** Longest reply that is read, in bytes; a page of fifty rows has about 20,000. */
const MAX_REPLY = 4 * 1024 * 1024;

/**
 * Sends over a connection of its own each time, so that what one request does to its connection touches no other.
 * Never rejects: a missing reply is a finding like any other.
 */
export function createExchanger(baseUrl: URL, timeoutMs: number): Exchanger {
  const open = baseUrl.protocol === 'https:' ? requestHttps : requestHttp;
  return (wire) =>
    new Promise((resolve) => {
      const settle = (reply: WireReply | undefined, trouble?: string) => {
        clearTimeout(timer);
        outgoing.destroy();
        resolve({ request: wire, reply, ...(trouble && { trouble }) });
      };
      const timer = setTimeout(() => {
        settle(undefined, `no reply within ${timeoutMs / 1000} s`);
      }, timeoutMs);
      const { hostname, port, pathname } = baseUrl;
      const options = {
        host: hostname.replace(/^\[|\]$/gu, ''),
        port,
        method: wire.method,
        path: `${pathname.replace(/\/$/u, '')}${wire.path}`,
        agent: false,
        // What is not in the request is not sent, User-Agent included.
        setDefaultHeaders: false,
      } as RequestOptions;
      const outgoing = open(options);
      outgoing.setHeader('Host', baseUrl.host);
      outgoing.setHeader('Connection', 'close');
      for (const [name, values] of grouped(wire.headers)) outgoing.setHeader(name, values);
      const length = Buffer.byteLength(wire.body);
      if (wire.chunked) outgoing.setHeader('Transfer-Encoding', 'chunked');
      else if (length > 0 || wire.method === 'POST') outgoing.setHeader('Content-Length', length);
      // A server may answer before it has read all, and then cut the connection: the reply counts.
      let replied = false;
      outgoing.once('error', (error: NodeJS.ErrnoException) => {
        if (!replied) settle(undefined, error.code ?? error.message);
      });
      outgoing.once('response', (incoming) => {
        replied = true;
        const chunks: Buffer[] = [];
        let size = 0;
        incoming.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > MAX_REPLY) settle(undefined, `a reply of more than ${MAX_REPLY} bytes`);
          chunks.push(chunk);
        });
        incoming.once('error', (error) => settle(undefined, error.message));
        incoming.once('end', () => {
          const text = Buffer.concat(chunks).toString();
          const headers = Object.entries(incoming.headers).map(
            ([name, value]) => [name, String(value)] as const,
          );
          settle({ status: incoming.statusCode ?? 0, headers: new Map(headers), text });
        });
      });
      if (wire.chunked) for (const part of halves(wire.body)) outgoing.write(part);
      outgoing.end(wire.chunked ? undefined : wire.body);
    });
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
