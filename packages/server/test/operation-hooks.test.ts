import { setTimeout as sleep } from 'node:timers/promises';
import { anOrder } from '@cashfree-rest/test-requests';
import { expect, test } from '@jest/globals';
import { type HookOutcome, type Hooks, RefusedReply, silentLogger } from '../src/index.ts';
import { CREDENTIALS, type Shop, serveStub } from './serve-stub.ts';

const REPLY = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/000000000000000000001',
} as const;
const ORDER = { ...CREDENTIALS, ...anOrder() };
const BOOM = new Error('boom');

/** Tells an outcome in one word or two. */
function tell({ reply, error }: HookOutcome<'createOrder'>): string {
  if (reply !== undefined) return reply.status;
  return error instanceof RefusedReply ? `refused ${error.status}` : String(error);
}

test('hooks see the context of the handler, and each outcome once', async () => {
  const seen: string[] = [];
  const contexts: object[] = [];
  const handle = async (orderId: string) => {
    if (orderId === 'returned') return new RefusedReply(409, 'An order with the same id exists');
    if (orderId === 'thrown') throw new RefusedReply(409, 'An order with the same id exists');
    if (orderId === 'failed') throw BOOM;
    return REPLY;
  };
  const hooks: Hooks<Shop> = {
    createOrder: {
      async before(context) {
        await sleep(1);
        contexts.push(context);
        seen.push(`before ${context.body.orderId} of ${context.merchant.name}`);
        if (context.body.orderId === 'stopped') throw new RefusedReply(429, 'Too many requests');
      },
      async after(context, outcome) {
        await sleep(1);
        contexts.push(context);
        seen.push(`after ${context.operationId} ${tell(outcome)}`);
      },
    },
  };
  await using stub = await serveStub({
    hooks,
    handlers: {
      async createOrder(call) {
        contexts.push(call);
        seen.push(`handle ${call.body.orderId}`);
        return handle(call.body.orderId);
      },
    },
  });
  const send = async (orderId: string) => {
    seen.length = 0;
    contexts.length = 0;
    const { status } = await stub.post('/order/create', { ...ORDER, orderId });
    return [status, ...seen];
  };
  const begin = (id: string) => [`before ${id} of Test Shop`, `handle ${id}`];

  expect(await send('done')).toEqual([200, ...begin('done'), 'after createOrder OK']);
  expect(contexts.length).toBe(3);
  expect(new Set(contexts).size).toBe(1);
  for (const id of ['returned', 'thrown']) {
    expect(await send(id)).toEqual([409, ...begin(id), 'after createOrder refused 409']);
  }
  expect(await send('failed')).toEqual([500, ...begin('failed'), 'after createOrder Error: boom']);
  expect(await send('stopped')).toEqual([
    429,
    'before stopped of Test Shop',
    'after createOrder refused 429',
  ]);
  // Neither an invalid request nor another operation reaches them.
  expect(await send('not valid!')).toEqual([400]);
  seen.length = 0;
  await stub.post('/credentials/verify', CREDENTIALS);
  await stub.post('/order/create', { ...ORDER, secretKey: 'wrong' });
  expect(seen).toEqual([]);
});

test('a hook after that fails is logged, and the caller gets the reply', async () => {
  const faults: object[] = [];
  const logger = { ...silentLogger, error: (entry: object) => void faults.push(entry) };
  await using stub = await serveStub({
    logger,
    handlers: { createOrder: async () => REPLY },
    hooks: { createOrder: { after: () => Promise.reject(BOOM) } },
  });

  const { status, body, headers } = await stub.post('/order/create', ORDER);

  expect([status, body]).toEqual([200, REPLY]);
  const requestId = headers.get('X-Request-Id');
  expect(faults).toEqual([{ err: BOOM, requestId, operationId: 'createOrder' }]);
});

test('hooks of a class, and of an operation without a handler, work too', async () => {
  class Trail {
    readonly lines: string[] = [];
    before({ operationId }: { readonly operationId: string }) {
      this.lines.push(operationId);
    }
  }
  const trail = new Trail();
  await using stub = await serveStub({ hooks: { createOrder: trail } });

  expect((await stub.post('/order/create', ORDER)).status).toBe(501);
  expect(trail.lines).toEqual(['createOrder']);
});
