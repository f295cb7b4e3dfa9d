import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { SignatureError, signPayment, verifyPayment } from '../src/index.ts';
import { failureOf } from './a-client.ts';

const KEY = 'sandbox_secret_key';
const NAMES = [
  ...['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime'],
  'signature',
];

/** The gateway's published vectors. */
const VECTORS = [
  [
    ...['FEX101', '10.00', '19992', 'SUCCESS', 'pg', 'payment done', '2018-02-02 17:29:12'],
    'wuR1D585AKJHs5p5GajoTFqUslpyXx3qXvuacpLsBxY=',
  ],
  [
    ...['Order000123', '1.00', '826748288', 'SUCCESS', 'UPI', '00::Transaction is Successful'],
    ...['2022-03-19 15:51:03', 'IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc='],
  ],
] as const;

const fieldsOf = (values: readonly string[]) =>
  Object.fromEntries(NAMES.map((name, index) => [name, values[index] ?? '']));
const genuine = () => fieldsOf(VECTORS[1]);

describe('verifyPayment', () => {
  test.each(VECTORS)('knows the published result of %s', async (...values) => {
    const payment = await verifyPayment(fieldsOf(values), KEY);

    expect(payment).toEqual(fieldsOf(values));
  });

  test('takes a decoded form, its pairs, and a request', async () => {
    const body = new URLSearchParams(genuine());
    const request = new Request('https://shop.example/notify', { method: 'POST', body });

    expect(await verifyPayment(genuine(), KEY)).toEqual(genuine());
    expect(await verifyPayment(body, KEY)).toEqual(genuine());
    expect(await verifyPayment(request, KEY)).toEqual(genuine());
  });

  test('takes a body without a prototype, as Express makes it', async () => {
    const body = Object.assign(Object.create(null), genuine());

    await expect(verifyPayment(body, KEY)).resolves.toEqual(genuine());
  });

  test('leaves out what is not signed', async () => {
    const payment = await verifyPayment({ ...genuine(), admin: 'yes' }, KEY);

    expect(payment).not.toHaveProperty('admin');
  });

  test.each<[string, unknown, object]>([
    ['another amount', { ...genuine(), orderAmount: '1000.00' }, { rule: 'signature_wrong' }],
    ['another status', { ...genuine(), txStatus: 'FAILED' }, { rule: 'signature_wrong' }],
    ['a blank signature', { ...genuine(), signature: '' }, { rule: 'signature_malformed' }],
    ['a short signature', { ...genuine(), signature: 'YQ==' }, { rule: 'signature_malformed' }],
    [
      'a field that is no text',
      { ...genuine(), txMsg: undefined },
      { rule: 'field_repeated', field: 'txMsg' },
    ],
    ['no signature', fieldsWithout('signature'), { rule: 'field_missing', field: 'signature' }],
    ['a field less', fieldsWithout('txTime'), { rule: 'field_missing', field: 'txTime' }],
    [
      'a field sent twice, as a form parser shows it',
      { ...genuine(), orderId: ['a', 'b'] },
      { rule: 'field_repeated', field: 'orderId' },
    ],
    [
      'a field sent twice',
      new URLSearchParams([...Object.entries(genuine()), ['txStatus', 'SUCCESS']]),
      { rule: 'field_repeated', field: 'txStatus' },
    ],
    ['no form at all', 'orderId=1', { rule: 'not_a_form' }],
    ['nothing', undefined, { rule: 'not_a_form' }],
    [
      'a request with JSON',
      aRequest({ 'Content-Type': 'application/json' }),
      { rule: 'not_a_form' },
    ],
  ])('refuses %s', async (_, incoming, want) => {
    const failure = await failureOf(verifyPayment(incoming as never, KEY));

    expect(failure).toBeInstanceOf(SignatureError);
    expect(failure).toMatchObject({ code: 'bad_signature', operationId: undefined, ...want });
    const shown = inspect(failure, { depth: 9 }) + JSON.stringify(failure);
    expect(shown).not.toContain(KEY);
    expect(shown).not.toContain('Order000123');
    expect(shown).not.toContain('IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=');
  });

  test('refuses the right signature of another key', async () => {
    const failure = await failureOf(verifyPayment(genuine(), 'another_key'));

    expect(failure).toMatchObject({ rule: 'signature_wrong' });
  });

  // The values are joined without a separator, so that this has the very same signature.
  test('refuses a result in which a digit has moved from the amount to the reference', async () => {
    const moved = { ...genuine(), orderAmount: '1.0', referenceId: '0826748288' };

    const failure = await failureOf(verifyPayment(moved, KEY));

    expect(failure).toMatchObject({ rule: 'field_malformed', field: 'orderAmount' });
  });

  test.each(['', undefined])('says so if the key is missing (%j)', async (key) => {
    await expect(verifyPayment(genuine(), key as string)).rejects.toThrow('secret key is missing');
  });
});

test('what signPayment signs, verifyPayment accepts, blank fields and all', async () => {
  const { signature: _, ...result } = genuine();
  const pending = { ...result, txStatus: 'PENDING', txMsg: '', paymentMode: '' };

  const signed = await signPayment(pending as never, KEY);

  expect(await verifyPayment({ ...signed }, KEY)).toMatchObject(pending);
  await expect(signPayment(pending as never, '')).rejects.toThrow('secret key is missing');
});

function fieldsWithout(name: string): object {
  return Object.fromEntries(Object.entries(genuine()).filter(([key]) => key !== name));
}

function aRequest(headers: Record<string, string>): Request {
  const body = JSON.stringify(genuine());
  return new Request('https://shop.example/notify', { method: 'POST', headers, body });
}

test('a request that somebody has read before is no form any more', async () => {
  const body = new URLSearchParams(genuine());
  const request = new Request('https://shop.example/notify', { method: 'POST', body });
  await request.text();

  expect(await failureOf(verifyPayment(request, KEY))).toMatchObject({ rule: 'not_a_form' });
});
