import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { trackAnswers } from '../../src/connections/pending-answers.ts';
import { refuseBrokenRequests } from '../../src/connections/refuse-broken-requests.ts';
import { serve } from '../../src/index.ts';
import { connectTo, type RawAnswer, until } from './raw-client.ts';
import { aLookUp, aRefund, aRefundInPieces, PAYMENT_LINK, serveOrders } from './serve-orders.ts';

const ANSWERED = '{"status":"OK","message":"Refund has been initiated.","refundId":1}';
const LONG_HEADER = `GET / HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`;
const BOTH_LENGTHS = `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;

function statuses(answers: readonly RawAnswer[]): readonly number[] {
  return answers.map(({ status }) => status);
}

/** A refusal is JSON, and the last answer of its connection. */
function expectRefusal(answer: RawAnswer | undefined, status: number): void {
  expect(answer?.status).toBe(status);
  expect(answer?.head).toMatch(/^Connection: close$/imu);
  expect(JSON.parse(answer?.body ?? '')).toMatchObject({ status: 'ERROR', reason: /./u });
}

describe('a request that is followed by what is no request is answered before that is refused', () => {
  const TAILS: readonly (readonly [name: string, tail: string, status: number])[] = [
    ['a header beyond 16 KiB', LONG_HEADER, 431],
    ['a request of two lengths', BOTH_LENGTHS, 400],
    ['a line of text', 'HELLO\r\n\r\n', 400],
    ['a call for a proxy', 'CONNECT x.example:443 HTTP/1.1\r\nHost: x.example\r\n\r\n', 501],
  ];

  test.each(TAILS)('%s', async (_, tail, status) => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(aRefund('1') + tail);
    await stub.hasRead(Buffer.byteLength(aRefund('1') + tail));

    stub.release();
    const answers = await client.answers();

    expect(statuses(answers)).toEqual([200, status]);
    expect(answers[0]?.body).toBe(ANSWERED);
    expectRefusal(answers[1], status);
    expect(stub.calls).toEqual(['1']);
  });

  test.each(TAILS)('%s that comes later', async (_, tail, status) => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(aRefund('1'));
    await until(() => stub.calls.length === 1);
    client.send(tail);
    await stub.hasRead(Buffer.byteLength(aRefund('1') + tail));

    stub.release();
    const answers = await client.answers();

    expect(statuses(answers)).toEqual([200, status]);
    expect(answers[0]?.body).toBe(ANSWERED);
    expect(stub.calls).toEqual(['1']);
  });

  test('the end of its own body, whose length was counted in characters', async () => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    const refund = aRefund('1', { lengthOf: (body) => body.length });
    client.send(refund);
    await stub.hasRead(Buffer.byteLength(refund));

    stub.release();
    const answers = await client.answers();

    expect(statuses(answers)).toEqual([200, 400]);
    expect(answers[0]?.body).toBe(ANSWERED);
    expect(stub.calls).toEqual(['1']);
  });

  test('half a request, after which the caller closes its side', async () => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(`${aRefund('1')}POST / HT`);
    await stub.hasRead(Buffer.byteLength(aRefund('1')) + 9);
    const closed = once(stub.socket, 'end');
    client.end();
    await closed;

    stub.release();

    expect(statuses(await client.answers())).toEqual([200, 400]);
  });

  test('a line of text, after which the caller closes its side', async () => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(`${aRefund('1')}HELLO\r\n\r\n`);
    await stub.hasRead(Buffer.byteLength(aRefund('1')) + 9);
    const closed = once(stub.socket, 'end');
    client.end();
    await closed;

    stub.release();

    expect(statuses(await client.answers())).toEqual([200, 400]);
  });
});

test('several requests are answered in their order, the slow one first, and then the broken one', async () => {
  await using stub = await serveOrders();
  await using client = await connectTo(stub.url);
  const sent = `${aRefund('1')}${aLookUp('order-2')}HELLO\r\n\r\n${aLookUp('order-4')}`;
  client.send(sent);
  await stub.hasRead(Buffer.byteLength(sent));
  await until(() => stub.calls.length === 2);

  stub.release();
  const answers = await client.answers();

  expect(statuses(answers)).toEqual([200, 200, 400]);
  expect(answers[0]?.body).toBe(ANSWERED);
  expect(answers[1]?.body).toContain(PAYMENT_LINK);
  expect(stub.calls).toEqual(['1', 'order-2']);
});

test('an answer after which the connection closes is the last one', async () => {
  await using stub = await serveOrders();
  await using client = await connectTo(stub.url);
  const sent = `${aRefund('1', { headers: ['Connection: close'] })}HELLO\r\n\r\n`;
  client.send(sent);
  await stub.hasRead(Buffer.byteLength(sent));

  stub.release();
  const answers = await client.answers();

  expect(answers.map(({ body }) => body)).toEqual([ANSWERED]);
  expect(stub.calls).toEqual(['1']);
});

test('an answer that is half-way out is completed before the refusal', async () => {
  const half = 'x'.repeat(4 * 1024 * 1024);
  let finish = () => {};
  const app = express().get('/', (_request, response) => {
    response.write(half);
    finish = () => response.end(half);
  });
  await using server = await serve(app, { graceMs: 0 });
  await using client = await connectTo(server.url);
  client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\nHELLO\r\n\r\n');
  await until(() => client.receivedBytes > half.length / 2);

  finish();
  const answers = await client.answers();

  expect(statuses(answers)).toEqual([200, 400]);
  expect(answers[0]?.body.length).toBe(2 * half.length);
});

test('a caller who sends without end behind its request is made to wait, and answered', async () => {
  await using stub = await serveOrders();
  await using client = await connectTo(stub.url);
  client.send(aRefund('1'));
  await until(() => stub.calls.length === 1);
  for (let i = 0; i < 64; i += 1) client.send('x'.repeat(1024 * 1024));
  await until(() => stub.socket.isPaused());

  const { bytesRead, readableLength } = stub.socket;
  stub.release();
  const answers = await client.answers();

  expect(bytesRead).toBeLessThan(2 * 1024 * 1024);
  expect(readableLength).toBeLessThan(1024 * 1024);
  expect(client.unsent).toBeGreaterThan(0);
  expect(statuses(answers)).toEqual([200, 400]);
  expect(stub.calls).toEqual(['1']);
});

describe('a request whose body breaks half-way', () => {
  test('is refused once, and never reaches its handler', async () => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(`${aRefundInPieces('1')}no length\r\n`);

    const answers = await client.answers();

    expect(answers).toHaveLength(1);
    expectRefusal(answers[0], 400);
    expect(stub.calls).toEqual([]);
  });

  test('waits for the answers to the requests before it', async () => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    const sent = `${aRefund('1')}${aRefundInPieces('2')}no length\r\n`;
    client.send(sent);
    await stub.hasRead(Buffer.byteLength(sent));

    stub.release();

    expect(statuses(await client.answers())).toEqual([200, 400]);
    expect(stub.calls).toEqual(['1']);
  });

  test.each(['once', 'behind a request that takes longer'])(
    'has only the answer that it got before it broke: %s',
    async (when) => {
      await using stub = await serveOrders();
      await using client = await connectTo(stub.url);
      const first = when === 'once' ? '' : aRefund('1');
      const unknown = aRefundInPieces('2', { path: '/no/such/path' });
      client.send(first + unknown);
      await stub.hasRead(Buffer.byteLength(first + unknown));
      if (when === 'once') await until(() => client.received.includes('No operation has this'));
      client.send('no length\r\n');
      await stub.hasRead(Buffer.byteLength(first + unknown) + 11);

      stub.release();

      expect(statuses(await client.answers())).toEqual(when === 'once' ? [404] : [200, 404]);
    },
  );
});

describe('a request whose length can be read in two ways is refused, and never reaches its handler', () => {
  const CHUNKED = 'Transfer-Encoding: chunked';
  test.each([
    ['Content-Length before Transfer-Encoding', ['Content-Length: 5', CHUNKED]],
    ['Transfer-Encoding before Content-Length', [CHUNKED, 'Content-Length: 5']],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6']],
    ['a length with a sign', ['Content-Length: +5']],
    ['a hexadecimal length', ['Content-Length: 0x5']],
    ['two codings, of which chunked is the first', ['Transfer-Encoding: chunked, identity']],
    ['a coding that only looks like chunked', ['Transfer-Encoding: xchunked']],
    ['a blank before the colon', ['Transfer-Encoding : chunked']],
    ['a length on a folded line', ['Content-Length:', ' 5']],
  ])('%s', async (_, framing) => {
    await using stub = await serveOrders();
    await using client = await connectTo(stub.url);
    client.send(`${aRefundInPieces('1', { framing })}0\r\n\r\n`);

    const answers = await client.answers();

    expect(answers).toHaveLength(1);
    expectRefusal(answers[0], 400);
    expect(stub.calls).toEqual([]);
  });
});

test('a request that takes too long is refused behind the answers before it, and not taken later', async () => {
  const first = 'GET / HTTP/1.1\r\nHost: x\r\n\r\n';
  const [half, rest] = ['GET / HTTP/1.1\r\n', 'Host: x\r\n\r\n'];
  let calls = 0;
  let finish = () => {};
  const server = createServer({ connectionsCheckingInterval: 10 });
  server.headersTimeout = 0;
  refuseBrokenRequests(server, trackAnswers(server));
  server.on('request', (_request, response) => {
    calls += 1;
    finish = () => response.setHeader('Content-Length', 2).end('{}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await using client = await connectTo(`http://127.0.0.1:${port}`);
  client.send(first + half);
  await until(() => calls === 1);

  const tooLong = once(server, 'clientError');
  server.headersTimeout = 1;
  const [, socket] = await tooLong;
  client.send(rest);
  await until(() => socket.bytesRead === (first + half + rest).length);
  finish();
  const answers = await client.answers();
  server.close();

  expect(statuses(answers)).toEqual([200, 408]);
  expect(calls).toBe(1);
});

test('answers that wait behind another do not hold up the end once their caller has gone', async () => {
  const app = express();
  let arrived = 0;
  app.use(() => {
    arrived += 1;
  });
  const server = await serve(app, { graceMs: 3_600_000 });
  // Opened ahead of need, as browsers do: Node does not close it by itself.
  await using _idle = await connectTo(server.url);
  await using client = await connectTo(server.url);
  client.send('GET / HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(3));
  await until(() => arrived === 3);
  await client[Symbol.asyncDispose]();

  await server.close();
});
