import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import express, { type RequestHandler } from 'express';
import { createBrowserProxy, createLogger, createStub, serve } from '../src/index.ts';
import { fakeClient } from './browser-proxy/serve-proxy.ts';
import { CREDENTIALS, type Shop, serveStub } from './serve-stub.ts';

const authenticate = () => ({ name: 'Test Shop' });
const LONGEST = 2_147_483_647;

const WRONG_LIMITS: readonly (readonly [rateLimit: unknown, message: string])[] = [
  ...[0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '60', undefined, null].map(
    (limit) => [{ limit }, 'rateLimit.limit must be a whole number from 1'] as const,
  ),
  ...[0, -1, 0.5, Number.NaN, 30 * 86_400_000, LONGEST + 1, '60000', null].map(
    (windowMs) =>
      [
        { limit: 1, windowMs },
        `rateLimit.windowMs must be a whole number from 1 to ${LONGEST}`,
      ] as const,
  ),
  [60, 'rateLimit must be an object'],
  [null, 'rateLimit must be an object'],
];

describe('createStub refuses', () => {
  test.each([
    ...WRONG_LIMITS.map(([rateLimit, message]) => [{ rateLimit }, message] as const),
    ...[Number.NaN, 2, -0.1, '1', null].map(
      (replySampleRate) =>
        [{ replySampleRate }, 'replySampleRate must be a number from 0 to 1'] as const,
    ),
    [{ replyCheck: 'srict' }, 'replyCheck must be one of strict, log, off'],
    [{ replyCheck: true }, 'replyCheck must be one of strict, log, off'],
    [{ errorStatus: 404 }, 'errorStatus must be 200'],
    [{ errorStatus: '200' }, 'errorStatus must be 200'],
    ...['shop', ['shop:3000'], ['http://shop'], [''], [undefined]].map(
      (notifyHosts) =>
        [
          { notifyHosts },
          'notifyHosts must be a list of names or addresses without a port',
        ] as const,
    ),
    [{ logger: {} }, 'logger must be an object with info, warn, error'],
    [{ logger: () => {} }, 'logger must be an object with info, warn, error'],
    [{ authenticate: undefined }, 'authenticate must be a function'],
    [{ onError: {} }, 'onError must be a function'],
    [{ middleware: { createOrdr: () => {} } }, 'middleware: there is no operation createOrdr'],
    [{ middleware: { createOrder: [] } }, 'middleware: createOrder must be a function'],
    [{ hooks: true }, 'hooks must be an object'],
    [{ hooks: { createOrdr: {} } }, 'hooks: there is no operation createOrdr'],
    [{ hooks: { createOrder: () => {} } }, 'hooks: createOrder must be an object'],
    [{ hooks: { createOrder: { befor() {} } } }, 'hooks: createOrder: there is no hook befor'],
    [{ hooks: { createOrder: { after: 1 } } }, 'hooks: createOrder: after must be a function'],
    [{ unknownRequests: 'drop' }, 'unknownRequests must be one of refuse, pass'],
  ])('%j, and says what may be there', (options, message) => {
    const create = () => createStub.partial<Shop>({}, { authenticate, ...(options as object) });

    expect(create).toThrow(new TypeError(`createStub: ${message}`));
  });

  test.each([
    [{ createOrdr: async () => ({}) }, 'there is no operation createOrdr'],
    [{ createOrder: {} }, 'createOrder must be a function'],
  ])('handlers of the wrong kind: %p', (handlers, message) => {
    const create = () => createStub.partial<Shop>(handlers as object, { authenticate });

    expect(create).toThrow(new TypeError(`createStub: ${message}`));
  });
});

describe('createBrowserProxy refuses', () => {
  test.each([
    ...WRONG_LIMITS.map(([rateLimit, message]) => [{ rateLimit }, message] as const),
    [{ logger: { info() {} } }, 'logger must be an object with info, warn, error'],
    [{ authorize: true }, 'authorize must be a function'],
  ])('%j, and says what may be there', (options, message) => {
    const { client } = fakeClient();
    const create = () => {
      createBrowserProxy({ client, authorize: () => true, ...(options as object) });
    };

    expect(create).toThrow(new TypeError(`createBrowserProxy: ${message}`));
  });
});

test.each([
  [{ level: 'loud' }, 'level must be one of trace, debug, info, warn, error, fatal, silent'],
  [{ destination: -1 }, 'destination must be the number of an open file, or a stream'],
  [{ destination: Number.NaN }, 'destination must be the number of an open file, or a stream'],
  [{ destination: 'log.txt' }, 'destination must be the number of an open file, or a stream'],
])('createLogger refuses %j, and says what may be there', (options, message) => {
  const create = () => createLogger(options as object);

  expect(create).toThrow(new TypeError(`createLogger: ${message}`));
});

test.each([
  ...[-1, 65_536, 1.5, Number.NaN, '8080', 'a/path', null].map(
    (port) => [{ port }, 'port must be a whole number from 0 to 65535'] as const,
  ),
  ...[-1, Number.NaN, Number.POSITIVE_INFINITY, LONGEST + 1].map(
    (graceMs) => [{ graceMs }, `graceMs must be a whole number from 0 to ${LONGEST}`] as const,
  ),
  // Node takes an empty host for all addresses of the machine.
  ...['', null].map((host) => [{ host }, 'host must be a name or an address'] as const),
])('serve refuses %j, and says what may be there', async (options, message) => {
  const serving = serve(express(), options as object).then((server) => server.close());

  await expect(serving).rejects.toThrow(new TypeError(`serve: ${message}`));
});

describe('a rate limit', () => {
  test('counts in the longest window that a timer can wait for', async () => {
    await using stub = await serveStub({ rateLimit: { limit: 1, windowMs: LONGEST } });

    const first = await stub.post('/credentials/verify', CREDENTIALS);
    const second = await stub.post('/credentials/verify', CREDENTIALS);

    expect([first.status, second.status]).toEqual([501, 429]);
  });

  test.each<readonly [string, RequestHandler]>([
    ['a stub', createStub.partial<Shop>({}, { authenticate, rateLimit: { limit: 2 } })],
    [
      'a browser proxy',
      createBrowserProxy({
        client: fakeClient().client,
        authorize: () => true,
        rateLimit: { limit: 2 },
      }),
    ],
  ])('of %s takes all callers on a Unix socket for one', async (_, routes) => {
    const folder = await mkdtemp(join(tmpdir(), 'rate-limit-'));
    const socketPath = join(folder, 'server.sock');
    const server = createServer(express().use(routes)).listen(socketPath);
    await once(server, 'listening');
    const statuses: unknown[] = [];

    for (let i = 0; i < 3; i += 1) {
      const [response] = await once(
        request({ socketPath, method: 'POST', path: '/api/v1/order/unknown' }).end(),
        'response',
      );
      response.resume();
      statuses.push(response.statusCode);
    }
    server.close();
    server.closeAllConnections();
    await rm(folder, { recursive: true });

    expect(statuses).toEqual([404, 404, 429]);
  });
});
