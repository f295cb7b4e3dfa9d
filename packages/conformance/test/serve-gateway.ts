import {
  Agent,
  type IncomingMessage,
  type RequestListener,
  request as requestHttp,
} from 'node:http';
import { serve } from '@cashfree-rest/server';
import type { Pay } from '../src/pay-order.ts';
import { createReferenceGateway, type Faults } from './reference-gateway.ts';

/** A request before it reaches the gateway; a fault may change it, or answer it. */
export interface Arrived {
  readonly method: string;
  path: string;
  readonly headers: IncomingMessage['headers'];
  /** As they came; of several, Node shows the first in `headers`. */
  readonly contentTypes: readonly string[];
  body: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  text: string;
}

/** The behaviour of a broken gateway's plumbing, seen from outside. */
export interface Plumbing {
  readonly arrive?: (request: Arrived) => Answer | 'hang' | undefined;
  /** `send` calls the gateway behind, any number of times. */
  readonly answer?:
    | ((
        answer: Answer,
        request: Arrived,
        send: (request: Arrived) => Promise<Answer>,
      ) => void | Promise<void>)
    | undefined;
}

export interface ServedGateway extends AsyncDisposable {
  readonly url: string;
}

/** The reference gateway on a free port, broken as told. */
export async function serveGateway(
  faults: Faults = {},
  plumbing?: Plumbing,
): Promise<ServedGateway> {
  let url = '';
  const inner = await serveHere(createReferenceGateway(() => url, faults));
  url = inner.url;
  if (plumbing === undefined) return inner;
  const outer = await serveInFrontOf(inner, plumbing);
  return {
    url: outer.url,
    async [Symbol.asyncDispose]() {
      await outer[Symbol.asyncDispose]();
      await inner.close();
    },
  };
}

/** By its number: to look up a name takes a tenth of the time of a run. */
async function serveHere(
  listener: RequestListener,
): Promise<ServedGateway & { close(): Promise<void> }> {
  const server = await serve(listener, { graceMs: 0 });
  return {
    url: server.url.replace('localhost', '127.0.0.1'),
    close: () => server.close(),
    [Symbol.asyncDispose]: () => server.close(),
  };
}

/** Broken plumbing in front of a correct gateway; payment links bypass it. */
export function serveInFrontOf(inner: ServedGateway, plumbing: Plumbing): Promise<ServedGateway> {
  return serveHere(inFrontOf(inner.url, plumbing));
}

/** Pays on the reference gateway's page, as a customer's browser would. */
export const pay: Pay = async (paymentLink, outcome) => {
  const response = await fetch(`${paymentLink}?outcome=${outcome}`, { method: 'POST' });
  if (!response.ok) throw new Error(`the page answers ${response.status}`);
};

function inFrontOf(target: string, { arrive, answer }: Plumbing): RequestListener {
  return async (incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming;
    const { 'content-type': contentTypes = [] } = incoming.headersDistinct;
    const request = { method, path, headers, contentTypes, body: await textOf(incoming) };
    const early = arrive?.(request);
    if (early === 'hang') return;
    const reply = early ?? (await pass(target, request));
    await answer?.(reply, request, (other) => pass(target, other));
    outgoing.writeHead(reply.status, reply.headers).end(reply.text);
  };
}

/** Connecting to the gateway behind takes as long as its answer. */
const agent = new Agent({ keepAlive: true });

function pass(target: string, { method, path, headers, body }: Arrived): Promise<Answer> {
  const {
    connection: _connection,
    'content-length': _length,
    'transfer-encoding': _encoding,
    ...rest
  } = headers;
  const length =
    body === '' && method !== 'POST' ? {} : { 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...rest, ...length }, agent };
    const onward = requestHttp(`${target}${path}`, options);
    onward.once('error', reject);
    onward.once('response', async (incoming) => {
      const {
        connection: _still,
        'keep-alive': _time,
        'content-length': _old,
        'transfer-encoding': _chunks,
        ...kept
      } = incoming.headers;
      resolve({
        status: incoming.statusCode ?? 0,
        headers: kept as Record<string, string>,
        text: await textOf(incoming),
      });
    });
    onward.end(body);
  });
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
