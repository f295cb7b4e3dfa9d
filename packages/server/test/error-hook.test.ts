import { describe, expect, test } from '@jest/globals';
import { type ErrorContext, RefusedReply } from '../src/index.ts';
import { CREDENTIALS, type ServeStubOptions, serveStub } from './serve-stub.ts';

const LINK = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/0123456789abcdefghijk',
};

/** Sends one valid request to a stub whose handler does this, and keeps what the hook is told. */
async function ask(answer: () => unknown, options: ServeStubOptions = {}) {
  const told: { readonly error: unknown; readonly context: ErrorContext }[] = [];
  await using stub = await serveStub({
    handlers: { getOrderLink: answer as never },
    replyCheck: 'strict',
    onError: (error, context) => told.push({ error, context }),
    ...options,
  });
  const reply = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });
  return { reply, told, requestId: reply.headers.get('X-Request-Id') };
}

const failure = new Error('disk on fire');
const fail = () => {
  throw failure;
};

describe('onError is told of', () => {
  test.each<readonly [string, () => unknown, ServeStubOptions]>([
    ['a handler that rejects', async () => fail(), {}],
    ['a handler that throws', fail, {}],
    ['authenticate that rejects', () => LINK, { authenticate: async () => fail() }],
    ['authenticate that throws', () => LINK, { authenticate: fail }],
    ['an error where errors are answered with 200', fail, { errorStatus: 200 }],
  ])('%s, with nothing but the ids', async (_, answer, options) => {
    const { reply, told, requestId } = await ask(answer, options);

    expect(reply.status).toBe(options.errorStatus ?? 500);
    expect(told).toEqual([{ error: failure, context: { requestId, operationId: 'getOrderLink' } }]);
    expect(told[0]?.error).toBe(failure);
  });

  test.each<readonly [string, () => unknown, string]>([
    ['breaks the document', () => ({ ...LINK, paymentLink: 'canary' }), '/paymentLink must match'],
    ['is none', () => undefined, 'the handler returned undefined'],
    ['is an undeclared refusal', () => new RefusedReply(418, 'x'), 'a refusal with 418'],
  ])('a reply that %s, without a value', async (_, answer, message) => {
    const { told } = await ask(answer);

    expect(told).toMatchObject([{ error: { message: expect.stringContaining(message) } }]);
    expect(JSON.stringify(told) + String(told[0]?.error)).not.toContain('canary');
  });

  test.each([
    ['status', { status: 400 }],
    ['type', { type: 'entity.too.large', status: 413 }],
  ])('an error that has the %s of another fault of the caller', async (_, more) => {
    const error = Object.assign(new Error('the bank has refused our call'), more);

    const { reply, told } = await ask(() => Promise.reject(error));

    expect(reply.status).toBe(500);
    expect(told.map((each) => each.error)).toEqual([error]);
  });

  // Express takes the first two for a wish to go on elsewhere.
  test.each(['router', 'route', 'text', 7, null, undefined])('%j, thrown', async (thrown) => {
    const { reply, told } = await ask(() => Promise.reject(thrown));

    expect(reply).toMatchObject({ status: 500, body: { status: 'ERROR' } });
    expect(told).toMatchObject([{ error: { cause: thrown } }]);
  });

  test('what fails before the operation is known', async () => {
    const { told, requestId } = await ask(() => LINK, {
      rateLimit: { limit: 1 },
      before: [
        (request, _response, next) => {
          request.headers['x-forwarded-for'] = '192.0.2.1';
          request.app.set('trust proxy', fail);
          next();
        },
      ],
    });

    expect(told).toEqual([{ error: failure, context: { requestId, operationId: undefined } }]);
  });
});

test.each<readonly [string, number, () => unknown, ServeStubOptions]>([
  ['a refusal', 404, () => new RefusedReply(404, 'no'), {}],
  ['credentials that are wrong', 401, () => LINK, { authenticate: () => undefined }],
  ['a handler that is not written', 501, () => LINK, { handlers: {} }],
  ['too many calls', 429, () => LINK, { rateLimit: { limit: 1 } }],
  ['a reply that is only watched', 200, () => ({ ...LINK, status: 'NO' }), { replyCheck: 'log' }],
])('onError is not told of %s', async (_, status, answer, options) => {
  const told: unknown[] = [];
  await using stub = await serveStub({
    handlers: { getOrderLink: answer as never },
    onError: (error) => told.push(error),
    ...options,
  });
  const form = { ...CREDENTIALS, orderId: 'o-1' };
  if (status === 429) await stub.post('/order/info/link', form);

  expect((await stub.post('/order/info/link', form)).status).toBe(status);
  expect(told).toEqual([]);
});

test.each<readonly [string, () => unknown]>([
  ['throws', fail],
  ['rejects', () => Promise.reject(failure)],
])('onError that %s changes no answer, and is logged', async (_, onError) => {
  const entries: [context: object, message: string][] = [];
  const logger = {
    info() {},
    warn() {},
    error: (...entry: [object, string]) => entries.push(entry),
  };

  const { reply, requestId } = await ask(fail, { onError, logger });
  // All pending promises have settled by now.
  await new Promise(setImmediate);

  expect(reply).toMatchObject({ status: 500, body: { status: 'ERROR' } });
  expect(entries).toEqual([
    [{ err: failure, requestId, path: '/api/v1/order/info/link' }, 'request failed'],
    [{ err: failure, requestId, operationId: 'getOrderLink' }, 'onError has failed'],
  ]);
});

test('onError is not waited for', async () => {
  const { reply } = await ask(fail, { onError: () => new Promise(() => {}) });

  expect(reply.status).toBe(500);
});
