import { getEventListeners } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { AbortedError, OutcomeUnknownError } from '../src/index.ts';
import { aClient, anOrder, aRefund, DAYS, failureOf, refusal } from './a-client.ts';
import { type Answer, jsonReply, neverAnswers } from './scripted-fetch.ts';

const ABORTED = { name: 'AbortError', code: 'aborted' };
const getLink = { orderId: 'order-1' };

/** A gateway that never answers, and a caller who leaves once it has been asked. */
function leaveOnceAsked(reason?: unknown): { signal: AbortSignal; answer: Answer } {
  const controller = new AbortController();
  const answer: Answer = (request) => {
    controller.abort(reason);
    return neverAnswers(request);
  };
  return { signal: controller.signal, answer };
}

/** A client whose caller leaves while it waits before a repetition. */
function leaveInThePause(...answers: readonly Answer[]) {
  const controller = new AbortController();
  const pauseMs = () => {
    setTimeout(() => controller.abort());
    return 60_000;
  };
  return { signal: controller.signal, ...aClient(answers, { retry: { pauseMs } }) };
}

describe('a question', () => {
  test('that is aborted before it is sent is not sent', async () => {
    const { client, gateway } = aClient([]);

    const failure = await failureOf(
      client.orders.getLink(getLink, { signal: AbortSignal.abort() }),
    );

    expect(failure).toBeInstanceOf(AbortedError);
    expect(failure).toMatchObject({ ...ABORTED, message: 'getOrderLink: aborted by the caller' });
    expect(gateway.requests).toEqual([]);
  });

  test('that is aborted while it is under way is not repeated', async () => {
    const { signal, answer } = leaveOnceAsked();
    const { client, gateway } = aClient([answer]);

    const failure = await failureOf(client.orders.getLink(getLink, { signal }).withResponse());

    expect(failure).toMatchObject({ ...ABORTED, operationId: 'getOrderLink' });
    expect(gateway.requests).toHaveLength(1);
  });

  test('that is aborted in the pause before a repetition is not repeated', async () => {
    const { signal, client, gateway } = leaveInThePause(refusal(500, 'oops'));

    const failure = await failureOf(client.orders.getLink(getLink, { signal }));

    expect(failure).toMatchObject(ABORTED);
    expect(gateway.requests).toHaveLength(1);
  });

  test.each([
    ['an error', new Error('the page was closed')],
    ['a text', 'the page was closed'],
    ['null', null],
  ])('has %s for its cause if that is the reason of the abort', async (_, reason) => {
    const { signal, answer } = leaveOnceAsked(reason);
    const { client } = aClient([answer]);

    const failure = await failureOf(client.orders.getLink(getLink, { signal }));

    expect(failure).toMatchObject(ABORTED);
    expect((failure as Error).cause).toBe(reason);
  });

  test('is aborted by a signal of the caller that runs out of time as well', async () => {
    const { client } = aClient([neverAnswers]);

    const failure = await failureOf(
      client.orders.getLink(getLink, { signal: AbortSignal.timeout(1) }),
    );

    expect(failure).toMatchObject({ ...ABORTED, cause: { name: 'TimeoutError' } });
  });

  test('that fetch aborts by itself is a lost connection', async () => {
    const stop = () => Promise.reject(new DOMException('stopped', 'AbortError'));
    const { client } = aClient([stop], { retry: { times: 0 } });

    const failure = await failureOf(client.orders.getLink(getLink));

    expect(failure).toMatchObject({ code: 'connection_failed', cause: { name: 'AbortError' } });
  });
});

test('a list whose caller leaves asks for no further page', async () => {
  const controller = new AbortController();
  const page = { status: 'OK', message: '', transactions: [{ id: 1 }, { id: 2 }], lastId: 2 };
  const { client, gateway } = aClient([jsonReply(page)]);
  const seen: number[] = [];

  const walk = async () => {
    for await (const { id } of client.transactions.list(DAYS, { signal: controller.signal })) {
      seen.push(id);
      controller.abort();
    }
  };

  expect(await failureOf(walk())).toMatchObject({ ...ABORTED, operationId: 'listTransactions' });
  expect(seen).toEqual([1, 2]);
  expect(gateway.requests).toHaveLength(1);
});

describe('a signal for many calls at once', () => {
  test('has one listener while they wait, and none afterwards', async () => {
    const { signal } = new AbortController();
    const lengths: number[] = [];
    const answer: Answer = async () => {
      lengths.push(getEventListeners(signal, 'abort').length);
      return jsonReply({ status: 'OK', paymentLink: 'x' });
    };
    const { client } = aClient(Array.from({ length: 12 }, () => answer));

    await Promise.all(Array.from({ length: 12 }, () => client.orders.getLink(getLink, { signal })));

    expect(lengths).toEqual(Array.from({ length: 12 }, () => 1));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });

  test('ends all of them that still wait, and calls that come later as well', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const ok = jsonReply({ status: 'OK', paymentLink: 'x' });
    const { client } = aClient([ok, neverAnswers, neverAnswers]);
    await client.orders.getLink(getLink, { signal });

    const waiting = [1, 2].map(() => failureOf(client.orders.getLink(getLink, { signal })));
    controller.abort();

    for (const failure of await Promise.all(waiting)) expect(failure).toMatchObject(ABORTED);
    expect(await failureOf(client.orders.getLink(getLink, { signal }))).toMatchObject(ABORTED);
  });
});

describe('a change', () => {
  test.each([
    ['an order', (client, signal) => client.orders.create(anOrder, { signal })],
    ['a refund', (client, signal) => client.refunds.create(aRefund, { signal })],
    ['a mail', (client, signal) => client.orders.sendEmail(getLink, { signal })],
  ] satisfies readonly [
    string,
    (client: ReturnType<typeof aClient>['client'], signal: AbortSignal) => Promise<unknown>,
  ][])('(%s) that is aborted under way may have taken effect', async (_, call) => {
    const { signal, answer } = leaveOnceAsked('enough');
    const { client, gateway } = aClient([answer]);

    const failure = await failureOf(call(client, signal));

    expect(failure).toBeInstanceOf(OutcomeUnknownError);
    expect(failure).toMatchObject({ cause: { ...ABORTED, cause: 'enough' } });
    expect(gateway.requests).toHaveLength(1);
  });

  test('that is aborted before it is sent has not', async () => {
    const { client, gateway } = aClient([]);

    const failure = await failureOf(client.orders.create(anOrder, { signal: AbortSignal.abort() }));

    expect(failure).toMatchObject(ABORTED);
    expect(gateway.requests).toEqual([]);
  });

  test('that was refused for too many requests and is then aborted has not', async () => {
    const { signal, client, gateway } = leaveInThePause(refusal(429, 'slower'));

    const failure = await failureOf(client.orders.create(anOrder, { signal }));

    expect(failure).toMatchObject(ABORTED);
    expect(gateway.requests).toHaveLength(1);
  });

  test('that is aborted in the pause after a lost answer keeps what is known of that', async () => {
    const { signal, client, gateway } = leaveInThePause(refusal(500, 'oops'));

    const failure = await failureOf(client.refunds.create(aRefund, { signal }));

    expect(failure).toMatchObject({
      code: 'outcome_unknown',
      httpStatus: 500,
      reason: 'oops',
      cause: ABORTED,
      key: expect.any(String),
      resolve: expect.any(Function),
    });
    expect(gateway.requests).toHaveLength(1);
  });

  test('that is aborted while the client asks what became of it may have taken effect', async () => {
    const { signal, answer } = leaveOnceAsked();
    const { client, gateway } = aClient([new TypeError('fetch failed'), answer]);

    const failure = await failureOf(client.orders.create(anOrder, { signal }));

    expect(failure).toMatchObject({ code: 'outcome_unknown', cause: ABORTED });
    expect(gateway.requests).toHaveLength(2);
  });
});
