import { describe, expect, test } from '@jest/globals';
import { wrapAsPathBasedClient } from 'openapi-fetch';
import { createFetchClient as createBrowserFetchClient } from '../src/browser.ts';
import {
  createFetchClient,
  type FetchClient,
  type FetchClientOptions,
  InvalidRequestError,
  type Middleware,
} from '../src/index.ts';
import { anOrder, failureOf, refusal, SECRET } from './a-client.ts';
import {
  type Answer,
  jsonReply,
  neverAnswers,
  type ScriptedFetch,
  scriptedFetch,
} from './scripted-fetch.ts';

const LINK = { status: 'OK', paymentLink: 'https://pay.example/1' };
const PATH = '/api/v1/order/create';

/** A path client of a gateway that gives these answers in turn. */
function aFetchClient(
  answers: readonly Answer[],
  options: Partial<Omit<FetchClientOptions, 'fetch' | 'baseUrl' | 'environment'>> = {},
): { readonly gateway: ScriptedFetch; readonly client: FetchClient } {
  const gateway = scriptedFetch(...answers);
  const client = createFetchClient({
    appId: 'app',
    secretKey: SECRET,
    baseUrl: 'https://gateway.example/base/',
    fetch: gateway.fetch,
    ...options,
  });
  return { gateway, client };
}

describe('the path client', () => {
  test('sends a form with the credentials, once, and gives data', async () => {
    const { client, gateway } = aFetchClient([jsonReply(LINK)]);

    const { data, error, response } = await client.POST(PATH, { body: anOrder });

    expect({ data, error, status: response.status }).toEqual({ data: LINK, status: 200 });
    const [request] = gateway.requests;
    expect(request?.url).toBe(`https://gateway.example/base${PATH}`);
    expect(request?.headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      ...anOrder,
      appId: 'app',
      secretKey: SECRET,
    });
  });

  test('hands an address and a plain object to the fetch of its options', async () => {
    const calls: unknown[][] = [];
    const client = createFetchClient({
      appId: 'app',
      secretKey: 'key',
      baseUrl: 'https://gateway.example',
      fetch: async (...call) => {
        calls.push(call);
        return jsonReply(LINK);
      },
    });

    await client.POST(PATH, { body: anOrder, keepalive: true });

    expect(calls).toEqual([
      [
        `https://gateway.example${PATH}`,
        {
          method: 'POST',
          body: expect.stringMatching(/^orderId=order-1&.*&appId=app&secretKey=key$/u),
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          signal: expect.any(AbortSignal),
          redirect: 'manual',
          keepalive: true,
        },
      ],
    ]);
  });

  test('leaves out what is undefined, and writes whole numbers', async () => {
    const { client, gateway } = aFetchClient([jsonReply({ status: 'OK', transactions: [] })]);

    await client.POST('/api/v1/transactions', {
      body: { startDate: '2026-03-01', endDate: '2026-03-02', count: 10, lastId: undefined },
    });

    expect(gateway.requests[0]?.body).toMatch(
      /^startDate=2026-03-01&endDate=2026-03-02&count=10&a/u,
    );
  });

  test('needs no body where the document asks for the credentials alone', async () => {
    const { client, gateway } = aFetchClient([jsonReply({ status: 'OK', message: 'fine' })]);

    const { data } = await client.POST('/api/v1/credentials/verify');

    expect(data).toEqual({ status: 'OK', message: 'fine' });
    expect(gateway.requests[0]?.body).toMatch(/^appId=app&secretKey=/u);
  });

  test('puts its own credentials in the place of any in the body', async () => {
    const { client, gateway } = aFetchClient([jsonReply(LINK)]);

    await client.POST(PATH, { body: { ...anOrder, appId: 'x', secretKey: 'y' } as typeof anOrder });

    const form = new URLSearchParams(gateway.requests[0]?.body);
    expect([form.getAll('appId'), form.getAll('secretKey')]).toEqual([['app'], [SECRET]]);
  });

  test.each([
    [404, refusal(404, 'Order does not exist')],
    [500, refusal(500, 'Order does not exist')],
    [429, refusal(429, 'Order does not exist')],
    [200, refusal(200, 'Order does not exist')],
  ])('gives what the gateway refuses with %i as an error', async (status, answer) => {
    const { client, gateway } = aFetchClient([answer]);

    const result = await client.POST('/api/v1/order/info', { body: { orderId: 'order-1' } });

    expect(result.data).toBeUndefined();
    expect(result.error?.reason).toBe('Order does not exist');
    expect(result.response.status).toBe(status);
    expect(gateway.requests).toHaveLength(1);
  });

  test.each([
    ['a page', new Response('<html>', { status: 502 }), 'unexpected_reply'],
    ['an empty body', new Response('', { status: 200 }), 'unexpected_reply'],
    ['no body', new Response(null, { status: 204 }), 'unexpected_reply'],
    ['half a reply', new Response('{"status":"OK",', { status: 200 }), 'unexpected_reply'],
    [
      'a redirect',
      new Response('', { status: 307, headers: { Location: '/' } }),
      'unexpected_reply',
    ],
    ['nothing', new Error('socket hang up'), 'connection_failed'],
  ])('throws for %s, which is no answer of the gateway', async (_, answer, code) => {
    const { client, gateway } = aFetchClient([answer]);

    const failure = await failureOf(client.POST(PATH, { body: anOrder }));

    expect(failure).toMatchObject({ code });
    expect(gateway.requests).toHaveLength(1);
  });

  test.each(['@evil.example/', '.evil.example/', ':1/', '', undefined])(
    'sends nothing to the path %j, which could lead to another host',
    async (path) => {
      const { client, gateway } = aFetchClient([jsonReply(LINK)], {
        baseUrl: 'https://gateway.example',
      } as object);

      const failure = await failureOf(client.POST(path as typeof PATH, { body: anOrder }));

      expect(failure).toMatchObject({ code: 'invalid_request', fields: ['path'] });
      expect(gateway.requests).toEqual([]);
    },
  );

  test('throws for a reply that is longer than a reply may be', async () => {
    const { client } = aFetchClient([jsonReply({ ...LINK, more: 'x'.repeat(1000) })], {
      maxReplyBytes: 500,
    });

    expect(await failureOf(client.POST(PATH, { body: anOrder }))).toMatchObject({
      code: 'unexpected_reply',
      message: expect.stringContaining('more than 500 bytes'),
    });
  });

  test('throws no error with the secret in it', async () => {
    const { client } = aFetchClient([new Error(`POST secretKey=${SECRET} failed`)]);

    const failure = await failureOf(client.POST(PATH, { body: anOrder }));

    expect(JSON.stringify(failure)).not.toContain('canary');
    expect(failure).toMatchObject({ cause: { message: expect.stringContaining('[redacted]') } });
  });

  test('ends with its time, and with the signal of a call', async () => {
    const { client } = aFetchClient([neverAnswers, neverAnswers]);

    const late = client.POST(PATH, { body: anOrder, timeoutMs: 10 });
    expect(await failureOf(late)).toMatchObject({ code: 'timed_out', timeoutMs: 10 });

    const controller = new AbortController();
    const left = client.POST(PATH, { body: anOrder, signal: controller.signal });
    controller.abort();
    expect(await failureOf(left)).toMatchObject({ code: 'aborted', name: 'AbortError' });
  });

  test('reads a reply as text where that is asked for', async () => {
    const { client } = aFetchClient([jsonReply(LINK)]);

    const { data } = await client.POST(PATH, { body: anOrder, parseAs: 'text' });

    expect(data).toBe(JSON.stringify(LINK));
  });

  test('is one of openapi-fetch’s own: by request, and by path', async () => {
    const { client, gateway } = aFetchClient([jsonReply(LINK), jsonReply(LINK)]);

    const first = await client.request('post', PATH, { body: anOrder });
    const second = await wrapAsPathBasedClient(client)[PATH].POST({ body: anOrder });

    expect([first.data, second.data]).toEqual([LINK, LINK]);
    expect(
      gateway.requests.every(({ body }) => body.endsWith('secretKey=canary%2Fsecret%2Bkey')),
    ).toBe(true);
  });

  test.each(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE'] as const)(
    'sends nothing by %s',
    async (method) => {
      const { client, gateway } = aFetchClient([]);

      const call = client[method] as (path: string) => Promise<unknown>;
      expect(await failureOf(call(PATH))).toMatchObject({
        message: 'createFetchClient: every operation is a POST',
      });
      expect(gateway.requests).toEqual([]);
    },
  );

  test.each([
    ['body', { body: 'orderId=1' }, 'body must be an object with the fields'],
    ['a field', { body: { ...anOrder, orderAmount: 154 } }, 'orderAmount must be a string'],
    ['headers', { body: anOrder, headers: { 'Content-Length': '1' } }, 'headers must be'],
    ['timeoutMs', { body: anOrder, timeoutMs: 0 }, 'timeoutMs must be'],
    ['signal', { body: anOrder, signal: {} }, 'signal must be an AbortSignal'],
    ['baseUrl', { body: anOrder, baseUrl: 'https://evil.example' }, 'baseUrl must be left out'],
    ['parseAs', { body: anOrder, parseAs: 'formData' }, 'parseAs must be one of json, text'],
    ['fetch', { body: anOrder, fetch: 'fetch' }, 'fetch must be a function'],
    ['middleware', { body: anOrder, middleware: [{}] }, 'middleware must be a list'],
    ['params', { body: anOrder, params: { query: { a: 1 } } }, 'params must be left out'],
  ])('refuses a wrong %s before anything is sent', async (_, init, message) => {
    const { client, gateway } = aFetchClient([jsonReply(LINK)]);

    const failure = await failureOf(client.POST(PATH, init as never));

    expect(failure).toBeInstanceOf(InvalidRequestError);
    expect(failure).toMatchObject({ message: expect.stringContaining(message) });
    expect(gateway.requests).toEqual([]);
  });
});

describe('middleware of the path client', () => {
  test('is put in by use, taken out by eject, and given for one call', async () => {
    const calls: string[] = [];
    const named = (name: string): Middleware => ({ onRequest: () => void calls.push(name) });
    const [first, second, third] = [named('first'), named('second'), named('third')];
    const { client } = aFetchClient(
      Array.from({ length: 3 }, () => jsonReply(LINK)),
      { middleware: [first] },
    );

    await client.POST(PATH, { body: anOrder, middleware: [third] });
    client.use(second);
    await client.POST(PATH, { body: anOrder });
    client.eject(first, second);
    await client.POST(PATH, { body: anOrder });

    expect(calls).toEqual(['first', 'third', 'first', 'second']);
    expect(() => client.use({} as Middleware)).toThrow('middleware must be a list');
  });

  test('may change a reply, but not whether the gateway has said yes', async () => {
    const other = { ...LINK, paymentLink: 'https://pay.example/2' };
    const { client } = aFetchClient([jsonReply(LINK), refusal(409, 'taken'), jsonReply(LINK)]);
    const answer = (reply: () => Response) => ({
      body: anOrder,
      middleware: [{ onResponse: reply }],
    });

    const changed = await client.POST(
      PATH,
      answer(() => jsonReply(other)),
    );
    const refused = await client.POST(
      PATH,
      answer(() => jsonReply(other)),
    );
    const forged = await failureOf(
      client.POST(
        PATH,
        answer(() => refusal(400, 'no')),
      ),
    );

    expect(changed.data).toEqual(other);
    expect(refused.error?.reason).toBe('taken');
    expect(forged).toMatchObject({ code: 'middleware_failed', tookEffect: true });
  });

  test.each(['test', 's', 'OK'])(
    'does not see the secret %s in a reply, which the caller gets whole',
    async (secretKey) => {
      const seen: string[] = [];
      const link = { status: 'OK', paymentLink: 'https://test.example/s' };
      const answers = [jsonReply(link), jsonReply(link), refusal(400, `no ${secretKey}`)];
      const { client } = aFetchClient(answers, {
        secretKey,
        middleware: [
          {
            onResponse: async ({ response }) => void seen.push(await response.clone().text()),
          },
        ],
      });

      const { data, error } = await client.POST(PATH, { body: anOrder });
      const text = await client.POST(PATH, { body: anOrder, parseAs: 'text' });

      expect({ data, error }).toEqual({ data: link, error: undefined });
      const refused = await client.POST(PATH, { body: anOrder });
      expect(text.data).toBe(JSON.stringify(link));
      expect(refused.error?.reason).toBe(`no ${secretKey}`);
      expect(seen).toHaveLength(3);
      expect(seen.join()).not.toContain(secretKey);
    },
  );

  test('cannot replace a lost connection by an answer', async () => {
    const { client } = aFetchClient([new Error('socket hang up')], {
      middleware: [{ onError: () => refusal(400, 'no') }],
    });

    expect(await failureOf(client.POST(PATH, { body: anOrder }))).toMatchObject({
      code: 'connection_failed',
    });
  });
});

describe('the path client of a browser', () => {
  test('has no credentials, and may have a path of your backend for its address', async () => {
    const gateway = scriptedFetch(jsonReply(LINK));
    const urls: string[] = [];
    const client = createBrowserFetchClient({
      baseUrl: '/gateway/',
      fetch: (url, init) => {
        urls.push(url);
        return gateway.fetch(new URL(url, 'https://shop.example'), init);
      },
    });

    const { data } = await client.POST(PATH, { body: anOrder });

    expect(data).toEqual(LINK);
    expect(urls).toEqual([`/gateway${PATH}`]);
    expect(gateway.requests[0]?.body).not.toMatch(/secretKey|appId/u);
  });

  test('refuses a secret key', () => {
    const options = { baseUrl: '/gateway', secretKey: 'key' };

    expect(() => createBrowserFetchClient(options)).toThrow('leave it with your backend');
  });
});
