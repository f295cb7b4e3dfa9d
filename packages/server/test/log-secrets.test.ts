import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import express, { type RequestHandler } from 'express';
import { createLogger, redact } from '../src/index.ts';
import { serveProxy } from './browser-proxy/serve-proxy.ts';
import { CREDENTIALS, serveStub } from './serve-stub.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Body parsers as a team has them in front of all its routes. */
const PARSERS: readonly RequestHandler[] = [
  express.urlencoded({ extended: true }),
  express.json(),
  express.text(),
];

/** What a request leaves in the log of a stub behind body parsers. */
async function logOf(
  path: string,
  init: { readonly method?: string; readonly type?: string; readonly body: string },
): Promise<{ readonly status: number; readonly log: string }> {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const keepFields: RequestHandler = (request, response, next) => {
    response.locals.fields = request.body;
    next();
  };
  await using stub = await serveStub({
    before: [...PARSERS, keepFields],
    logger: createLogger({ destination }),
  });
  const { method = 'POST', type = FORM, body } = init;
  const answer = await stub.post(path, body, { method, headers: { 'Content-Type': type } });
  // A fault has an entry of its own, with its cause.
  expect(lines).toHaveLength(answer.status === 500 ? 2 : 1);
  return { status: answer.status, log: lines.join('') };
}

const FORM_BODY = 'secret_key=canary&card=canary&x[secretKey]=canary&orderId=o-1';
const JSON_BODY = '{"secret_key":"canary","card":"canary","nested":{"pin":"canary"}}';

describe('behind body parsers of the team, the log has no field that the operation does not have', () => {
  test.each([
    [404, '/no/such/path', { body: FORM_BODY }],
    [404, '/no/such/path', { body: JSON_BODY, type: 'application/json' }],
    [404, '/no/such/path?secretKey=canary', { body: '' }],
    [405, '/order/info', { body: FORM_BODY, method: 'PUT' }],
    [405, '/order/info?secretKey=canary', { body: JSON_BODY, method: 'PUT' }],
    [415, '/order/info', { body: JSON_BODY, type: 'application/json' }],
    [415, '/order/info', { body: FORM_BODY, type: 'text/plain' }],
    [400, '/order/info', { body: FORM_BODY }],
    [500, '/order/info?secretKey=canary', { body: 'orderId=a&orderId=b&secretKey=canary' }],
    [501, '/order/info', { body: `${new URLSearchParams(CREDENTIALS)}&orderId=o-1&card=canary` }],
  ])('of a request that gets %j at %s: %j', async (want, path, init) => {
    const { status, log } = await logOf(path, init);

    expect(status).toBe(want);
    expect(log).not.toContain('canary');
  });

  test('but has those that it does have', async () => {
    const { log } = await logOf('/order/info', { body: FORM_BODY });

    expect(JSON.parse(log).body).toEqual({ orderId: 'o-1' });
  });

  test.each([
    [404, '/no/such/path', FORM_BODY, {}],
    [403, '/refunds', FORM_BODY, {}],
    [403, '/order/info', FORM_BODY, { Origin: 'https://attacker.example' }],
    [200, '/order/info', 'orderId=o-1&card=canary&orderNote=canary', {}],
  ])('of a browser that gets %j at %s', async (want, path, body, headers) => {
    await using proxy = await serveProxy({
      before: PARSERS,
      allow: { getOrderDetails: ['orderId'] },
    });

    const { status } = await proxy.post(path, body, {
      headers: { Origin: proxy.url, ...headers },
    });

    expect(status).toBe(want);
    expect(proxy.log()).toContain('"httpStatus"');
    expect(proxy.log()).not.toContain('canary');
  });
});

describe('the logger writes no secret of', () => {
  const error = Object.assign(new Error('refused at /pay?secretKey=canary&x=1'), {
    body: 'secretKey=canary',
    config: { data: JSON_BODY },
    cause: Object.assign(new Error('inner secret_key=canary'), { request: { pin: 'canary' } }),
  });
  const request = Object.assign(new IncomingMessage(new Socket()), {
    method: 'POST',
    url: '/api/v1/order/info?secretKey=canary',
    headers: { authorization: 'canary', cookie: 'canary', host: 'x' },
    body: { secret_key: 'canary', pin: 'canary' },
  });
  class Order {
    readonly secretKey = 'canary';
    readonly orderId = 'o-1';
  }
  test.each([
    ['a request', { request }],
    ['a request by itself', request],
    ['an error, with what hangs on it', { err: error }],
    ['an error under another name', { failure: [{ error }] }],
    ['an error by itself', error],
    [
      'names written in another way',
      { secret_key: 'canary', SECRETKEY: 'canary', 'secret-key': 'canary' },
    ],
    [
      'headers',
      { headers: { Authorization: 'canary', Cookie: 'canary', 'set-cookie': ['canary'] } },
    ],
    ['an instance', { order: new Order() }],
    ['an address in a text', { url: 'https://x.example/pay?a=b&secretKey=canary#top' }],
    ['an address', { url: new URL('https://x.example/pay?secret_key=canary') }],
    ['a form in a text', { text: 'secretKey=canary&orderId=o-1' }],
    ['bytes', { bytes: Buffer.from('canary') }],
  ])('%s', (_, context) => {
    const lines: string[] = [];
    const logger = createLogger({ destination: { write: (line) => void lines.push(line) } });

    logger.error(context, 'it failed');

    expect(lines).toHaveLength(1);
    expect(lines.join('')).not.toContain('canary');
    expect(JSON.stringify(redact({ context }))).not.toMatch(/canary|99,97,110/u);
  });

  test('an error, but its name, message, stack, code and causes', () => {
    const cause = new RangeError('too far');
    const failure = Object.assign(new TypeError('no such file: a=b', { cause }), {
      code: 'ENOENT',
    });

    expect(redact({ err: failure })).toEqual({
      err: {
        type: 'TypeError',
        message: 'no such file: a=b',
        stack: failure.stack,
        code: 'ENOENT',
        cause: { type: 'RangeError', message: 'too far', stack: cause.stack, code: undefined },
      },
    });
  });

  test('anything, and changes no other value', () => {
    const at = new Date(0);
    const harmless = { a: 1, b: [true, null], at, text: 'a=b&c=d', order: { orderId: 'o-1' } };

    expect(redact(harmless)).toEqual(harmless);
  });
});
