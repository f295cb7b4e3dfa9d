import { describe, expect, test } from '@jest/globals';
import { RefusedReply } from '../../src/index.ts';
import { CANARY, fakeClient, serveProxy } from './serve-proxy.ts';

const allow = { createOrder: ['orderId', 'orderNote'] } as const;
const FORM = { orderId: 'o-1', orderNote: 'ring twice', orderAmount: '0.01' };

/** Returns what the client got if `authorize` answers this. */
async function sendWith(answer: () => unknown) {
  const { client, calls } = fakeClient();
  await using proxy = await serveProxy({ client, allow, authorize: answer as () => boolean });
  const { status, text, body } = await proxy.post('/order/create', FORM);
  return {
    status,
    text,
    reason: body.reason,
    sent: calls.map(([, fields]) => fields),
    log: proxy.log(),
  };
}

describe('authorize', () => {
  test('receives the request, the operation and the allowed fields only', async () => {
    const heard: unknown[] = [];
    await using proxy = await serveProxy({
      allow,
      authorize(request, call) {
        heard.push(request.get('Cookie'), request.body, call);
        return true;
      },
    });
    const headers = { Origin: proxy.url, Cookie: 'session=7', 'X-Request-Id': 'mine-1' };

    await proxy.post('/order/create', FORM, { headers });

    const fields = { orderId: 'o-1', orderNote: 'ring twice' };
    const call = { operationId: 'createOrder', fields, requestId: 'mine-1' };
    expect(heard).toEqual(['session=7', fields, call]);
  });

  test.each([
    ['true sends the allowed fields on', true, { orderId: 'o-1', orderNote: 'ring twice' }],
    [
      'an object adds to them and replaces them',
      { orderAmount: '154.00', orderNote: 'ours' },
      { orderId: 'o-1', orderAmount: '154.00', orderNote: 'ours' },
    ],
    ['undefined takes one out', { orderNote: undefined }, { orderId: 'o-1', orderNote: undefined }],
  ])('%s', async (_, answer, want) => {
    expect(await sendWith(async () => answer)).toMatchObject({ status: 200, sent: [want] });
  });

  test.each([false, undefined, null, 0, 1, '', 'yes', []])(
    'that answers %j refuses the call with 403',
    async (answer) => {
      const result = await sendWith(async () => answer);

      expect(result).toMatchObject({ status: 403, reason: 'This is not allowed', sent: [] });
    },
  );

  test.each([
    ['a Map', new Map([['orderAmount', '154.00']])],
    ['a date', new Date(0)],
    ['an instance', new (class Order {})()],
  ])(
    'that answers %s, which has no fields of its own, refuses the call with 403',
    async (_, answer) => {
      expect(await sendWith(async () => answer)).toMatchObject({ status: 403, sent: [] });
    },
  );

  test('that fails with a status of its own is a fault of ours', async () => {
    const answer = () => Promise.reject(Object.assign(new Error('no such row'), { status: 400 }));

    expect(await sendWith(answer)).toMatchObject({ status: 500, sent: [] });
  });

  test.each([
    [
      'throws',
      () => {
        throw new RefusedReply(409, 'The cart has changed');
      },
    ],
    ['rejects with', () => Promise.reject(new RefusedReply(409, 'The cart has changed'))],
  ])('%s a refusal, which keeps its status and reason', async (_, answer) => {
    expect(await sendWith(answer)).toMatchObject({
      status: 409,
      reason: 'The cart has changed',
      sent: [],
    });
  });

  test.each([
    [
      'throws anything else',
      () => {
        throw new Error(`no row in ${CANARY}`);
      },
      'no row in',
    ],
    [
      'refuses with 200',
      () => {
        throw new RefusedReply(200, 'fine');
      },
      'refused with 200',
    ],
    ['answers the secret', () => ({ secretKey: CANARY }), 'does not have: secretKey'],
    ['answers the appId', () => ({ appId: 'x' }), 'does not have: appId'],
    [
      'answers a field of another operation',
      () => ({ refundAmount: '1' }),
      'does not have: refundAmount',
    ],
  ])(
    'that %s gives a 500 that tells nothing, and a log entry that says why',
    async (_, answer, why) => {
      const { status, text, sent, log } = await sendWith(answer);

      expect(status).toBe(500);
      expect(text).not.toMatch(/canary|row|secretKey|appId|refund/u);
      expect(sent).toEqual([]);
      expect(log).toContain(why);
    },
  );
});
