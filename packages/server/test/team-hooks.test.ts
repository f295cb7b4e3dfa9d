import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { EventEmitter, once } from 'node:events';
import { connect } from 'node:net';
import { anOrder } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import express, { type RequestHandler } from 'express';
import type { Store } from 'express-rate-limit';
import {
  createHealthRoute,
  type PhaseMessage,
  RefusedReply,
  serve,
  UnhealthyError,
} from '../src/index.ts';
import { CREDENTIALS, serveStub } from './serve-stub.ts';

const REPLY = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/000000000000000000001',
} as const;
const ORDER = { ...CREDENTIALS, ...anOrder() };

test('each phase of a request is published, a refused one in its first and its last', async () => {
  const seen: string[] = [];
  const phases = ['received', 'validated', 'authenticated', 'handled', 'answered'];
  const events = new EventEmitter();
  const answered = once(events, 'answered');
  const listeners = phases.map((phase) => (message: unknown) => {
    const { operationId, requestId, httpStatus } = message as PhaseMessage;
    seen.push(`${requestId} ${phase} ${operationId} ${phase === 'answered' ? httpStatus : ''}`);
    if (requestId === 'bad' && phase === 'answered') events.emit('answered');
  });
  for (const [index, listener] of listeners.entries()) {
    subscribe(`cashfree-rest.server.${phases[index]}`, listener);
  }
  await using stub = await serveStub({ handlers: { createOrder: async () => REPLY } });
  const headers = (id: string) => ({
    'Content-Type': 'application/x-www-form-urlencoded',
    'X-Request-Id': id,
  });

  await stub.post('/order/create', ORDER, { headers: headers('good') });
  await stub.post('/order/create', { ...ORDER, orderAmount: '' }, { headers: headers('bad') });
  await answered;
  for (const [index, listener] of listeners.entries()) {
    unsubscribe(`cashfree-rest.server.${phases[index]}`, listener);
  }

  expect(seen.filter((line) => line.startsWith('good'))).toEqual([
    'good received createOrder ',
    'good validated createOrder ',
    'good authenticated createOrder ',
    'good handled createOrder ',
    'good answered createOrder 200',
  ]);
  expect(seen.filter((line) => line.startsWith('bad'))).toEqual([
    'bad received createOrder ',
    'bad answered createOrder 400',
  ]);
});

test('middleware of an operation runs for it alone, and authenticate sees what it did', async () => {
  const contexts: unknown[] = [];
  const tag: RequestHandler = (request, _response, next) => {
    Object.assign(request, { tenant: 'north' });
    next();
  };
  const refuse: RequestHandler = (_request, _response, next) =>
    next(new RefusedReply(429, 'One refund at a time'));
  await using stub = await serveStub({
    handlers: { createOrder: async () => REPLY },
    middleware: { createOrder: tag, createRefund: refuse },
    authenticate(_appId, _secretKey, { operationId, requestId, request }) {
      contexts.push([operationId, requestId, (request as unknown as { tenant: string }).tenant]);
      return { name: 'Shop' };
    },
  });

  const order = await stub.post('/order/create', ORDER);
  const refund = await stub.post('/order/refund', CREDENTIALS);
  const link = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'order-1' });

  expect([order.status, refund.status, refund.body.reason, link.status]).toEqual([
    200,
    429,
    'One refund at a time',
    501,
  ]);
  expect(contexts).toEqual([
    ['createOrder', order.headers.get('X-Request-Id'), 'north'],
    ['getOrderLink', link.headers.get('X-Request-Id'), undefined],
  ]);
});

test('a handler hears that its caller has gone', async () => {
  const events = new EventEmitter();
  const called = once(events, 'called');
  const gone = once(events, 'gone');
  await using stub = await serveStub({
    handlers: {
      async createOrder({ signal }) {
        events.emit('called');
        await once(signal, 'abort');
        events.emit('gone', signal.reason);
        return REPLY;
      },
    },
  });
  const leaving = new AbortController();

  const asked = stub.post('/order/create', ORDER, {
    body: new URLSearchParams(ORDER).toString(),
    signal: leaving.signal,
  });
  await called;
  leaving.abort();

  await expect(asked).rejects.toThrow();
  expect(String((await gone)[0])).toBe('Error: the caller has gone');
});

test.each([
  [undefined, 'undefined'],
  [true, '/api/v1/order/create'],
])('a handler gets the request with passRequest %s', async (passRequest, expected) => {
  const seen: string[] = [];
  await using stub = await serveStub({
    passRequest,
    handlers: {
      async createOrder({ request }) {
        seen.push(String((request as express.Request | undefined)?.originalUrl));
        return REPLY;
      },
    },
  });

  await stub.post('/order/create', ORDER);

  expect(seen).toEqual([expected]);
});

/** Counts in a place that several stubs use, as a store on Redis does. */
function sharedStore(counts: Map<string, number>): Store {
  const change = (key: string, by: number) => {
    counts.set(key, (counts.get(key) ?? 0) + by);
    return { totalHits: counts.get(key) ?? 0, resetTime: new Date(Date.now() + 60_000) };
  };
  return {
    increment: (key) => change(key, 1),
    decrement: (key) => void change(key, -1),
    resetKey: (key) => void counts.delete(key),
  };
}

test('stubs that share a store count together', async () => {
  const counts = new Map<string, number>();
  await using first = await serveStub({ rateLimit: { limit: 1, store: sharedStore(counts) } });
  await using second = await serveStub({ rateLimit: { limit: 1, store: sharedStore(counts) } });

  const answers = [
    await first.post('/order/info/link', ORDER),
    await second.post('/order/info/link', ORDER),
  ];

  expect(answers.map(({ status }) => status)).toEqual([501, 429]);
});

test('a draining server answers, but says that it is going, until it is closed again', async () => {
  const app = express();
  const server = await serve(app, { drainMs: 600_000 });
  app.use(
    createHealthRoute({
      async process() {
        if (server.isClosing) throw new UnhealthyError('stopping');
      },
    }),
  );
  const health = async () => (await fetch(`${server.url}/healthz`)).status;
  expect(await health()).toBe(200);

  const closed = server.close();
  expect(await health()).toBe(503);
  expect((await fetch(`${server.url}/healthz/live`)).status).toBe(200);

  void server.close();
  await closed;
  await expect(health()).rejects.toThrow();
});

test('a connection stays open for longer than a balancer keeps it', async () => {
  const server = await serve(express(), { graceMs: 0 });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [head] = await once(socket, 'data');

  expect(String(head)).toContain('Keep-Alive: timeout=65');
  socket.destroy();
  await server.close();
});
