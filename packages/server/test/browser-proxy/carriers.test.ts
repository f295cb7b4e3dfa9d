import { createServer } from 'node:http';
import { connect } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createBrowserProxy, createStub, RefusedReply, serve } from '../../src/index.ts';
import { createBrowserProxyHandler } from '../../src/proxy.ts';
import { asListener, fakeClient } from './serve-proxy.ts';

const TYPE = 'application/x-www-form-urlencoded';
const APP = 'https://app.example';
const PATH = '/gateway/api/v1/order/info/link';

/** One request as it goes over the wire. */
interface Wire {
  readonly method?: string | undefined;
  readonly path?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: string | Buffer | undefined;
  /** Without a Content-Length. */
  readonly chunked?: true | undefined;
}

const form = 'orderId=o-1';
const typed = (type: string) => ({ 'Content-Type': type });
const zipped = (encoding: string) => ({ 'Content-Encoding': encoding });
const big = `orderId=${'x'.repeat(70_000)}`;

/** Requests that a browser, or a program posing as one, may send; and the verdict. */
const WIRES: readonly (readonly [name: string, wire: Wire, status: number])[] = [
  ['a call', { body: form }, 200],
  ['a call with parameters of the type', { body: form, headers: typed(`${TYPE}; charset=x`) }, 200],
  ['a type in capitals', { body: form, headers: typed(TYPE.toUpperCase()) }, 200],
  ['a call without a body', { headers: { 'Content-Length': '0' } }, 200],
  ['a call in chunks', { body: form, chunked: true }, 200],
  ['doubled slashes', { body: form, path: '/gateway//api//v1//order/info/link' }, 200],
  [
    'capitals and a slash at the end',
    { body: form, path: '/gateway/api/v1/ORDER/Info/link/' },
    200,
  ],
  ['a query', { body: form, path: `${PATH}?x=//api/v1/` }, 200],
  ['gzip', { body: gzipSync(form), headers: zipped('gzip') }, 200],
  ['deflate', { body: deflateSync(form), headers: zipped('deflate') }, 200],
  ['broken gzip', { body: form, headers: zipped('gzip') }, 400],
  ['a bomb', { body: gzipSync('x'.repeat(10_000_000)), headers: zipped('gzip') }, 413],
  ['an unknown encoding', { body: form, headers: zipped('zstd') }, 415],
  ['a byte order mark', { body: `\uFEFF${form}` }, 200],
  ['a field twice', { body: `${form}&${form}` }, 400],
  ['a field with brackets', { body: 'orderId[]=o-1' }, 200],
  ['bytes that are no UTF-8', { body: Buffer.from('orderId=\xe9', 'latin1') }, 400],
  ['escapes that are no UTF-8', { body: 'orderId=%E9' }, 400],
  ['UTF-16', { body: Buffer.from(form, 'utf16le') }, 415],
  ['JSON as a form', { body: '{"orderId":"o-1"}' }, 400],
  ['JSON', { body: '{}', headers: typed('application/json') }, 415],
  ['a body without a type', { body: form, headers: typed('') }, 415],
  ['too long a body', { body: big }, 413],
  ['too long a body in chunks', { body: big, chunked: true }, 413],
  ['too many fields', { body: 'a=1&'.repeat(101) }, 400],
  ['the secret', { body: `${form}&secretKey=x` }, 400],
  ['an operation that is not allowed', { body: form, path: '/gateway/api/v1/order/refund' }, 403],
  ['an unknown operation', { body: form, path: '/gateway/api/v1/order/make' }, 404],
  ['the folder of all operations', { body: form, path: '/gateway/api/v1/' }, 404],
  ['GET', { method: 'GET' }, 405],
  ['PUT', { method: 'PUT', body: form }, 405],
  ['a question', { method: 'OPTIONS', headers: asked(APP) }, 204],
  [
    'a question of another origin',
    { method: 'OPTIONS', headers: asked('https://evil.example') },
    405,
  ],
  ['a listed origin', { body: form, headers: { Origin: APP } }, 200],
  ['another origin', { body: form, headers: { Origin: 'https://evil.example' } }, 403],
  [
    'another origin with JSON',
    { body: '{}', headers: { Origin: 'https://evil.example', ...typed('text/plain') } },
    403,
  ],
  [
    'no origin from the same',
    { body: form, headers: { Origin: '', 'Sec-Fetch-Site': 'same-origin' } },
    200,
  ],
  ['no origin at all', { body: form, headers: { Origin: '' } }, 403],
  ['an id of its own', { body: form, headers: { 'X-Request-Id': 'mine-1' } }, 200],
  ['an id that is none', { body: form, headers: { 'X-Request-Id': 'a b' } }, 200],
  ['a user who may not', { body: 'orderId=others' }, 403],
  ['a cart that has changed', { body: 'orderId=changed' }, 409],
  ['a backend that fails', { body: 'orderId=broken' }, 500],
  ['a gateway that refuses', { body: 'orderId=refused' }, 404],
  ['a gateway that is busy', { body: 'orderId=busy' }, 429],
  ['a gateway that is silent', { body: 'orderId=silent' }, 504],
];

function asked(origin: string): Record<string, string> {
  return { Origin: origin, 'Access-Control-Request-Method': 'POST' };
}

interface Call {
  readonly fields: { readonly orderId?: string | undefined };
}

/** The same proxy twice, by Express and by `Request` and `Response`, each with what its client got and what it logged. */
function aProxy() {
  const failures: Readonly<Record<string, object>> = {
    refused: { code: 'refused', reason: 'Order Id does not exist', httpStatus: 404 },
    busy: { code: 'rate_limited', reason: 'slower', retryAfterSeconds: 7 },
    silent: { code: 'timed_out' },
  };
  let orderId = '';
  const { client, calls } = fakeClient(async () => {
    const failure = failures[orderId];
    if (failure) throw Object.assign(new Error('no'), failure);
    return { status: 'OK', paymentLink: 'https://gateway.example/x' };
  });
  const lines: unknown[] = [];
  const write = (level: string) => (context: object, message: string) => {
    const { durationMs: _, requestId: __, err: ___, ...rest } = context as Record<string, unknown>;
    lines.push({ level, message, ...rest });
  };
  const logger = { info: write('info'), warn: write('warn'), error: write('error') };
  const authorize = (_request: unknown, { fields }: Call) => {
    orderId = fields.orderId ?? '';
    if (orderId === 'changed') throw new RefusedReply(409, 'The cart has changed');
    if (orderId === 'broken') throw new Error('disk on fire');
    return orderId !== 'others';
  };
  const options = { client, allow: { getOrderLink: ['orderId'] }, origins: [APP], logger } as const;
  return { options: { ...options, authorize }, calls, lines };
}

const CARRIERS = {
  express: (proxy: ReturnType<typeof aProxy>) =>
    express().use('/gateway', createBrowserProxy({ ...proxy.options, rateLimit: { limit: 1e6 } })),
  'Request and Response': (proxy: ReturnType<typeof aProxy>) =>
    asListener(createBrowserProxyHandler(proxy.options)),
};

/** Sends the bytes by hand, so that no client of HTTP corrects them. */
async function exchange(port: number, wire: Wire): Promise<string> {
  const { method = 'POST', path = PATH, headers = {}, body = '', chunked } = wire;
  const bytes = Buffer.from(body);
  const all: Record<string, string> = {
    Host: 'backend.example',
    Origin: 'http://backend.example',
    'Content-Type': TYPE,
    ...(chunked ? { 'Transfer-Encoding': 'chunked' } : { 'Content-Length': String(bytes.length) }),
    Connection: 'close',
    ...headers,
  };
  const lines = Object.entries(all).filter(([, value]) => value !== '');
  const head = `${method} ${path} HTTP/1.1\r\n${lines.map((line) => `${line.join(': ')}\r\n`).join('')}\r\n`;
  const socket = connect(port, '127.0.0.1');
  socket.write(head);
  if (chunked) socket.write(`${bytes.length.toString(16)}\r\n`);
  if (bytes.length > 0) socket.write(bytes);
  if (chunked) socket.write('\r\n0\r\n\r\n');
  let answer = '';
  try {
    for await (const chunk of socket) answer += chunk;
  } catch {
    // A server that has said no need not read the rest.
  }
  return answer;
}

/** What came back, but for what differs from run to run or is the server's own. */
function verdictOf(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const fleeting =
    /^(?:date|connection|keep-alive|ratelimit|x-powered-by|x-request-id: [0-9a-f-]{36})/iu;
  const headers = lines
    .map((line) => line.replace(/^[^:]+/u, (name) => name.toLowerCase()))
    .filter((line) => !fleeting.test(line));
  return { status: Number(first.split(' ')[1]), headers: headers.sort(), body };
}

async function verdicts(carrier: keyof typeof CARRIERS, wire: Wire) {
  const proxy = aProxy();
  const server = createServer(CARRIERS[carrier](proxy));
  await using served = await serve(server.listeners('request')[0] as never, { graceMs: 0 });
  const answer = await exchange(Number(new URL(served.url).port), wire);
  const calls = proxy.calls.map(([method, ...given]) => [method, given[0]]);
  return { ...verdictOf(answer), calls, lines: proxy.lines };
}

test.each(WIRES)('%s has the same verdict, whatever carries it', async (_, wire, status) => {
  const byExpress = await verdicts('express', wire);
  const byRequest = await verdicts('Request and Response', wire);

  expect(byExpress.status).toBe(status);
  expect(byRequest).toEqual(byExpress);
});

test('brotli is taken by Express, and by a runtime that has it', async () => {
  const wire = { body: brotliCompressSync(form), headers: zipped('br') };

  expect(await verdicts('express', wire)).toMatchObject({ status: 200 });
  expect([200, 415]).toContain((await verdicts('Request and Response', wire)).status);
});

test('its replies have the headers that the stub has', async () => {
  const stub = express().use(createStub.partial({}, { authenticate: async () => undefined }));
  await using served = await serve(stub, { graceMs: 0 });
  const byStub = await fetch(`${served.url}/api/v1/order/info`, { method: 'POST' });

  const proxy = createBrowserProxyHandler(aProxy().options);
  const byProxy = await proxy(new Request(`https://shop.example${PATH}`));

  const own =
    /^(?:strict-transport|date|connection|keep-alive|ratelimit|content-length|x-|allow|cache|vary)/u;
  for (const [name, value] of byStub.headers) {
    if (!own.test(name)) expect([name, byProxy.headers.get(name)]).toEqual([name, value]);
  }
  expect(byProxy.headers.get('X-Content-Type-Options')).toBe('nosniff');
});

describe('without a framework', () => {
  const url = `https://shop.example${PATH}`;
  const post = (init: RequestInit = {}) =>
    new Request(url, {
      method: 'POST',
      body: new URLSearchParams({ orderId: 'o-1' }),
      headers: { Origin: 'https://shop.example' },
      ...init,
    });

  test('a request is answered as in Workers, with nothing around it', async () => {
    const { options, calls } = aProxy();
    const worker = { fetch: createBrowserProxyHandler(options) };

    const response = await worker.fetch(post());

    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'OK' });
    expect(calls).toHaveLength(1);
  });

  test('authorize receives the request of the caller', async () => {
    const { options } = aProxy();
    let cookie: string | null = '';
    const handler = createBrowserProxyHandler({
      ...options,
      authorize(request) {
        cookie = request.headers.get('Cookie');
        return true;
      },
    });

    await handler(post({ headers: { Origin: 'https://shop.example', Cookie: 'session=7' } }));

    expect(cookie).toBe('session=7');
  });

  test('admit counts calls, and what it throws is the answer', async () => {
    const { options, calls } = aProxy();
    const admit = () => {
      throw new RefusedReply(429, 'Too many requests');
    };

    const response = await createBrowserProxyHandler({ ...options, admit })(post());

    expect(response.status).toBe(429);
    expect(calls).toEqual([]);
  });

  test('a call is answered 500 and not sent on if admit fails', async () => {
    const { options, calls, lines } = aProxy();
    const admit = () => Promise.reject(new Error('no such binding'));

    const response = await createBrowserProxyHandler({ ...options, admit })(post());

    expect(response.status).toBe(500);
    expect(calls).toEqual([]);
    expect(lines).toContainEqual(
      expect.objectContaining({ level: 'error', message: 'request failed' }),
    );
  });

  test('a body that was read before is a fault of ours, which the log names', async () => {
    const { options, lines } = aProxy();
    const errors: unknown[] = [];
    const logger = { ...options.logger, error: (context: object) => void errors.push(context) };
    const request = post();
    await request.text();

    const response = await createBrowserProxyHandler({ ...options, logger })(request);

    expect(response.status).toBe(500);
    expect(String(Reflect.get(Object(errors[0]), 'err'))).toContain(
      'give the proxy the request itself',
    );
    expect(lines).toHaveLength(1);
  });

  test.each([
    ['authorize', { authorize: true }],
    ['admit', { admit: true }],
    ['origins', { origins: ['*'] }],
    ['allow', { allow: { getOrderLink: true } }],
  ])('an option %s that is none is refused', (name, wrong) => {
    const { options } = aProxy();

    expect(() => createBrowserProxyHandler({ ...options, ...wrong } as never)).toThrow(name);
  });
});

test('a mount in the style of Hono hands over what lies below a path', async () => {
  const { options } = aProxy();
  const proxy = createBrowserProxyHandler(options);
  interface Context {
    readonly req: { readonly raw: Request };
  }
  const routes: [string, (context: Context) => Response | Promise<Response>][] = [
    ['/gateway/', ({ req }) => proxy(req.raw)],
    ['/', () => new Response('the shop')],
  ];
  const app = async (request: Request) => {
    const { pathname } = new URL(request.url);
    const [, handle] = routes.find(([prefix]) => pathname.startsWith(prefix)) ?? [];
    return (await handle?.({ req: { raw: request } })) ?? new Response(null, { status: 404 });
  };
  await using served = await serve(asListener(app), { graceMs: 0 });
  const init = { method: 'POST', body: new URLSearchParams({ orderId: 'o-1' }) };

  const home = await fetch(served.url);
  const answer = await fetch(`${served.url}${PATH}`, { ...init, headers: { Origin: served.url } });

  expect(await home.text()).toBe('the shop');
  expect(await answer.json()).toMatchObject({ status: 'OK' });
});
