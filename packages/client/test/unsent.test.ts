import { createServer as createPlainServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect, createServer, type Socket } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { Agent, type Dispatcher, ProxyAgent } from 'undici';
import { createClient } from '../src/index.ts';
import { aClient, anOrder, failureOf, SECRET } from './a-client.ts';
import { type Certificate, hasOpenssl, makeCertificate, serve } from './serve.ts';

/** Sends an order to this address with Node's own `fetch`, and returns the outcome. */
function order(baseUrl: string, dispatcher?: Dispatcher): Promise<unknown> {
  const client = createClient({
    appId: 'app',
    secretKey: SECRET,
    baseUrl,
    timeoutMs: 20_000,
    retry: { times: 0 },
    fetch: dispatcher && ((url, init) => fetch(url, { ...init, dispatcher: dispatcher as never })),
  });
  return failureOf(client.orders.create(anOrder));
}

const UNSENT = {
  name: 'ConnectionError',
  code: 'connection_failed',
  message: expect.stringMatching(
    /^createOrder: no request could be sent to \S+: \S.* \(1 attempt\)$/u,
  ),
};
const UNKNOWN = { code: 'outcome_unknown' };

/** Reads the whole request, then does this instead of an answer. */
function afterRequest(act: (socket: Socket) => void): {
  listener: RequestListener;
  seen: string[];
} {
  const seen: string[] = [];
  return {
    seen,
    listener: (request) => {
      request.resume().on('end', () => {
        seen.push(request.url ?? '');
        act(request.socket);
      });
    },
  };
}

describe('no request could be sent', () => {
  test.each(['http://127.0.0.1:6000', 'http://127.0.0.1:25'])(
    'to %s, a port that fetch keeps from',
    async (baseUrl) => {
      expect(await order(baseUrl)).toMatchObject({
        ...UNSENT,
        cause: { cause: { message: 'bad port' } },
      });
    },
  );

  test('to a path without an origin', async () => {
    const { createClient: createBrowserClient } = await import('../src/browser.ts');
    const client = createBrowserClient({ baseUrl: '/gateway', retry: { times: 0 } });

    expect(await failureOf(client.orders.create(anOrder))).toMatchObject(UNSENT);
  });

  test('to a port where nothing listens', async () => {
    const served = await serve(createServer());
    await served[Symbol.asyncDispose]();

    const failure = await order(`http://127.0.0.1:${served.port}`);

    expect(failure).toMatchObject({ ...UNSENT, cause: { cause: { code: 'ECONNREFUSED' } } });
  });

  test('to a socket file that is not there', async () => {
    const dispatcher = new Agent({ connect: { socketPath: '/nowhere/gateway.sock' } });

    const failure = await order('http://gateway.example', dispatcher);

    expect(failure).toMatchObject({ ...UNSENT, cause: { cause: { code: 'ENOENT' } } });
  });

  test('by https to a server that speaks http', async () => {
    const seen: string[] = [];
    await using plain = await serve(createPlainServer((request) => seen.push(String(request.url))));

    expect(await order(`https://127.0.0.1:${plain.port}`)).toMatchObject(UNSENT);
    expect(seen).toEqual([]);
  });

  test.each([
    ['closes', (socket: Socket) => socket.destroy()],
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
  ])('to a server that %s the connection before TLS stands', async (_, act) => {
    await using server = await serve(
      createServer((socket) => socket.once('data', () => act(socket))),
    );

    const failure = await order(`https://127.0.0.1:${server.port}`);

    expect(failure).toMatchObject({ ...UNSENT, cause: { cause: { code: 'ECONNRESET' } } });
  });

  test.each([403, 407, 502])('through a proxy that refuses with %i to connect', async (status) => {
    const proxy = createPlainServer();
    proxy.on('connect', (_, socket) => socket.end(`HTTP/1.1 ${status} No\r\n\r\n`));
    await using served = await serve(proxy);
    await using dispatcher = disposable(new ProxyAgent(`http://127.0.0.1:${served.port}`));

    expect(await order('https://gateway.example', dispatcher.agent)).toMatchObject(UNSENT);
  });
});

const withOpenssl = hasOpenssl ? describe : describe.skip;

withOpenssl('with TLS', () => {
  let ours: Certificate;
  let others: Certificate;
  const requests = () => afterRequest((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\n'));

  beforeAll(async () => {
    ours = await makeCertificate('IP:127.0.0.1');
    others = await makeCertificate('DNS:other.example');
  });

  test('no request could be sent to a server whose certificate no authority has signed', async () => {
    const { listener, seen } = requests();
    await using server = await serve(createTlsServer(ours, listener));

    const failure = await order(`https://127.0.0.1:${server.port}`);

    const cause = { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' };
    expect(failure).toMatchObject({ ...UNSENT, cause: { cause } });
    expect(seen).toEqual([]);
  });

  test('no request could be sent to a certificate for another name', async () => {
    const { listener, seen } = requests();
    await using server = await serve(createTlsServer(others, listener));
    await using dispatcher = disposable(new Agent({ connect: { ca: others.cert } }));

    const failure = await order(`https://127.0.0.1:${server.port}`, dispatcher.agent);

    const cause = { code: 'ERR_TLS_CERT_ALTNAME_INVALID' };
    expect(failure).toMatchObject({ ...UNSENT, cause: { cause } });
    expect(seen).toEqual([]);
  });

  test('no request could be sent to a server that speaks an older TLS only', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'ALL@SECLEVEL=0' } as const;
    await using server = await serve(createTlsServer({ ...ours, ...old }));

    expect(await order(`https://127.0.0.1:${server.port}`)).toMatchObject(UNSENT);
  });

  // With TLS 1.3 a client has sent its request before it hears that its certificate is not accepted.
  test('the outcome is unknown where the server misses a certificate of the client', async () => {
    const wanted = { requestCert: true, minVersion: 'TLSv1.3' } as const;
    await using server = await serve(createTlsServer({ ...ours, ...wanted, ca: ours.cert }));
    await using dispatcher = disposable(new Agent({ connect: { ca: ours.cert } }));

    const failure = await order(`https://127.0.0.1:${server.port}`, dispatcher.agent);

    expect(failure).toMatchObject(UNKNOWN);
  });

  test('the outcome is unknown where TLS breaks after the request', async () => {
    let relayed: Socket | undefined;
    const { listener, seen } = afterRequest(() => relayed?.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
    await using server = await serve(createTlsServer(ours, listener));
    const relay = createServer((socket) => {
      relayed = socket;
      const onward = connect(server.port, '127.0.0.1').on('error', () => {});
      socket.pipe(onward).pipe(socket, { end: false });
    });
    await using between = await serve(relay);
    await using dispatcher = disposable(new Agent({ connect: { ca: ours.cert } }));

    const failure = await order(`https://127.0.0.1:${between.port}`, dispatcher.agent);

    expect(failure).toMatchObject(UNKNOWN);
    expect(seen).toContain('/api/v1/order/create');
  });
});

describe('the outcome is unknown', () => {
  test.each([
    ['closes', (socket: Socket) => socket.destroy()],
    ['resets', (socket: Socket) => socket.resetAndDestroy()],
  ])('where the server %s the connection after the request', async (_, act) => {
    const { listener, seen } = afterRequest(act);
    await using server = await serve(createPlainServer(listener));

    expect(await order(`http://127.0.0.1:${server.port}`)).toMatchObject(UNKNOWN);
    expect(seen).toContain('/api/v1/order/create');
  });

  // Node gives these codes also after a request: when TLS is negotiated anew, or a redirect has been followed.
  test.each([
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
    'EPIPE',
    'ECONNRESET',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ERR_INVALID_URL',
    'UND_ERR_SOCKET',
    'UND_ERR_ABORTED',
    'UND_ERR_INVALID_ARG',
  ])('where %s is all that is known', async (code) => {
    const cause = Object.assign(Error(), { code });
    const { client, gateway } = aClient([new TypeError('fetch failed', { cause })]);

    const failure = await failureOf(client.orders.sendEmail({ orderId: 'order-1' }));

    expect(failure).toMatchObject(UNKNOWN);
    expect(gateway.requests).toHaveLength(1);
  });

  test('where a code stands for more than its cause', async () => {
    const cause = Object.assign(Error(), { code: 'ECONNREFUSED' });
    const repeated = Object.assign(new Error('gave up', { cause }), { code: 'ECONNRESET' });
    const { client } = aClient([repeated]);

    const failure = await failureOf(client.orders.sendEmail({ orderId: 'order-1' }));

    expect(failure).toMatchObject(UNKNOWN);
  });
});

function disposable<A extends Dispatcher>(agent: A): AsyncDisposable & { readonly agent: A } {
  return { agent, [Symbol.asyncDispose]: () => agent.destroy() };
}
