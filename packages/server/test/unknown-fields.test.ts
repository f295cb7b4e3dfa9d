import { describe, expect, test } from '@jest/globals';
import type { OperationId } from '../src/index.ts';
import { CREDENTIALS, type ServeStubOptions, serveStub } from './serve-stub.ts';

const LINK = {
  status: 'OK',
  paymentLink: 'https://gateway.example/billpay/order/0123456789abcdefghijk',
};
const STATUS = { status: 'OK', orderStatus: 'ACTIVE', orderAmount: '1.00' };
const DETAILS = {
  orderId: 'o-1',
  orderAmount: '1.00',
  orderCurrency: 'INR',
  orderNote: 'canary',
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  orderStatus: 'PAID',
  addedOn: '2026-03-02 14:01:12',
};
const ROW = {
  id: 1,
  totalTxAmount: '1.00',
  settlementAmount: '1.00',
  adjustment: '0.00',
  amountSettled: '1.00',
  transactionFrom: '2026-03-02',
  transactionTill: '2026-03-02',
  utr: 'N164200403470096',
  settledOn: '2026-03-04 11:00:00',
};
const settlements = (...rows: readonly object[]) => ({
  status: 'OK',
  message: 'x',
  settlements: rows,
});

const CALLS: Partial<Record<OperationId, readonly [path: string, form: Record<string, string>]>> = {
  getOrderLink: ['/order/info/link', { orderId: 'o-1' }],
  getOrderDetails: ['/order/info', { orderId: 'o-1' }],
  getOrderStatus: ['/order/info/status', { orderId: 'o-1' }],
  listSettlements: ['/settlements', { startDate: '2026-03-01', endDate: '2026-03-02' }],
};

/** Calls an operation whose handler answers this, and keeps the warnings of the log. */
async function ask(id: OperationId, answer: object, options: ServeStubOptions = {}) {
  const findings: unknown[] = [];
  await using stub = await serveStub({
    handlers: { [id]: async () => answer },
    logger: { info() {}, warn: (entry) => findings.push(entry), error() {} },
    replyCheck: 'strict',
    ...options,
  });
  const [path, form] = CALLS[id] ?? ['', {}];
  return { reply: await stub.post(path, { ...CREDENTIALS, ...form }), findings };
}

describe('a field that the document does not have, where replies are checked strictly, is a 500 that names it', () => {
  test.each<readonly [string, OperationId, object, string]>([
    [
      'a letter too few',
      'getOrderStatus',
      { ...STATUS, orderExpiryTme: '' },
      '/orderExpiryTme is not in the document: did you mean orderExpiryTime?',
    ],
    [
      'other capitals',
      'getOrderLink',
      { status: 'OK', PaymentLink: 'x' },
      '/PaymentLink is not in the document: did you mean paymentLink?',
    ],
    [
      'underscores',
      'getOrderStatus',
      { ...STATUS, reference_id: 'x' },
      '/reference_id is not in the document: did you mean referenceId?',
    ],
    [
      'no known name near it',
      'getOrderLink',
      { ...LINK, internalNotes: 'canary' },
      '/internalNotes is not in the document',
    ],
    [
      'a name that objects have',
      'getOrderLink',
      { ...LINK, constructor: 'canary' },
      '/constructor is not in the document',
    ],
    ['null in it', 'getOrderLink', { ...LINK, note: null }, '/note is not in the document'],
    [
      'an object around it',
      'getOrderDetails',
      { status: 'OK', details: { ...DETAILS, adedOn: 'canary' } },
      '/details/adedOn is not in the document: did you mean addedOn?',
    ],
    [
      'one of several objects around it',
      'getOrderStatus',
      { ...STATUS, paymentDetails: { paymentMode: 'UPI', payersVPA: 'a@b', payersVpa: 'canary' } },
      '/paymentDetails/payersVpa is not in the document: did you mean payersVPA?',
    ],
    [
      'rows around it',
      'listSettlements',
      settlements(ROW, { ...ROW, setledOn: 'canary' }, { ...ROW, setledOn: 'canary' }),
      '/settlements/1/setledOn is not in the document: did you mean settledOn?',
    ],
    [
      'a document that becomes JSON by itself',
      'getOrderLink',
      { toJSON: () => ({ ...LINK, more: 'canary' }), ...LINK },
      '/more is not in the document',
    ],
  ])('with %s', async (_, id, answer, finding) => {
    const { reply } = await ask(id, answer);

    expect(reply.status).toBe(500);
    expect(reply.body.reason).toBe(`the reply breaks the API document: ${finding}`);
    expect(JSON.stringify(reply.body)).not.toContain('canary');
  });

  test('and names every one', async () => {
    const { reply } = await ask('getOrderLink', { ...LINK, one: 1, two: 2 });

    expect(reply.body.reason).toMatch(/\/one is not in the document; \/two is not/u);
  });
});

test('a field that is undefined is not sent, so it may have any name', async () => {
  const { reply } = await ask('getOrderLink', { ...LINK, more: undefined });

  expect(reply).toMatchObject({ status: 200, body: LINK });
});

test.each<readonly [string, ServeStubOptions, readonly object[]]>([
  [
    'and logged where replies are watched',
    { replyCheck: 'log' },
    [{ findings: ['/more is not in the document'] }],
  ],
  ['outside the sample', { replyCheck: 'log', replySampleRate: 0 }, []],
  ['with the check off', { replyCheck: 'off' }, []],
])('a field that the document does not have is sent as it is %s', async (_, options, logged) => {
  const { reply, findings } = await ask('getOrderLink', { ...LINK, more: 1 }, options);

  expect(reply).toMatchObject({ status: 200, body: { ...LINK, more: 1 } });
  expect(findings).toMatchObject(logged);
  expect(findings).toHaveLength(logged.length);
});
