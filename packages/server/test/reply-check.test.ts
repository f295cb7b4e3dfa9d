import { describe, expect, test } from '@jest/globals';
import { RefusedReply } from '../src/index.ts';
import { CREDENTIALS, type ServeStubOptions, serveStub } from './serve-stub.ts';

const BROKEN = { status: 'OK', paymentLink: 'canary' };

/** Sends one valid request to a stub whose handler answers like this. */
async function ask(answer: () => Promise<unknown>, options: ServeStubOptions = {}) {
  const entries: { level: string; context: object }[] = [];
  const keep = (level: string) => (context: object) => entries.push({ level, context });
  await using stub = await serveStub({
    handlers: { getOrderLink: answer as never },
    logger: { info() {}, warn: keep('warn'), error: keep('error') },
    ...options,
  });
  const reply = await stub.post('/order/info/link', { ...CREDENTIALS, orderId: 'o-1' });
  return { reply, entries };
}

describe('a reply that breaks the document', () => {
  test('is a 500 that names the path, but no value, where replies are checked strictly', async () => {
    const { reply, entries } = await ask(async () => BROKEN, { replyCheck: 'strict' });

    expect(reply.status).toBe(500);
    expect(reply.body.reason).toMatch(
      /^the reply breaks the API document: \/paymentLink must match/u,
    );
    expect(JSON.stringify(reply.body)).not.toContain('canary');
    expect(entries).toMatchObject([{ level: 'error' }]);
  });

  test.each([
    ['missing', { status: 'OK' }, '/paymentLink must have required'],
    ['of another type', { status: 'OK', paymentLink: 1 }, '/paymentLink must be string'],
    [
      'another status word',
      { status: 'FINE', paymentLink: 'x' },
      '/status must be equal to constant',
    ],
  ])('is found with a field that is %s', async (_, answer, reason) => {
    const { reply } = await ask(async () => answer, { replyCheck: 'strict' });

    expect(reply.body.reason).toContain(reason);
  });

  test.each(['express-openapi-validator', 'compiled'] as const)(
    'is found by %s with a Date, which would be sent as a time',
    async (validation) => {
      const settlement = { id: 1, utr: 'N1', settledOn: '2026-03-04 11:00:00' };
      const days = { transactionFrom: '2026-03-02', transactionTill: new Date(0) };
      const sums = ['totalTxAmount', 'settlementAmount', 'adjustment', 'amountSettled'];
      const amounts = Object.fromEntries(sums.map((name) => [name, '1.00']));
      const settlements = [{ ...settlement, ...days, ...amounts }];
      await using stub = await serveStub({
        handlers: {
          listSettlements: async () => ({ status: 'OK', message: '1', settlements }) as never,
        },
        replyCheck: 'strict',
        validation,
      });

      const { body } = await stub.post('/settlements', {
        ...CREDENTIALS,
        startDate: '2026-03-02',
        endDate: '2026-03-02',
      });

      expect(body.reason).toContain('/settlements/0/transactionTill must be string');
    },
  );

  test('is logged by its paths and sent as it is where replies are only watched', async () => {
    const { reply, entries } = await ask(async () => BROKEN, { replyCheck: 'log' });

    expect(reply).toMatchObject({ status: 200, body: BROKEN });
    expect(entries).toEqual([
      {
        level: 'warn',
        context: {
          requestId: reply.headers.get('X-Request-Id'),
          path: '/api/v1/order/info/link',
          findings: [expect.stringMatching(/^\/paymentLink must match/u)],
        },
      },
    ]);
  });

  test.each([
    ['outside the sample', { replyCheck: 'log', replySampleRate: 0 }],
    ['with the check off', { replyCheck: 'off' }],
  ] as const)('is sent and not looked at %s', async (_, options) => {
    const { reply, entries } = await ask(async () => BROKEN, options);

    expect(reply).toMatchObject({ status: 200, body: BROKEN });
    expect(entries).toEqual([]);
  });

  test('is checked strictly by default, and only watched in production', async () => {
    const before = process.env.NODE_ENV;
    try {
      process.env.NODE_ENV = 'production';
      expect((await ask(async () => BROKEN)).reply.status).toBe(200);
      process.env.NODE_ENV = 'development';
      expect((await ask(async () => BROKEN)).reply.status).toBe(500);
    } finally {
      process.env.NODE_ENV = before;
    }
  });
});

describe('a refusal with a status that the document does not declare', () => {
  const refuse = async () => {
    throw new RefusedReply(418, 'short and stout');
  };

  test('is a 500 where replies are checked strictly', async () => {
    const { reply } = await ask(refuse, { replyCheck: 'strict' });

    expect(reply.status).toBe(500);
    expect(reply.body.reason).toContain('418 is not declared');
  });

  test('is sent as it is otherwise', async () => {
    expect((await ask(refuse, { replyCheck: 'log' })).reply.status).toBe(418);
  });
});
