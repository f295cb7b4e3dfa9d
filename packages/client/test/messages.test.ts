import { createServer } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import { createClient as createBrowserClient } from '../src/browser.ts';
import { createClient } from '../src/index.ts';
import { aClient, anOrder, aRefund, failureOf, refusal, SECRET } from './a-client.ts';
import { type Answer, jsonReply, neverAnswers } from './scripted-fetch.ts';
import { serve } from './serve.ts';

const order = { orderId: 'order-1' };
const reset = () =>
  new TypeError('fetch failed', {
    cause: Object.assign(new Error(`read ECONNRESET of ${SECRET}`), { code: 'ECONNRESET' }),
  });
const page = () =>
  new Response('<html>', { status: 404, headers: { 'Content-Type': 'text/html' } });
const thrice = (answer: () => Answer) => [answer(), answer(), answer()];
const MAYBE = 'may have taken effect';

test('a server that is not there is named with the reason at the top', async () => {
  const served = await serve(createServer());
  await served[Symbol.asyncDispose]();
  const baseUrl = `http://127.0.0.1:${served.port}`;
  const retry = { times: 1, pauseMs: () => 0 };
  const client = createClient({ appId: 'app', secretKey: SECRET, baseUrl, retry });

  const failure = await failureOf(client.orders.create(anOrder));

  expect(failure).toMatchObject({
    message: `createOrder: no request could be sent to 127.0.0.1:${served.port}: ECONNREFUSED (2 attempts)`,
    attempts: 2,
  });
});

describe('a message names', () => {
  test.each<[what: string, Answer[], string]>([
    [
      'the host and why no answer came, without what else the network says',
      thrice(reset),
      'no answer from gateway.example: ECONNRESET (3 attempts)',
    ],
    [
      'the words of a network that has no code',
      thrice(() => new TypeError('Failed to fetch')),
      'no answer from gateway.example: Failed to fetch (3 attempts)',
    ],
    [
      'the attempts that found no end',
      thrice(() => neverAnswers),
      'no answer within 5 ms (3 attempts)',
    ],
    [
      'the attempts that the gateway has counted',
      thrice(() => refusal(429, 'slower')),
      'slower (3 attempts)',
    ],
    [
      'the address where something else than the gateway answers',
      [page()],
      'HTTP 404 with no JSON (text/html) from https://gateway.example/api/v1/order/info/link (1 attempt)',
    ],
    ['nothing but the reason of a refusal', [refusal(404, 'no such order')], 'no such order'],
  ])('%s', async (_, answers, message) => {
    const { client } = aClient(answers, { timeoutMs: 5 });

    const failure = await failureOf(client.orders.getLink(order));

    expect(failure).toMatchObject({ message: `getOrderLink: ${message}` });
  });

  test("the path of a browser's backend", async () => {
    const down = () => Promise.reject(new TypeError('Failed to fetch'));
    const client = createBrowserClient({ baseUrl: '/gateway', fetch: down, retry: { times: 0 } });

    const failure = await failureOf(client.orders.getLink(order));

    expect(failure).toMatchObject({
      message: 'getOrderLink: no answer from /gateway: Failed to fetch (1 attempt)',
    });
  });
});

describe('a call whose outcome is unknown names itself and the way out:', () => {
  test.each<[string, (client: ReturnType<typeof aClient>['client']) => Promise<unknown>, string]>([
    [
      'an order',
      (client) => client.orders.create(anOrder),
      `createOrder: no answer from gateway.example: ECONNRESET (1 attempt): the call for orderId order-1 ${MAYBE}: resolve() asks`,
    ],
    [
      'a refund',
      (client) => client.refunds.create({ ...aRefund, merchantRefundId: 'r-1' }),
      `createRefund: no answer from gateway.example: ECONNRESET (3 attempts): the call for merchantRefundId r-1 ${MAYBE}: resolve() sends it again under this id`,
    ],
    [
      'a mail',
      (client) => client.orders.sendEmail(order),
      `sendOrderEmail: no answer from gateway.example: ECONNRESET (1 attempt): the call for orderId order-1 ${MAYBE}, and there is no way to ask`,
    ],
  ])('%s', async (_, call, message) => {
    const { client } = aClient(Array.from({ length: 7 }, reset));

    expect(await failureOf(call(client))).toMatchObject({ code: 'outcome_unknown', message });
  });

  test('a refund whose id is taken', async () => {
    const taken = 'A refund with the same merchantRefundId exists';
    const { client } = aClient([reset(), refusal(409, taken)]);

    const failure = await failureOf(client.refunds.create({ ...aRefund, merchantRefundId: 'r-1' }));

    expect((failure as Error).message).toBe(
      'createRefund: the id is taken, by this call or an earlier one: merchantRefundId r-1',
    );
  });

  test('but for a secret in its id', async () => {
    const { client } = aClient(Array.from({ length: 7 }, reset));

    const failure = await failureOf(client.orders.create({ ...anOrder, orderId: `x-${SECRET}` }));

    expect((failure as Error).message).toContain('the call for orderId x-[redacted] may');
  });

  test('and the reason holds the gateway’s text alone', async () => {
    const answers = [refusal(500, 'oops'), refusal(404, 'Order Id does not exist')];
    const { client } = aClient(answers);

    const failure = await failureOf(client.orders.create(anOrder));

    expect(failure).toMatchObject({
      message: `createOrder: oops (1 attempt): the call for orderId order-1 ${MAYBE}: resolve() asks`,
      reason: 'oops',
      attempts: 1,
    });
  });
});

describe('JSON.stringify', () => {
  test('writes message, facts and causes, without secrets', async () => {
    const { client } = aClient([reset()], { retry: { times: 0 } });

    const failure = await failureOf(client.orders.create(anOrder));

    expect(JSON.parse(JSON.stringify(failure))).toEqual({
      name: 'OutcomeUnknownError',
      code: 'outcome_unknown',
      operationId: 'createOrder',
      message: (failure as Error).message,
      reason: 'no answer from gateway.example: ECONNRESET (1 attempt)',
      attempts: 1,
      cause: {
        name: 'ConnectionError',
        code: 'connection_failed',
        operationId: 'createOrder',
        message: expect.stringMatching(/ECONNRESET/u),
        attempts: 1,
        cause: {
          name: 'TypeError',
          message: 'fetch failed',
          cause: {
            name: 'Error',
            code: 'ECONNRESET',
            message: 'read ECONNRESET of [redacted]',
          },
        },
      },
    });
  });

  test('writes of a foreign cause only what says what it is', async () => {
    const reason = Object.assign(new Error('enough', { cause: 'why' }), { body: 'private' });
    reason.cause = Object.assign(new Error('deeper'), { code: 'E1', cause: reason });
    const { client } = aClient([jsonReply({ status: 'OK' })]);

    const signal = AbortSignal.abort(reason);
    const failure = await failureOf(client.orders.getLink(order, { signal }));

    const written = JSON.stringify(failure);
    expect(JSON.parse(written)).toMatchObject({
      name: 'AbortError',
      message: 'getOrderLink: aborted by the caller',
      cause: { name: 'Error', message: 'enough', cause: { message: 'deeper', code: 'E1' } },
    });
    expect(written).not.toContain('private');
  });
});
