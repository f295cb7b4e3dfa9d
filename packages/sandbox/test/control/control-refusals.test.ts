import { RefusedReply } from '@cashfree-rest/core';
import { loadDocument } from '@cashfree-rest/generated-sandbox';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AnyHandler, type ServedControl, serveControl } from './serve-control.ts';

let served: ServedControl;

beforeAll(async () => {
  served = await serveControl();
});

afterAll(async () => {
  await served[Symbol.asyncDispose]();
});

const PAYMENTS = '/orders/order-1/payments';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

const allowed = 'SUCCESS, FAILED, PENDING, FLAGGED or CANCELLED';
const whole = 'exactly one of advance, now, toNextEvent, frozen and reset';
const duration = 'an ISO 8601 duration above zero such as P3D';

const BAD: readonly (readonly [string, string, string, unknown, string])[] = [
  ['a missing field', 'POST', PAYMENTS, {}, 'outcome missing in the request'],
  ['no body', 'POST', PAYMENTS, undefined, 'outcome missing in the request'],
  ['a list', 'POST', PAYMENTS, [], 'The body is not valid: send a JSON object'],
  ['a bad value', 'POST', PAYMENTS, { outcome: 'X' }, `outcome is not valid: send ${allowed}`],
  ['a number', 'POST', PAYMENTS, { outcome: 1 }, `outcome is not valid: send ${allowed}`],
  [
    'an unknown field',
    'POST',
    PAYMENTS,
    { outcome: 'SUCCESS', mode: 'UPI' },
    'mode is no field of this call',
  ],
  ['an unknown parameter', 'GET', '/clock?appID=x', undefined, 'appID is no field of this call'],
  [
    'a parameter twice',
    'GET',
    '/clock?appId=a&appId=b',
    undefined,
    'appId is not valid: send 1 to 100 visible ASCII characters without blanks',
  ],
  [
    'an empty parameter',
    'GET',
    '/clock?appId=',
    undefined,
    'appId is not valid: send 1 to 100 visible ASCII characters without blanks',
  ],
  [
    'two fields',
    'POST',
    '/clock',
    { frozen: true, reset: true },
    `The body is not valid: send ${whole}`,
  ],
  ['no field', 'POST', '/clock', {}, `The body is not valid: send ${whole}`],
  ['months', 'POST', '/clock', { advance: 'P1M' }, `advance is not valid: send ${duration}`],
  ['zero', 'POST', '/clock', { advance: 'P0D' }, `advance is not valid: send ${duration}`],
  [
    'a local time',
    'POST',
    '/clock',
    { now: '2026-11-22T10:00:00' },
    'now is not valid: send a moment in UTC such as 2026-11-22T10:00:00Z',
  ],
  [
    'no such day',
    'POST',
    '/clock',
    { now: '2026-02-30T10:00:00Z' },
    'now is not valid: send a moment in UTC such as 2026-11-22T10:00:00Z',
  ],
  ['reset: false', 'POST', '/clock', { reset: false }, 'reset is not valid: send true'],
  [
    'a long page',
    'GET',
    '/mailbox?count=51',
    undefined,
    'count is not valid: send a whole number from 1 to 50',
  ],
  [
    'hexadecimal',
    'GET',
    '/mailbox?count=0x10',
    undefined,
    'count is not valid: send a whole number from 1 to 50',
  ],
  [
    'a bad path field',
    'DELETE',
    '/faults/first',
    undefined,
    'faultId is not valid: send the faultId of a fault, a whole number',
  ],
  [
    'STATUS without one',
    'POST',
    '/faults',
    { kind: 'STATUS' },
    'httpStatus missing in the request',
  ],
  ['DELAY without one', 'POST', '/faults', { kind: 'DELAY' }, 'delayMs missing in the request'],
  [
    '__proto__',
    'POST',
    '/snapshots',
    JSON.parse('{"name":"a","__proto__":{}}'),
    '__proto__ is no field of this call',
  ],
];

describe('a call with', () => {
  test.each(BAD)(
    '%s is refused, and the reason names the field',
    async (_, method, path, body, reason) => {
      const answer = await served.send(method, path, body);

      expect(answer).toMatchObject({
        status: 400,
        body: { status: 'ERROR', reason, message: reason, error: reason },
      });
    },
  );

  test('a body that is no JSON is refused', async () => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"a":' };
    const response = await fetch(`${served.url}/sandbox/v1/snapshots`, init);

    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ reason: 'The body is no JSON object' });
  });

  test('a form is refused with 415', async () => {
    const answer = await served.send('POST', PAYMENTS, 'outcome=SUCCESS', FORM);

    expect(answer).toMatchObject({
      status: 415,
      body: { reason: 'Send the fields as application/json' },
    });
  });

  test('a body above the limit is refused with 413', async () => {
    const answer = await served.send('POST', '/snapshots', { name: 'a'.repeat(70_000) });

    expect(answer).toMatchObject({
      status: 413,
      body: { reason: 'The body is larger than 64 KiB' },
    });
  });

  test('a path that is not URL-encoded is refused', async () => {
    expect(await served.send('POST', '/orders/%E0/payments', { outcome: 'SUCCESS' })).toMatchObject(
      {
        status: 400,
        body: { reason: 'The path is not URL-encoded' },
      },
    );
  });
});

describe('the control API', () => {
  test('answers an unknown path with 404', async () => {
    expect(await served.send('GET', '/nothing')).toMatchObject({
      status: 404,
      body: { reason: 'No operation has this path' },
    });
  });

  test('answers a method that a path does not have with 405 and those that it has', async () => {
    const answer = await served.send('PUT', '/clock');

    expect(answer.status).toBe(405);
    expect(answer.headers.get('Allow')).toBe('GET, POST');
    expect(answer.body).toMatchObject({ status: 'ERROR' });
  });

  test('answers an unknown merchant with 404', async () => {
    expect(await served.send('GET', '/clock?appId=third_shop')).toMatchObject({
      status: 404,
      body: {
        reason:
          'No merchant has this appId: GET /sandbox/v1/merchants lists those that exist, and POST adds one',
      },
    });
  });

  const refusing: readonly (readonly [string, AnyHandler])[] = [
    ['returns', async () => new RefusedReply(409, 'The order takes no payment: it is PAID')],
    [
      'throws',
      () => Promise.reject(new RefusedReply(409, 'The order takes no payment: it is PAID')),
    ],
  ];
  test.each(refusing)('sends the refusal that a handler %s', async (_, payOrder) => {
    await using served = await serveControl({ payOrder });

    const call = served.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });

    await expect(call).rejects.toMatchObject({
      name: 'ControlError',
      reason: 'The order takes no payment: it is PAID',
      httpStatus: 409,
    });
  });

  const broken: readonly (readonly [string, AnyHandler])[] = [
    ['fails', () => Promise.reject(new Error('canary: SELECT secret'))],
    [
      'fails like a parser of bodies',
      () => Promise.reject(Object.assign(new Error('canary'), { status: 400 })),
    ],
    ['refuses with a status that is not declared', async () => new RefusedReply(409, 'canary')],
    ['leaves a field of the reply out', async () => ({ status: 'OK', frozen: false })],
    [
      'answers a date in another form',
      async () => ({ status: 'OK', frozen: true, now: '2026-03-02' }),
    ],
    ['answers nothing', async () => undefined as never],
  ];
  test.each(broken)(
    'answers 500, logs it and tells nothing where a handler %s',
    async (_, readClock) => {
      const logged: object[] = [];
      const logger = {
        info() {},
        warn() {},
        error: (context: object) => void logged.push(context),
      };
      await using served = await serveControl({ readClock }, { logger });

      const answer = await served.send('GET', '/clock', undefined, { 'X-Request-Id': 'call-1' });

      expect(answer.status).toBe(500);
      expect(answer.headers.get('X-Request-Id')).toBe('call-1');
      expect(JSON.stringify(answer.body)).not.toMatch(/canary|at /u);
      expect(logged).toEqual([{ err: expect.anything(), requestId: 'call-1' }]);
    },
  );

  test('gives each call a request id, and forbids caches to store a reply', async () => {
    const { headers } = await served.send('GET', '/nothing');

    expect(headers.get('X-Request-Id')).toMatch(/^[\w-]{36}$/u);
    expect(headers.get('Cache-Control')).toBe('no-store');
  });
});

test('every reason of ours that the document shows is one that is sent', () => {
  const shown = JSON.stringify(loadDocument());

  for (const [, , , , reason] of BAD.filter(([name]) =>
    ['a bad value', 'two fields'].includes(name),
  )) {
    expect(shown).toContain(reason);
  }
});
