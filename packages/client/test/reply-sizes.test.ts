import { once } from 'node:events';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { createGzip } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { type ClientOptions, createClient, verifyPayment } from '../src/index.ts';
import { aClient, anOrder, aRefund, failureOf, SECRET } from './a-client.ts';
import { jsonReply } from './scripted-fetch.ts';
import { serve } from './serve.ts';

const PIECE = Buffer.alloc(100_000, ' ');

/** A server whose replies do not end, and what became of the first of them. */
async function serveEndless(begin: (response: ServerResponse) => NodeJS.WritableStream) {
  const answers: ServerResponse[] = [];
  const listener: RequestListener = async (request, response) => {
    answers.push(response);
    request.resume();
    const body = begin(response).on('error', () => {});
    while (!response.closed) if (!body.write(PIECE)) await nextOf(body, response);
  };
  const served = await serve(createServer(listener));
  return {
    baseUrl: `http://127.0.0.1:${served.port}`,
    firstIsClosed: async () => answers[0]?.closed || (await once(answers[0] as never, 'close')),
    [Symbol.asyncDispose]: served[Symbol.asyncDispose],
  };
}

/** Waits until more can be written, or the reader has gone. */
function nextOf(body: NodeJS.WritableStream, response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    body.once('drain', resolve);
    response.once('close', resolve);
  });
}

function clientOf(baseUrl: string, options: Partial<ClientOptions> = {}) {
  const credentials = { appId: 'app', secretKey: SECRET };
  return createClient({ ...credentials, baseUrl, retry: { times: 0 }, ...options } as never);
}

const plain = (response: ServerResponse) => response.writeHead(200);
const zipped = (response: ServerResponse) => {
  response.writeHead(200, { 'Content-Encoding': 'gzip' });
  const gzip = createGzip();
  gzip.pipe(response);
  return gzip;
};
const redirect = (response: ServerResponse) => response.writeHead(307, { Location: '/' });

describe('a reply without end', () => {
  test.each([
    ['as it is', plain, 200],
    ['in gzip', zipped, 200],
    ['of a redirect', redirect, 307],
  ])('(%s) is read as far as the limit, and no further', async (_, begin, httpStatus) => {
    await using server = await serveEndless(begin);

    const failure = await failureOf(clientOf(server.baseUrl).credentials.verify());

    expect(failure).toMatchObject({ code: 'unexpected_reply', httpStatus });
    expect((failure as Error).message).toMatch(
      /with more than 10000000 bytes \(no content type\) from/u,
    );
    await server.firstIsClosed();
  });

  test('to a change is a lost answer', async () => {
    await using server = await serveEndless(plain);
    const client = clientOf(server.baseUrl, { maxReplyBytes: 1_000 });

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      resolve: expect.any(Function),
      cause: { code: 'unexpected_reply', httpStatus: 200 },
    });
  });

  test('that trickles ends with the time of the attempt', async () => {
    const answers: ServerResponse[] = [];
    const server = createServer((request, response) => {
      answers.push(response);
      request.resume();
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    await using served = await serve(server);
    const client = clientOf(`http://127.0.0.1:${served.port}`, { timeoutMs: 200 });

    const failure = await failureOf(client.credentials.verify());

    expect(failure).toMatchObject({ code: 'timed_out' });
    // On a busy machine an attempt may end before its request has arrived.
    const open = answers.filter(({ closed }) => !closed);
    await Promise.all(open.map((answer) => once(answer, 'close')));
  });
});

describe('a refund whose first reply is too long', () => {
  test('is sent again under the same id', async () => {
    const long = new Response('x'.repeat(1_001));
    const good = jsonReply({ status: 'OK', message: 'initiated', refundId: 7 });
    const { client, gateway } = aClient([long, good], { maxReplyBytes: 1_000 });

    expect(await client.refunds.create(aRefund)).toMatchObject({ refundId: 7 });
    expect(new Set(gateway.requests.map(({ body }) => body)).size).toBe(1);
  });
});

describe('the limit', () => {
  const reply = JSON.stringify({ status: 'OK', message: 'für 10 €' });
  const bytes = Buffer.byteLength(reply);

  test('counts bytes, and the last of them is read', async () => {
    const { client } = aClient([new Response(reply)], { maxReplyBytes: bytes });
    const strict = { maxReplyBytes: bytes - 1, retry: { times: 0 } };
    const { client: other } = aClient([new Response(reply)], strict);

    expect(await client.credentials.verify()).toEqual(JSON.parse(reply));
    expect(await failureOf(other.credentials.verify())).toMatchObject({
      message: expect.stringContaining(`more than ${bytes - 1} bytes`),
    });
  });

  test('holds as well for what has no stream to read from', async () => {
    const bare = () => ({ status: 200, ok: true, headers: new Headers(), text });
    const text = async () => reply;
    const { client } = aClient([async () => bare() as Response]);
    const few = { maxReplyBytes: 9, retry: { times: 0 } };
    const { client: strict } = aClient([async () => bare() as Response], few);

    expect(await client.credentials.verify()).toEqual(JSON.parse(reply));
    expect(await failureOf(strict.credentials.verify())).toMatchObject({
      message: expect.stringContaining('more than 9 bytes'),
    });
  });

  test.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '10'])('is not %p', (maxReplyBytes) => {
    const create = () => clientOf('http://localhost:4010', { maxReplyBytes } as never);

    expect(create).toThrow('maxReplyBytes must be a whole number from 0');
  });
});

describe('a reply', () => {
  test('is put together from pieces that part a character', async () => {
    const whole = Buffer.from('\u{feff}{"status":"OK","message":"10 €"}');
    const pieces = new ReadableStream({
      start(controller) {
        for (const byte of whole) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const { client } = aClient([new Response(pieces)]);

    const { reply, body } = await client.credentials.verify().withResponse();

    expect(reply).toEqual({ status: 'OK', message: '10 €' });
    expect(body).toBe('{"status":"OK","message":"10 €"}');
  });

  test('that is no UTF-8 is read as far as it can be', async () => {
    const bytes = Buffer.from('{"status":"OK","message":"f\xfcr"}', 'latin1');
    const { client } = aClient([new Response(bytes)]);

    expect(await client.credentials.verify()).toEqual({ status: 'OK', message: 'f\u{fffd}r' });
  });

  test.each([
    ['fewer', 5, 'unexpected_reply'],
    ['more', 5_000, 'connection_failed'],
  ])('that announces %s bytes than it has is no reply', async (_, announced, code) => {
    const server = createTcpServer((socket) => {
      const head = `HTTP/1.1 200 OK\r\nContent-Length: ${announced}\r\n\r\n`;
      socket.once('data', () => socket.end(`${head}{"status":"OK","message":""}`));
    });
    await using served = await serve(server);

    const failure = await failureOf(
      clientOf(`http://127.0.0.1:${served.port}`).credentials.verify(),
    );

    expect(failure).toMatchObject({ code });
  });
});

test('a payment result without end is no form', async () => {
  let isCancelled = false;
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(PIECE),
    cancel: () => {
      isCancelled = true;
    },
  });
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const init = { method: 'POST', headers, body, duplex: 'half' } as const;

  const failure = await failureOf(verifyPayment(new Request('http://shop.example', init), 'key'));

  expect(failure).toMatchObject({ code: 'bad_signature', rule: 'not_a_form' });
  expect(isCancelled).toBe(true);
});
