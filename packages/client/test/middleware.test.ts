import { describe, expect, test } from '@jest/globals';
import { createClient, GatewayError, type Middleware, UsageError } from '../src/index.ts';
import { aClient, anOrder, aRefund, DAYS, failureOf, refusal, SECRET } from './a-client.ts';
import { type Answer, jsonReply, neverAnswers } from './scripted-fetch.ts';

const LINK = { status: 'OK', paymentLink: 'https://pay.example/1' };
const created = () => jsonReply(LINK);
const refunded = () => jsonReply({ status: 'OK', message: 'done', refundId: '5' });
const DETAILS = {
  status: 'OK',
  details: { orderId: 'order-1', orderAmount: '154.00', orderCurrency: 'INR' },
};

/** A middleware that throws each time. */
const broken = (hook: 'onRequest' | 'onResponse' | 'onError'): Middleware =>
  ({
    [hook]: () => {
      throw new Error('the tracer is down');
    },
  }) as unknown as Middleware;

describe('a middleware', () => {
  test('sets a header, and sees request and answer once for each attempt', async () => {
    const seen: string[] = [];
    const middleware: Middleware = {
      onRequest: ({ request, schemaPath }) => {
        seen.push(`ask ${schemaPath}`);
        request.headers.set('traceparent', '00-1');
      },
      onResponse: ({ response }) => {
        seen.push(`answer ${response.status} ${response.headers.get('X-Request-Id')}`);
      },
    };
    const busy = refusal(429, 'slow down', { 'X-Request-Id': 'one' });
    const { client, gateway } = aClient([busy, created()], { middleware: [middleware] });

    expect(await client.orders.create(anOrder)).toEqual(LINK);

    expect(gateway.requests.map(({ headers }) => headers.get('traceparent'))).toEqual([
      '00-1',
      '00-1',
    ]);
    expect(seen).toEqual([
      'ask /api/v1/order/create',
      'answer 429 one',
      'ask /api/v1/order/create',
      'answer 200 null',
    ]);
  });

  test('runs in the order of the list, and back for the answer', async () => {
    const order: string[] = [];
    const named = (name: string): Middleware => ({
      onRequest: () => void order.push(`${name} asks`),
      onResponse: () => void order.push(`${name} hears`),
    });
    const { client } = aClient([created()], { middleware: [named('first'), named('second')] });

    await client.orders.create(anOrder);

    expect(order).toEqual(['first asks', 'second asks', 'second hears', 'first hears']);
  });

  test('never sees the secret, not even in an answer that repeats it', async () => {
    const seen: string[] = [];
    const look = async (message: Request | Response) =>
      seen.push(message.url, ...[...message.headers].flat(), await message.clone().text());
    const middleware: Middleware = {
      onRequest: async ({ request, options }) => {
        await look(request);
        seen.push(JSON.stringify(options), String(options.fetch));
      },
      onResponse: async ({ response }) => void (await look(response)),
      onError: ({ error }) => void seen.push(String(error), JSON.stringify(Object(error).cause)),
    };
    const echo = (said: string) => refusal(400, said, { 'X-Request-Id': said });
    const { client, gateway } = aClient(
      [echo(`no such key: ${SECRET}`), new Error(`cannot post secretKey=${SECRET}`)],
      { middleware: [middleware], retry: { times: 0 } },
    );

    await failureOf(client.orders.create(anOrder));
    await failureOf(client.orders.getStatus({ orderId: 'order-1' }));

    expect(gateway.requests.every(({ body }) => body.includes('secretKey=canary'))).toBe(true);
    expect(seen.join(' ')).toContain('orderId=order-1');
    expect(seen.join(' ')).toContain('no such key: [redacted]');
    expect(seen.join(' ')).not.toMatch(/canary|secretKey/u);
  });

  test.each<[string, Middleware['onRequest']]>([
    ['address', ({ request }) => new Request('https://evil.example/', request)],
    ['address', ({ request }) => new Request(`${request.url}?debug=1`, request)],
    ['method', ({ request }) => new Request(request, { method: 'PUT' })],
    ['form', ({ request }) => new Request(request, { body: 'orderId=other' })],
  ])(
    'that changes the %s of a request is refused, and nothing is sent',
    async (what, onRequest) => {
      const { client, gateway } = aClient([created()], {
        middleware: [{ onRequest } as Middleware],
      });

      const failure = await failureOf(client.orders.create(anOrder));

      expect(failure).toMatchObject({
        code: 'invalid_request',
        operationId: 'createOrder',
        message: expect.stringContaining(`it changed the ${what}`),
      });
      expect(gateway.requests).toEqual([]);
    },
  );

  test('cannot set a header that only fetch sets', async () => {
    const middleware: Middleware = {
      onRequest: ({ request }) => new Request(request, { headers: { 'Content-Length': '1' } }),
    };
    const { client, gateway } = aClient([created()], { middleware: [middleware] });

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toMatchObject({ code: 'invalid_request', fields: ['headers'] });
    expect(gateway.requests).toEqual([]);
  });

  test('may be of a class', async () => {
    class Tracing {
      readonly seen: string[] = [];
      onRequest({ schemaPath }: { readonly schemaPath: string }): void {
        this.seen.push(schemaPath);
      }
    }
    const tracing = new Tracing();
    const { client } = aClient([created()], { middleware: [tracing] });

    await client.orders.create(anOrder);

    expect(tracing.seen).toEqual(['/api/v1/order/create']);
  });

  test('that sends a form without end is refused as soon as it is longer', async () => {
    const endless = () => {
      const chunk = new TextEncoder().encode('orderId=other&'.repeat(1000));
      return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
    };
    const middleware: Middleware = {
      onRequest: ({ request }) =>
        new Request(request, { body: endless(), duplex: 'half' } as RequestInit),
    };
    const { client, gateway } = aClient([created()], { middleware: [middleware], timeoutMs: 5000 });

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toMatchObject({ code: 'invalid_request', fields: ['body'] });
    expect(gateway.requests).toEqual([]);
  });

  test('may answer in the place of the gateway, for a test', async () => {
    const middleware: Middleware = { onRequest: () => created() };
    const { client, gateway } = aClient([], { middleware: [middleware] });

    expect(await client.orders.create(anOrder)).toEqual(LINK);
    expect(gateway.requests).toEqual([]);
  });

  test('may put another reply in the place of one', async () => {
    const other = { ...LINK, paymentLink: 'https://pay.example/2' };
    const middleware: Middleware = { onResponse: () => jsonReply(other) };
    const { client } = aClient([created()], { middleware: [middleware] });

    expect(await client.orders.create(anOrder)).toEqual(other);
  });
});

describe('a middleware that throws', () => {
  test('before a request has left: nothing was sent, and nothing is sent again', async () => {
    const { client, gateway } = aClient([], { middleware: [broken('onRequest')] });

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toBeInstanceOf(GatewayError);
    expect(failure).toMatchObject({
      code: 'middleware_failed',
      operationId: 'createRefund',
      message: expect.stringMatching(/failed before a request was sent: the tracer is down/u),
      cause: { message: 'the tracer is down' },
    });
    expect(gateway.requests).toEqual([]);
  });

  test('after the gateway has said OK: the order is found by asking', async () => {
    let calls = 0;
    const middleware: Middleware = {
      onResponse: () => {
        calls += 1;
        if (calls === 1) throw new Error('the tracer is down');
      },
    };
    const answers = [created(), jsonReply(DETAILS), created()];
    const { client, gateway } = aClient(answers, { middleware: [middleware] });

    expect(await client.orders.create(anOrder)).toEqual(LINK);
    expect(gateway.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v1/order/create',
      '/api/v1/order/info',
      '/api/v1/order/info/link',
    ]);
  });

  test('after the gateway has said OK, each time: the call took effect, and is sent once', async () => {
    const { client, gateway } = aClient([refunded()], { middleware: [broken('onResponse')] });

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: true,
      message: expect.stringMatching(/middleware failed after the answer came.* took effect/u),
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test('after a refusal: the refusal is what counts', async () => {
    const answers = [refusal(400, 'refundAmount is too large')];
    const { client } = aClient(answers, { middleware: [broken('onResponse')] });

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({ code: 'refused', reason: 'refundAmount is too large' });
  });

  test('after no answer came: the answer is lost', async () => {
    const lost = new Error('socket hang up');
    const { client } = aClient([lost, lost], {
      middleware: [broken('onError')],
      retry: { times: 0 },
    });

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: undefined });
  });

  test('before the answer is read, although it came: it is one that hangs', async () => {
    const middleware: Middleware = { onResponse: () => new Promise(() => {}) };
    const hanging = { middleware: [middleware], timeoutMs: 1_000 };
    const ok = aClient([refunded(), refunded()], hanging);
    const refused = aClient([refusal(409, 'The order is not paid')], hanging);

    expect(await failureOf(ok.client.refunds.create(aRefund))).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: true,
      message: expect.stringContaining('a middleware did not end in time'),
    });
    expect(ok.gateway.requests).toHaveLength(1);
    expect(await failureOf(refused.client.refunds.create(aRefund))).toMatchObject({
      code: 'refused',
    });
  });

  test('a list ends with what it threw', async () => {
    const answers = [jsonReply({ status: 'OK', transactions: [] })];
    const { client, gateway } = aClient(answers, { middleware: [broken('onResponse')] });

    const failure = await failureOf(client.transactions.list(DAYS).page());

    expect(failure).toMatchObject({ code: 'middleware_failed', operationId: 'listTransactions' });
    expect(gateway.requests).toHaveLength(1);
  });
});

describe('no middleware can make', () => {
  const forged: readonly [string, () => Response][] = [
    ['a refusal', () => refusal(400, 'no such order')],
    ['a reply', refunded],
    ['a page', () => new Response('<html>', { status: 502 })],
  ];

  test.each(forged)('of a lost answer %s', async (_, make) => {
    const { client } = aClient([new Error('socket hang up')], {
      middleware: [{ onError: make }],
      retry: { times: 0 },
    });

    expect(await failureOf(client.refunds.create(aRefund))).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: undefined,
    });
  });

  test.each(forged)('of a refusal %s', async (_, make) => {
    const answers = [refusal(409, 'The order is not paid')];
    const { client } = aClient(answers, { middleware: [{ onResponse: make }] });

    expect(await failureOf(client.refunds.create(aRefund))).toMatchObject({
      code: 'refused',
      reason: 'The order is not paid',
    });
  });

  test.each([forged[0], forged[2]].flatMap((one) => (one ? [one] : [])))(
    'of a reply %s',
    async (_, make) => {
      const { client, gateway } = aClient([refunded()], { middleware: [{ onResponse: make }] });

      const failure = await failureOf(client.refunds.create(aRefund));

      expect(failure).toMatchObject({ code: 'outcome_unknown', tookEffect: true });
      expect(gateway.requests).toHaveLength(1);
    },
  );

  let copy = new Request('https://gateway.example');
  const keep: Middleware['onRequest'] = ({ request }) => {
    copy = request.clone();
  };
  const lost = new Error('socket hang up');
  test.each<[string, Middleware, readonly Answer[], object]>([
    [
      'asks',
      { onRequest: async ({ request, options }) => void (await options.fetch(request.clone())) },
      [refunded(), refunded()],
      { tookEffect: true },
    ],
    [
      'hears the answer',
      { onRequest: keep, onResponse: ({ options }) => options.fetch(copy) },
      [refunded(), refunded()],
      { tookEffect: true },
    ],
    [
      'hears of a lost answer',
      { onRequest: keep, onError: ({ options }) => options.fetch(copy) },
      [lost, refunded()],
      { tookEffect: undefined },
    ],
  ])(
    'a payment be sent twice, by the fetch that it has when it %s',
    async (_, middleware, answers, outcome) => {
      const { client, gateway } = aClient(answers, {
        middleware: [middleware],
        retry: { times: 0 },
      });

      const failure = await failureOf(client.refunds.create(aRefund));

      expect(failure).toMatchObject({ code: 'outcome_unknown', ...outcome });
      expect(gateway.requests).toHaveLength(1);
    },
  );

  test.each(forged)('of a request that it has sent without waiting %s', async (_, make) => {
    const middleware: Middleware = {
      onRequest: ({ request, options }) => {
        options.fetch(request).catch(() => {});
        // The request leaves within one turn; its answer never comes.
        return new Promise((resolve) => setTimeout(() => resolve(make()), 50));
      },
    };
    const { client, gateway } = aClient([neverAnswers], {
      middleware: [middleware],
      retry: { times: 0 },
    });

    expect(await failureOf(client.refunds.create(aRefund))).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: undefined,
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test('a request leave after it has answered itself', async () => {
    let later = () => Promise.resolve<unknown>(undefined);
    const middleware: Middleware = {
      onRequest: ({ request, options }) => {
        later = () => options.fetch(request);
        return refunded();
      },
    };
    const { client, gateway } = aClient([refunded()], { middleware: [middleware] });

    await client.refunds.create(aRefund);

    await expect(later()).rejects.toThrow('a middleware cannot send a request again');
    expect(gateway.requests).toEqual([]);
  });

  test('a sent request pass for one that was refused before it left', async () => {
    const middleware: Middleware = {
      onRequest: async ({ request, options }) => {
        const other = new Request(request, { body: 'orderId=other' });
        await options.fetch(other).catch(() => {});
        await options.fetch(copy);
      },
    };
    const { client, gateway } = aClient([refunded()], {
      middleware: [{ onRequest: keep }, middleware],
      retry: { times: 0 },
    });

    expect(await failureOf(client.refunds.create(aRefund))).toMatchObject({
      code: 'outcome_unknown',
      tookEffect: true,
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test('a request leave after its time was over', async () => {
    let goOn = () => {};
    const waits = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const middleware: Middleware = { onRequest: () => waits };
    const { client, gateway } = aClient([refunded()], { middleware: [middleware], timeoutMs: 20 });

    const failure = await failureOf(client.refunds.create(aRefund));
    goOn();
    await new Promise(setImmediate);

    // Nothing was sent, so nothing is unknown.
    expect(failure).toMatchObject({ code: 'timed_out' });
    expect(gateway.requests).toEqual([]);
  });
});

test.each([
  {},
  [],
  null,
  { onRequest: 'log' },
  () => {},
  [undefined],
  [{}],
  [() => {}],
  [{ onRequest: 'log' }],
  [{ onrequest: () => {} }],
])('middleware: %j is refused', (middleware) => {
  const options = { appId: 'app', secretKey: 'key', environment: 'test' } as const;
  const create = () => createClient({ ...options, middleware: middleware as never });

  if (Array.isArray(middleware) && middleware.length === 0) return expect(create).not.toThrow();
  expect(create).toThrow(UsageError);
  expect(create).toThrow(
    'middleware must be a list of objects with onRequest, onResponse or onError',
  );
});
