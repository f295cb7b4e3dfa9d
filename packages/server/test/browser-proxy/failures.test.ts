import { describe, expect, test } from '@jest/globals';
import { CANARY, fakeClient, serveProxy } from './serve-proxy.ts';

/** An error as the client throws it, as far as the proxy looks. */
function aFailure(more: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error(`getOrderLink: ${more.reason ?? more.code}`), more);
}

const SAFE = ['/order/info/link', 'nothing has been changed, so try again later'] as const;
const CHANGING = ['/order/create', 'find out before you send it again'] as const;

async function failWith(failure: unknown, path: string = SAFE[0]) {
  const { client } = fakeClient(() => Promise.reject(failure));
  const allow = { getOrderLink: ['orderId'], createOrder: ['orderId'] } as const;
  await using proxy = await serveProxy({ client, allow });
  return { ...(await proxy.post(path, { orderId: 'o-1' })), log: proxy.log() };
}

describe('a refusal of the gateway', () => {
  test.each([400, 404, 409, 413])('keeps its status %i and its reason', async (httpStatus) => {
    const reason = 'Order Id does not exist';

    const answer = await failWith(aFailure({ code: 'refused', reason, httpStatus }));

    expect(answer).toMatchObject({ status: httpStatus, body: { status: 'ERROR', reason } });
  });

  test('that came as 200 becomes 400, so that it does not look like a success', async () => {
    const answer = await failWith(aFailure({ code: 'refused', reason: 'no', httpStatus: 200 }));

    expect(answer).toMatchObject({ status: 400, body: { reason: 'no' } });
  });

  test('for too many calls keeps its pause', async () => {
    const failure = aFailure({ code: 'rate_limited', reason: 'slow down', retryAfterSeconds: 7 });

    const answer = await failWith(failure);

    expect(answer).toMatchObject({ status: 429, body: { reason: 'slow down' } });
    expect(answer.headers.get('Retry-After')).toBe('7');
  });

  test.each([
    ['as 401', { code: 'authentication_failed', reason: 'Who are you?', httpStatus: 401 }],
    ['as 200', { code: 'refused', reason: 'Please provide a valid secretKey', httpStatus: 200 }],
    ['as 400', { code: 'refused', reason: 'appId missing in the request', httpStatus: 400 }],
  ])(
    'of our credentials, %s, is a 502 for the browser, and only the log names it',
    async (_, more) => {
      const answer = await failWith(aFailure(more));

      expect(answer.status).toBe(502);
      expect(answer.body.reason).toBe('The shop cannot reach its payment gateway: try again later');
      expect(answer.text).not.toMatch(/appId|secretKey|Who are you/u);
      expect(answer.log).toContain('the gateway refuses our credentials');
    },
  );
});

describe('a call without an answer', () => {
  test.each([
    ['connection_failed', {}, 502, SAFE],
    ['connection_failed', {}, 502, [CHANGING[0], SAFE[1]]],
    ['timed_out', { timeoutMs: 5 }, 504, SAFE],
    ['aborted', {}, 504, SAFE],
    ['aborted', {}, 504, [CHANGING[0], SAFE[1]]],
    ['middleware_failed', { tookEffect: true }, 502, [CHANGING[0], 'do not send it again']],
    ['unexpected_reply', { httpStatus: 200 }, 502, SAFE],
    ['unexpected_reply', { httpStatus: 200 }, 502, CHANGING],
    ['outcome_unknown', { reason: 'no answer that counts' }, 504, SAFE],
    ['outcome_unknown', { reason: 'no answer that counts' }, 504, CHANGING],
    ['outcome_unknown', { reason: 'out of order', httpStatus: 500 }, 502, CHANGING],
    ['outcome_unknown', { tookEffect: true }, 504, [CHANGING[0], 'do not send it again']],
  ])('(%s, %j) gives %i and says what to do', async (code, more, status, [path, advice]) => {
    const answer = await failWith(aFailure({ code, ...more }), path);

    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ status: 'ERROR', reason: expect.stringContaining(advice) });
    expect(answer.log).toContain('the gateway has not answered');
  });
});

describe('a fault of ours', () => {
  test.each([
    ['a call that cannot be sent', aFailure({ code: 'invalid_request', fields: ['orderId'] })],
    ['a middleware of ours', aFailure({ code: 'middleware_failed' })],
    ['any other error', new Error('disk on fire')],
    ['no error at all', undefined],
  ])('(%s) gives a 500 that tells nothing, and a log entry', async (_, failure) => {
    const answer = await failWith(failure);

    expect(answer.status).toBe(500);
    expect(answer.body.reason).toMatch(/^Something went wrong on our side/u);
    expect(answer.log).toContain('request failed');
  });
});

test('further properties of an error appear neither in the reply nor in the log', async () => {
  const failures = ['refused', 'authentication_failed', 'connection_failed', 'other'].map((code) =>
    Object.assign(new Error('getOrderLink: failed'), {
      code,
      reason: 'no',
      httpStatus: 409,
      request: { secretKey: CANARY },
      secretKey: CANARY,
    }),
  );

  for (const failure of failures) {
    const { text, log, headers } = await failWith(failure);

    expect(text + log + JSON.stringify([...headers])).not.toContain(CANARY);
  }
});
