import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from '@jest/globals';
import express from 'express';
import { createStub, type Handlers, RefusedReply, serve } from '../src/index.ts';
import { CREDENTIALS, type Shop, serveStub } from './serve-stub.ts';

const LINK = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/0123456789abcdefghijk',
} as const;

describe('a handler', () => {
  test('gets the valid fields without the credentials, the merchant and the request id', async () => {
    const calls: unknown[] = [];
    await using stub = await serveStub({
      handlers: {
        async getOrderLink(call) {
          calls.push(call);
          return LINK;
        },
      },
    });
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Request-Id': 'mine-1',
    };

    const answer = await stub.post(
      '/order/info/link',
      { ...CREDENTIALS, orderId: 'o-1' },
      { headers },
    );

    expect(answer.body).toEqual(LINK);
    expect(answer.headers.get('X-Request-Id')).toBe('mine-1');
    expect(calls).toEqual([
      {
        body: { orderId: 'o-1' },
        merchant: { name: 'Test Shop' },
        requestId: 'mine-1',
        signal: expect.any(AbortSignal),
      },
    ]);
  });

  test('gets whole numbers as numbers, and blank fields not at all', async () => {
    const bodies: unknown[] = [];
    await using stub = await serveStub({
      handlers: {
        async listTransactions({ body }) {
          bodies.push(body);
          return { status: 'OK', message: 'No data fetched', transactions: [] };
        },
      },
    });
    const days = { startDate: '2026-03-01', endDate: '2026-03-02' };

    await stub.post('/transactions', {
      ...CREDENTIALS,
      ...days,
      count: '50',
      lastId: '',
      txStatus: '',
    });

    expect(bodies).toEqual([{ ...days, count: 50 }]);
  });

  test.each([
    ['returns', () => Promise.resolve(new RefusedReply(404, 'Order Id does not exist'))],
    ['throws', () => Promise.reject(new RefusedReply(404, 'Order Id does not exist'))],
  ])('%s a refusal, which becomes the error reply', async (_, getOrderLink) => {
    await using stub = await serveStub({
      handlers: { getOrderLink: getOrderLink as () => Promise<RefusedReply<404>> },
    });

    const answer = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });

    expect(answer).toMatchObject({ status: 404, body: { reason: 'Order Id does not exist' } });
  });

  test('that throws anything else gives a 500 that tells nothing, and a log entry that tells all', async () => {
    const entries: unknown[] = [];
    const failure = new Error('disk on fire at /var/lib');
    await using stub = await serveStub({
      logger: { info() {}, warn() {}, error: (context) => entries.push(context) },
      handlers: { getOrderLink: () => Promise.reject(failure) },
    });

    const answer = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });

    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toContain('fire');
    expect(entries).toEqual([
      {
        err: failure,
        requestId: answer.headers.get('X-Request-Id'),
        path: '/api/v1/order/info/link',
      },
    ]);
  });

  test('that is missing answers 501', async () => {
    await using stub = await serveStub();

    const answer = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });

    expect(answer).toMatchObject({
      status: 501,
      body: { status: 'ERROR', reason: 'getOrderLink is not implemented' },
    });
  });

  test('is not called, and nor is authenticate, for a request that is not valid', async () => {
    const calls: string[] = [];
    await using stub = await serveStub({
      authenticate: () => {
        calls.push('authenticate');
        return { name: 'x' };
      },
      handlers: {
        async getOrderLink() {
          calls.push('handler');
          return LINK;
        },
      },
    });

    await stub.post('/order/info/link', { ...CREDENTIALS, orderId: '?' });

    expect(calls).toEqual([]);
  });
});

describe('authenticate', () => {
  test.each([false, null, '', 0])('that answers %j refuses the call with 401', async (answer) => {
    await using stub = await serveStub({ authenticate: () => answer as never });

    expect((await stub.post('/credentials/verify', CREDENTIALS)).status).toBe(401);
  });
});

describe('a handler in plain JavaScript', () => {
  test.each([
    ['answers nothing', () => undefined],
    ['answers null', async () => null],
    ['answers text', async () => 'OK'],
    ['refuses with 99', async () => new RefusedReply(99 as 400, 'x')],
    ['refuses with 200', async () => new RefusedReply(200 as 400, 'x')],
  ])('that %s gives a 500 as JSON, whatever the reply check', async (_, verifyCredentials) => {
    for (const replyCheck of ['strict', 'log', 'off'] as const) {
      const handlers = { verifyCredentials: verifyCredentials as never };
      await using stub = await serveStub({ handlers, replyCheck });

      const answer = await stub.post('/credentials/verify', CREDENTIALS);

      expect(answer).toMatchObject({ status: 500, body: { status: 'ERROR' } });
    }
  });

  test('may refuse before it has promised anything', async () => {
    const getOrderLink = () => {
      throw new RefusedReply(404, 'Order Id does not exist');
    };
    await using stub = await serveStub({ handlers: { getOrderLink } });

    const answer = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });

    expect(answer).toMatchObject({ status: 404, body: { reason: 'Order Id does not exist' } });
  });
});

describe('handlers that are methods of a class', () => {
  class ShopHandlers {
    readonly #calls: string[] = [];
    readonly links = new Map([['o-1', LINK]]);
    // To TypeScript a private field is no handler, but to JavaScript it is a field like any other.
    private readonly notFound = new RefusedReply(404, 'Order Id does not exist');
    async getOrderLink({ body }: { readonly body: { readonly orderId: string } }) {
      this.#calls.push(body.orderId);
      return this.links.get(body.orderId) ?? this.notFound;
    }
  }

  test('know the object that they belong to', async () => {
    await using stub = await serveStub({ handlers: new ShopHandlers() as Partial<Handlers<Shop>> });
    const ask = (orderId: string) => stub.post('/order/info/link', { ...CREDENTIALS, orderId });

    expect((await ask('o-1')).body).toEqual(LINK);
    expect((await ask('o-2')).body).toMatchObject({ reason: 'Order Id does not exist' });
    expect((await stub.post('/credentials/verify', CREDENTIALS)).status).toBe(501);
  });

  test('have to be functions', () => {
    class Wrong {
      readonly getOrderLink = 'none';
    }
    const create = () =>
      createStub.partial<Shop>(new Wrong() as object, { authenticate: () => ({ name: 'x' }) });

    expect(create).toThrow(new TypeError('createStub: getOrderLink must be a function'));
  });
});

describe('createStub.with', () => {
  const options = { authenticate: (appId: string) => ({ name: appId }) };

  test('makes the same stub of options and handlers, in another order', async () => {
    const stub = createStub.with(options).partial({
      getOrderLink: async ({ merchant }) => new RefusedReply(404, merchant.name),
    });
    await using server = await serve(express().use(stub), { graceMs: 0 });
    const body = new URLSearchParams({ ...CREDENTIALS, orderId: 'o-1' });

    const answer = await fetch(`${server.url}/api/v1/order/info/link`, { method: 'POST', body });

    expect(await answer.json()).toMatchObject({ status: 'ERROR', reason: CREDENTIALS.appId });
  });

  test('refuses what createStub refuses, as soon as it is there', () => {
    const wrong = { ...options, replyCheck: 'srict' } as object as typeof options;

    expect(() => createStub.with(wrong)).toThrow('replyCheck must be one of strict, log, off');
    expect(() => createStub.with(options).partial({ createOrdr: () => {} } as object)).toThrow(
      'there is no operation createOrdr',
    );
  });
});

describe('the habits of old clients', () => {
  const FORM = 'appId=app&secretKey=canary-secret-key';
  const verify = { verifyCredentials: async () => ({ status: 'OK', message: 'fine' }) as const };

  test.each([
    ['a slash at the end', '/credentials/verify/', FORM, {}],
    ['a bare question mark', '/credentials/verify?', FORM, {}],
    ['query parameters', '/credentials/verify?utm=1', FORM, {}],
    ['an ampersand at the end', '/credentials/verify', `${FORM}&`, {}],
    ['unknown fields', '/credentials/verify', `${FORM}&pc=x&source=y`, {}],
    ['blank fields', '/credentials/verify', `${FORM}&count=&lastId=`, {}],
    ['__proto__ as a field', '/credentials/verify', `${FORM}&__proto__=x&constructor=y`, {}],
    [
      'a charset',
      '/credentials/verify',
      FORM,
      { 'Content-Type': 'application/x-www-form-urlencoded; charset=UTF-8' },
    ],
    [
      'capitals in the content type',
      '/credentials/verify',
      FORM,
      { 'Content-Type': 'Application/X-WWW-Form-URLEncoded' },
    ],
    ['another Accept', '/credentials/verify', FORM, { Accept: 'text/html' }],
  ])('%s works', async (_, path, form, extra) => {
    await using stub = await serveStub({ handlers: verify });
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', ...extra };

    expect((await stub.post(path, form, { headers })).body).toEqual({
      status: 'OK',
      message: 'fine',
    });
  });

  test('a chunked body without length, user agent or second content type works', async () => {
    await using stub = await serveStub({ handlers: verify });
    const { port } = new URL(stub.url);

    const answer = await new Promise<string>((resolve, reject) => {
      const request = httpRequest(
        { port, method: 'POST', path: '/api/v1/credentials/verify' },
        (response) => resolve(text(response)),
      );
      request.setHeader('Content-Type', ['application/x-www-form-urlencoded', 'application/json']);
      request.on('error', reject);
      request.write('appId=app&secretKey=cana');
      request.end('ry-secret-key');
    });

    expect(JSON.parse(answer)).toEqual({ status: 'OK', message: 'fine' });
  });

  test('a request whose target is a whole URL works', async () => {
    await using stub = await serveStub({ handlers: verify });
    const { port } = new URL(stub.url);

    const answer = await new Promise<string>((resolve, reject) => {
      const path = 'http://gateway.example/api/v1/credentials/verify';
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      httpRequest({ port, method: 'POST', path, headers }, (response) => resolve(text(response)))
        .on('error', reject)
        .end(FORM);
    });

    expect(JSON.parse(answer)).toEqual({ status: 'OK', message: 'fine' });
  });

  test.each([true, false])(
    'a stub behind a form parser of the team works (extended: %j)',
    async (extended) => {
      await using stub = await serveStub({
        handlers: verify,
        before: [express.urlencoded({ extended })],
      });

      expect((await stub.post('/credentials/verify', `${FORM}&x[y]=1`)).status).toBe(200);
    },
  );

  test('a stub that is mounted below a path works there', async () => {
    await using stub = await serveStub({ handlers: verify, mountedAt: '/gateway' });

    expect((await stub.post('/credentials/verify', FORM)).status).toBe(200);
    expect((await stub.post('/credentials/verify', '')).status).toBe(400);
    expect((await stub.post('/nope', FORM)).status).toBe(404);
  });
});

test('a request id that could forge a log line is replaced', async () => {
  await using stub = await serveStub();
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Request-Id': 'a b;c' };

  const answer = await stub.post('/credentials/verify', '', { headers });

  expect(answer.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/u);
});
