import { describe, expect, test } from '@jest/globals';
import { RateLimitError } from '../src/index.ts';
import { defaultPauseMs, pauseBefore } from '../src/retry.ts';
import { aClient, anOrder, failureOf, refusal } from './a-client.ts';
import { type Answer, jsonReply, neverAnswers } from './scripted-fetch.ts';

const OK = { status: 'OK', paymentLink: 'https://gateway.example/x' };
const getLink = { orderId: 'order-1' };

describe('a call that changes nothing', () => {
  test.each<[string, () => Answer]>([
    ['a connection that breaks', () => new TypeError('fetch failed')],
    ['a fault of the gateway', () => refusal(500, 'oops')],
    ['a page of a proxy', () => new Response('<html>', { status: 503 })],
    ['half a reply', () => new Response('{"status":"O')],
    ['silence', () => neverAnswers],
    ['too many requests', () => refusal(429, 'slower')],
    ['too many requests for a proxy', () => new Response('<html>', { status: 429 })],
  ])('is repeated twice after %s', async (_, failure) => {
    const { client, gateway } = aClient([failure(), failure(), jsonReply(OK)], {
      timeoutMs: 1_000,
    });

    const reply = await client.orders.getLink(getLink);

    expect(reply).toEqual(OK);
    expect(gateway.requests).toHaveLength(3);
  });

  test('fails with the last failure once it has been repeated often enough', async () => {
    const { client, gateway } = aClient([
      refusal(500, 'first'),
      refusal(500, 'second'),
      refusal(500, 'third'),
    ]);

    const failure = await failureOf(client.orders.getLink(getLink));

    expect(failure).toMatchObject({ reason: 'third', httpStatus: 500 });
    expect(gateway.requests).toHaveLength(3);
  });

  test.each([
    ['a refusal', () => refusal(404, 'Order Id does not exist')],
    ['wrong credentials', () => refusal(401, 'no')],
    ['a page that is not the API', () => new Response('<html>', { status: 404 })],
  ])('is not repeated after %s', async (_, failure) => {
    const { client, gateway } = aClient([failure()]);

    await failureOf(client.orders.getLink(getLink));

    expect(gateway.requests).toHaveLength(1);
  });

  test('is not repeated where the client is told not to', async () => {
    const { client, gateway } = aClient([new TypeError('fetch failed')], { retry: { times: 0 } });

    await failureOf(client.orders.getLink(getLink));

    expect(gateway.requests).toHaveLength(1);
  });
});

describe('too many requests', () => {
  test('had no effect, so that an order is sent again as well', async () => {
    const { client, gateway } = aClient([refusal(429, 'slower'), jsonReply(OK)]);

    await client.orders.create(anOrder);

    expect(gateway.requests.map(({ url }) => new URL(url).pathname)).toEqual([
      '/api/v1/order/create',
      '/api/v1/order/create',
    ]);
  });

  test.each([
    ['no Retry-After', undefined, 250],
    ['a shorter one than our own pause', 0, 250],
    ['a longer one', 7, 7_000],
    ['a minute', 60, 60_000],
    ['more than the longest pause', 61, undefined],
  ])('with %s', (_, retryAfterSeconds, want) => {
    const error = new RateLimitError('slower', {}, retryAfterSeconds);

    expect(pauseBefore(1, error, () => 250)).toBe(want);
  });

  test.each<[string, Response]>([
    ['of the gateway', refusal(429, 'slower', { 'Retry-After': '9999999999' })],
    ['of a proxy', new Response('<html>', { status: 503, headers: { 'Retry-After': '600' } })],
  ])('a Retry-After %s above the longest pause ends the call', async (_, answer) => {
    const { client, gateway } = aClient([answer]);

    await failureOf(client.orders.getLink(getLink));

    expect(gateway.requests).toHaveLength(1);
  });

  test('with a Retry-After above the longest pause reject the call at once', async () => {
    const { client, gateway } = aClient([refusal(429, 'slower', { 'Retry-After': '3600' })]);

    const failure = await failureOf(client.orders.getLink(getLink));

    expect(failure).toMatchObject({ code: 'rate_limited', retryAfterSeconds: 3600 });
    expect(gateway.requests).toHaveLength(1);
  });
});

test('pauses double, and differ from client to client', () => {
  const pauses = Array.from({ length: 200 }, () => [1, 2, 3].map(defaultPauseMs));

  for (const [first = 0, second = 0, third = 0] of pauses) {
    expect(first).toBeGreaterThanOrEqual(250);
    expect(first).toBeLessThan(500);
    expect(second).toBeGreaterThanOrEqual(500);
    expect(third).toBeLessThan(2_000);
  }
  expect(new Set(pauses.map(([first]) => first)).size).toBeGreaterThan(100);
});

test('a logger that throws does not change the result of the call', async () => {
  const fail = () => {
    throw new Error('disk full');
  };
  const { client } = aClient([refusal(500, 'oops'), jsonReply(OK)], {
    logger: { info: fail, warn: fail },
  });

  expect(await client.orders.getLink(getLink)).toEqual(OK);
});

test('a logger gets an entry for every attempt, without field values', async () => {
  const lines: unknown[] = [];
  const logger = {
    info: (context: object, message: string) => lines.push({ level: 'info', message, ...context }),
    warn: (context: object, message: string) => lines.push({ level: 'warn', message, ...context }),
  };
  const { client } = aClient(
    [
      refusal(500, 'oops', { 'X-Request-Id': 'r-1' }),
      jsonReply(OK, { headers: { 'X-Request-Id': 'r-2' } }),
    ],
    { logger },
  );

  await client.orders.getLink(getLink);

  expect(lines).toEqual([
    {
      level: 'warn',
      message: 'failed',
      operationId: 'getOrderLink',
      requestId: 'r-1',
      sent: 1,
      code: 'outcome_unknown',
    },
    {
      level: 'info',
      message: 'answered',
      operationId: 'getOrderLink',
      requestId: 'r-2',
      sent: 2,
      httpStatus: 200,
    },
  ]);
});
