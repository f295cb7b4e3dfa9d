import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { fetch as undiciFetch } from 'undici';
import { createClient } from '../src/index.ts';
import {
  anOrder,
  aClient as aPatientClient,
  DAYS,
  failureOf,
  refusal,
  SECRET,
} from './a-client.ts';
import { type Answer, jsonReply, neverAnswers, scriptedFetch } from './scripted-fetch.ts';

const aClient = (...answers: readonly Answer[]) => aPatientClient(answers, { retry: { times: 0 } });

describe('a call', () => {
  test('is a form with the fields and the credentials, and answers with the reply', async () => {
    const reply = { status: 'OK', paymentLink: 'https://gateway.example/billpay/order/x' };
    const { client, gateway } = aClient(jsonReply(reply));

    const answer = await client.orders.create(anOrder);

    expect(answer).toEqual(reply);
    const [request] = gateway.requests;
    expect(request?.url).toBe('https://gateway.example/api/v1/order/create');
    expect(request?.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      ...anOrder,
      appId: 'app',
      secretKey: SECRET,
    });
  });

  test('leaves out undefined and writes numbers as digits', async () => {
    const { client, gateway } = aClient(jsonReply({ status: 'OK', message: '', transactions: [] }));

    await client.transactions.list({ ...DAYS, count: 50 }).page();

    expect(gateway.requests[0]?.body).toBe(
      'startDate=2026-03-01&endDate=2026-03-02&count=50&appId=app&secretKey=canary%2Fsecret%2Bkey',
    );
  });

  test('without fields takes no argument', async () => {
    const { client } = aClient(jsonReply({ status: 'OK', message: 'fine' }));

    await expect(client.credentials.verify()).resolves.toEqual({ status: 'OK', message: 'fine' });
  });

  test('sends the headers that the caller adds', async () => {
    const { client, gateway } = aClient(jsonReply({ status: 'OK', message: 'fine' }));

    await client.credentials.verify({ headers: { 'X-Request-Id': 'mine' } });

    expect(gateway.requests[0]?.headers.get('X-Request-Id')).toBe('mine');
  });
});

describe('a failure', () => {
  test.each<[string, Answer, object]>([
    [
      'a refusal',
      refusal(409, 'An order with the same id exists.', { 'X-Request-Id': 'r-1' }),
      {
        name: 'RefusedError',
        code: 'refused',
        httpStatus: 409,
        reason: 'An order with the same id exists.',
        operationId: 'getOrderLink',
        requestId: 'r-1',
      },
    ],
    [
      'a 200 that refuses the credentials',
      refusal(200, 'Please provide a valid appId and secretKey'),
      { name: 'AuthenticationError', code: 'authentication_failed', httpStatus: 200 },
    ],
    [
      'a refusal that is sent as 200',
      refusal(200, 'Order Id does not exist'),
      { name: 'RefusedError', code: 'refused', httpStatus: 200 },
    ],
    [
      'the older field for the reason',
      jsonReply({ status: 'ERROR', error: 'no' }, { status: 400 }),
      { name: 'RefusedError', reason: 'no' },
    ],
    [
      'wrong credentials',
      refusal(401, 'Please provide a valid appId and secretKey'),
      { name: 'AuthenticationError', code: 'authentication_failed' },
    ],
    [
      'a page of a proxy',
      new Response('<html>bad gateway</html>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      }),
      { name: 'UnexpectedReplyError', code: 'unexpected_reply', httpStatus: 502 },
    ],
    ['an empty 200', new Response('', { status: 200 }), { name: 'UnexpectedReplyError' }],
    ['an empty 500', new Response(null, { status: 500 }), { name: 'UnexpectedReplyError' }],
    ['half a document', new Response('{"status":"OK"'), { name: 'UnexpectedReplyError' }],
    ['a list', jsonReply([]), { name: 'UnexpectedReplyError' }],
    ['no status in the body', jsonReply({ paymentLink: 'x' }), { name: 'UnexpectedReplyError' }],
    [
      'OK in the body of a 500',
      jsonReply({ status: 'OK' }, { status: 500 }),
      { name: 'UnexpectedReplyError' },
    ],
    [
      'a fault of the gateway',
      refusal(500, 'Something went wrong on our side'),
      { name: 'OutcomeUnknownError', code: 'outcome_unknown', httpStatus: 500 },
    ],
    [
      'too many requests',
      refusal(429, 'Too many requests', { 'Retry-After': '30' }),
      { name: 'RateLimitError', code: 'rate_limited', retryAfterSeconds: 30 },
    ],
    [
      'too many requests without a pause that can be read',
      refusal(429, 'Too many requests', { 'Retry-After': 'soon' }),
      { name: 'RateLimitError', retryAfterSeconds: undefined },
    ],
    [
      'too many requests until a time',
      refusal(429, 'Too many requests', {
        Date: 'Sun, 01 Mar 2026 00:00:00 GMT',
        'Retry-After': 'Sun, 01 Mar 2026 00:01:30 GMT',
      }),
      { name: 'RateLimitError', retryAfterSeconds: 90 },
    ],
    [
      'a connection that breaks',
      new TypeError('fetch failed'),
      { name: 'ConnectionError', code: 'connection_failed', cause: new TypeError('fetch failed') },
    ],
  ])('%s', async (_, answer, want) => {
    const { client } = aClient(answer);

    const failure = await failureOf(client.orders.getLink({ orderId: 'order-1' }));

    expect(failure).toMatchObject(want);
    expect(inspect(failure, { depth: 9 }) + JSON.stringify(failure)).not.toContain(SECRET);
  });

  test('no answer in time', async () => {
    const { client } = aClient(neverAnswers);

    const call = client.orders.getLink({ orderId: 'order-1' }, { timeoutMs: 5 });

    await expect(call).rejects.toMatchObject({
      name: 'TimeoutError',
      code: 'timed_out',
      timeoutMs: 5,
    });
  });

  test('a call ends at its timeout or abort even if fetch ignores its signal', async () => {
    const deaf = () => new Promise<Response>(() => {});
    const options = { appId: 'a', secretKey: SECRET, baseUrl: 'http://localhost:1' };
    const client = createClient({ ...options, fetch: deaf, retry: { times: 0 } });
    const controller = new AbortController();

    const call = { orderId: 'order-1' };
    const tooLate = client.orders.getLink(call, { timeoutMs: 5 });
    const givenUp = client.orders.getLink(call, { signal: controller.signal });
    controller.abort();

    await expect(givenUp).rejects.toMatchObject({ name: 'AbortError' });
    await expect(tooLate).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  // Node's fetch ends after five minutes, with any option.
  test.each([0, -1, 0.5, Number.NaN, 300_001, 2 ** 31])(
    'a timeout of %d is refused, and nothing is sent',
    async (timeoutMs) => {
      const { client, gateway } = aClient();

      const call = client.orders.getLink({ orderId: 'order-1' }, { timeoutMs });

      await expect(call).rejects.toMatchObject({
        code: 'invalid_request',
        fields: ['timeoutMs'],
        message: 'getOrderLink: timeoutMs must be a whole number of milliseconds from 1 to 300000',
      });
      expect(gateway.requests).toEqual([]);
    },
  );

  test('a timeout of five minutes is taken', async () => {
    const { client } = aClient(jsonReply({ status: 'OK', message: 'fine' }));

    const call = client.credentials.verify({ timeoutMs: 300_000 });

    await expect(call).resolves.toMatchObject({ status: 'OK' });
  });

  test('a header that cannot be sent is refused, and nothing is sent', async () => {
    const { client, gateway } = aClient();

    const call = client.orders.getLink({ orderId: 'order-1' }, { headers: { 'X-A': 'a\nb' } });

    await expect(call).rejects.toMatchObject({ code: 'invalid_request', fields: ['headers'] });
    expect(gateway.requests).toEqual([]);
  });

  // As in the headers of a request that a backend passes on. Node's fetch fails with some, and hangs with others.
  test.each([
    'Content-Length',
    'Transfer-Encoding',
    'Connection',
    'Keep-Alive',
    'Expect',
    'Upgrade',
  ])('the header %s is refused, which only fetch can set, and nothing is sent', async (name) => {
    const { client, gateway } = aClient();

    const call = client.credentials.verify({ headers: { 'X-A': 'a', [name]: '1' } });

    await expect(call).rejects.toMatchObject({ code: 'invalid_request', fields: ['headers'] });
    expect(gateway.requests).toEqual([]);
  });

  test('a redirect is not followed: the secret goes nowhere else', async () => {
    const visits: string[] = [];
    const elsewhere = createServer((_request, response) => {
      visits.push('elsewhere');
      response.end('{"status":"OK"}');
    }).listen(0, '127.0.0.1');
    const gateway = createServer((_request, response) => {
      const { port } = elsewhere.address() as AddressInfo;
      response.writeHead(307, { Location: `http://127.0.0.1:${port}/` }).end();
    }).listen(0, '127.0.0.1');
    await Promise.all([once(elsewhere, 'listening'), once(gateway, 'listening')]);
    const baseUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
    const client = createClient({ appId: 'app', secretKey: SECRET, baseUrl });

    try {
      const call = client.credentials.verify();

      await expect(call).rejects.toMatchObject({ name: 'UnexpectedReplyError', httpStatus: 307 });
      expect(visits).toEqual([]);
    } finally {
      for (const server of [elsewhere, gateway]) server.closeAllConnections();
      for (const server of [elsewhere, gateway]) server.close();
    }
  });

  test('a value that no form can carry is refused before anything is sent', async () => {
    const { client, gateway } = aClient();

    const call = client.orders.getLink({ orderId: null as unknown as string });

    await expect(call).rejects.toMatchObject({ code: 'invalid_request', fields: ['orderId'] });
    expect(gateway.requests).toEqual([]);
  });
});

test('the `fetch` that is given is called on nothing, as browsers demand', async () => {
  let self: unknown = 'not called';
  async function picky(this: unknown): Promise<Response> {
    self = this;
    return jsonReply({ status: 'OK', message: '' });
  }
  const baseUrl = 'https://gateway.example';

  await createClient({ appId: 'a', secretKey: 's', baseUrl, fetch: picky }).credentials.verify();

  expect(self).toBeUndefined();
});

test('the `fetch` of the package undici can be given', async () => {
  const gateway = createServer((_request, response) => {
    response.setHeader('Content-Type', 'application/json').end('{"status":"OK","message":"hi"}');
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const baseUrl = `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`;
  const client = createClient({ appId: 'app', secretKey: SECRET, baseUrl, fetch: undiciFetch });

  try {
    const { reply, headers } = await client.credentials.verify().withResponse();

    expect(reply.message).toBe('hi');
    expect(headers.get('content-type')).toBe('application/json');
  } finally {
    gateway.closeAllConnections();
    gateway.close();
  }
});

describe('createClient', () => {
  test.each([
    ['appId', { appId: '', secretKey: SECRET, environment: 'test' }],
    ['secretKey', { appId: 'app', environment: 'test' }],
    ['environment', { appId: 'app', secretKey: SECRET }],
    ['environment', { appId: 'app', secretKey: SECRET, environment: 'prod' }],
    ['baseUrl', { appId: 'app', secretKey: SECRET, baseUrl: 'ftp://x' }],
    ['baseUrl', { appId: 'app', secretKey: SECRET, baseUrl: 'https://user:pass@x' }],
    ['timeoutMs', { appId: 'app', secretKey: SECRET, environment: 'test', timeoutMs: 0 }],
    ['timeoutMs', { appId: 'app', secretKey: SECRET, environment: 'test', timeoutMs: 300_001 }],
    ['baseUrl', { appId: 'app', secretKey: SECRET, baseUrl: 'https://x/?y=1' }],
    ['baseUrl', { appId: 'app', secretKey: SECRET, environment: 'test', baseUrl: '' }],
    ['pauseMs', { appId: 'app', secretKey: SECRET, environment: 'test', retry: { pauseMs: 5 } }],
    ['strict', { appId: 'app', secretKey: SECRET, environment: 'test', strict: true }],
    ['fetch', { appId: 'app', secretKey: SECRET, environment: 'test', fetch: 'x' }],
    ['logger', { appId: 'app', secretKey: SECRET, environment: 'test', logger: {} }],
    ['retry.times', { appId: 'app', secretKey: SECRET, environment: 'test', retry: { times: -1 } }],
  ])('names %s in %j as what is wrong, without its value', (option, options) => {
    const create = () => createClient(options as never);

    expect(create).toThrow(option);
    expect(create).not.toThrow(SECRET);
  });

  test.each([
    ['test', 'https://test.cashfree.com'],
    ['production', 'https://api.cashfree.com'],
  ] as const)('%s is %s', async (environment, origin) => {
    const gateway = scriptedFetch(jsonReply({ status: 'OK', message: '' }));
    const client = createClient({ appId: 'a', secretKey: 's', environment, fetch: gateway.fetch });

    await client.credentials.verify();

    expect(new URL(gateway.requests[0]?.url ?? '').origin).toBe(origin);
  });

  test.each([
    ['http://localhost:4010', 'http://localhost:4010'],
    ['HTTP://LOCALHOST:4010/', 'http://localhost:4010'],
    ['Https://shop.LOCALHOST', 'https://shop.localhost'],
  ])('%s is used instead of that of the environment', async (baseUrl, origin) => {
    const gateway = scriptedFetch(jsonReply({ status: 'OK', message: '' }));
    const options = { appId: 'a', secretKey: 's', environment: 'production' } as const;

    await createClient({ ...options, baseUrl, fetch: gateway.fetch }).credentials.verify();

    expect(new URL(gateway.requests[0]?.url ?? '').origin).toBe(origin);
  });
});
