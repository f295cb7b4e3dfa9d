import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { inspect } from 'node:util';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { FormData as UndiciFormData, Request as UndiciRequest } from 'undici';
import { type IncomingPayment, SignatureError, signPayment, verifyPayment } from '../src/index.ts';
import { failureOf } from './a-client.ts';

const KEY = 'sandbox_secret_key';
const NAMES = [
  'orderId',
  'orderAmount',
  'referenceId',
  'txStatus',
  'paymentMode',
  'txMsg',
  'txTime',
  'signature',
];

/** The gateway's published vectors. */
const VECTORS = [
  [
    'FEX101',
    '10.00',
    '19992',
    'SUCCESS',
    'pg',
    'payment done',
    '2018-02-02 17:29:12',
    'wuR1D585AKJHs5p5GajoTFqUslpyXx3qXvuacpLsBxY=',
  ],
  [
    'Order000123',
    '1.00',
    '826748288',
    'SUCCESS',
    'UPI',
    '00::Transaction is Successful',
    '2022-03-19 15:51:03',
    'IVdAkfASt5rx4L4MjAaFJFoIuihujPRBOxIjs9YmYkc=',
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
      'a field that is undefined',
      { ...genuine(), txMsg: undefined },
      { rule: 'field_missing', field: 'txMsg' },
    ],
    [
      'an amount that JSON has made a number of',
      { ...genuine(), orderAmount: 1 },
      { rule: 'field_not_text', field: 'orderAmount' },
    ],
    [
      'a field that is null',
      { ...genuine(), txMsg: null },
      { rule: 'field_not_text', field: 'txMsg' },
    ],
    [
      'a field that is an object',
      { ...genuine(), txMsg: {} },
      { rule: 'field_not_text', field: 'txMsg' },
    ],
    [
      'a file in the place of a field',
      withField(formOf(genuine(), new FormData()), 'orderId', new Blob(['Order000123'])),
      { rule: 'field_not_text', field: 'orderId' },
    ],
    [
      'a field twice in form data',
      formOf({ ...genuine() }, formOf({ orderId: 'Order000123' }, new FormData())),
      { rule: 'field_repeated', field: 'orderId' },
    ],
    [
      'a field twice in pairs',
      [...Object.entries(genuine()), ['orderId', 'Order000123']],
      { rule: 'field_repeated', field: 'orderId' },
    ],
    [
      'a field twice in a text',
      `${new URLSearchParams(genuine())}&orderId=Order000123`,
      { rule: 'field_repeated', field: 'orderId' },
    ],
    ['one field only', 'orderId=1', { rule: 'field_missing', field: 'orderAmount' }],
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

/** Returns form data of any class with these fields added. */
function formOf<Form extends { append(name: string, value: string): void }>(
  fields: object,
  form: Form,
): Form {
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function withField(form: FormData, name: string, value: Blob): FormData {
  form.set(name, value);
  return form;
}

function fieldsWithout(name: string): object {
  return Object.fromEntries(Object.entries(genuine()).filter(([key]) => key !== name));
}

const text = () => new URLSearchParams(genuine()).toString();
const bytes = () => new TextEncoder().encode(text());
const FORM = 'application/x-www-form-urlencoded';

function aRequest(type: string | undefined, body = text()): Request {
  const headers = type === undefined ? {} : { 'Content-Type': type };
  const request = new Request('https://shop.example/notify', { method: 'POST', headers, body });
  if (type === undefined) request.headers.delete('Content-Type');
  return request;
}

/** An instance of another realm, made there. */
const elsewhere = (source: string) =>
  runInNewContext(source, { URLSearchParams, text: text(), fields: genuine() });

class Dto {
  constructor() {
    Object.assign(this, genuine());
  }
}

class Model {
  readonly #fields = genuine();
  get orderId() {
    return this.#fields.orderId;
  }
}

describe('the way in which a result comes in', () => {
  test.each<[string, () => unknown]>([
    ['text', text],
    ['bytes', bytes],
    ['a Buffer', () => Buffer.from(text())],
    ['an ArrayBuffer', () => bytes().buffer],
    ['part of a buffer', () => Buffer.from(`xx${text()}yy`).subarray(2, -2)],
    ['bytes of another realm', () => elsewhere('Uint8Array.from(text, (c) => c.charCodeAt(0))')],
    ['URLSearchParams', () => new URLSearchParams(genuine())],
    ['FormData', () => formOf(genuine(), new FormData())],
    ["undici's FormData", () => formOf(genuine(), new UndiciFormData())],
    ['pairs', () => Object.entries(genuine())],
    ['a Map', () => new Map(Object.entries(genuine()))],
    ['entries()', () => new URLSearchParams(genuine()).entries()],
    ['an object', genuine],
    ['an object of another realm', () => elsewhere('({ ...fields })')],
    ['an instance with the fields', () => new Dto()],
    ['a Request', () => aRequest(FORM)],
    ['a Request with parameters', () => aRequest(`${FORM}; charset=UTF-8`)],
    ['a Request in capitals', () => aRequest('Application/X-WWW-Form-URLEncoded ;charset=utf-8')],
    [
      "undici's Request",
      () =>
        new UndiciRequest('https://shop.example', {
          method: 'POST',
          body: text(),
          headers: { 'Content-Type': FORM },
        }),
    ],
    [
      'a request of a framework, with the least that it needs',
      () => ({
        headers: new Map([['Content-Type', FORM]]),
        bodyUsed: false,
        text: async () => text(),
      }),
    ],
  ])('may be %s', async (_, incoming) => {
    expect(await verifyPayment(incoming() as IncomingPayment, KEY)).toEqual(genuine());
  });

  test.each<[string, () => unknown, string]>([
    ['nothing', () => undefined, 'undefined: pass the request, the text or bytes'],
    ['null', () => null, 'null: pass'],
    ['a number', () => 5, 'number: pass'],
    ['a function', () => verifyPayment, 'function: pass'],
    ['a promise', () => Promise.resolve(text()), 'Promise: pass'],
    ['a date', () => new Date(), 'Date: pass'],
    ['an instance that keeps its fields elsewhere', () => new Model(), 'Model: pass'],
    ["Node's request", () => new IncomingMessage(new Socket()), 'IncomingMessage: pass'],
    [
      "Express's request",
      () => ({ method: 'POST', body: genuine() }),
      'Object with a body: pass that',
    ],
    ['a list of texts', () => Object.values(genuine()), 'Array without pairs of a name'],
    ['a set', () => new Set(['orderId']), 'Set without pairs of a name'],
    ['JSON', () => JSON.stringify(genuine()), 'JSON: pass'],
    ['bytes of JSON', () => Buffer.from(JSON.stringify(genuine())), 'JSON: pass'],
    ['too long a text', () => `${text()}&x=${'x'.repeat(65_536)}`, 'more than 65536 bytes'],
    ['too long a request', () => aRequest(FORM, 'x'.repeat(65_537)), 'more than 65536 bytes'],
    ['a request with JSON', () => aRequest('application/json'), 'whose media type is not'],
    ['a request with form data', () => aRequest('multipart/form-data'), 'media type is not'],
    ['a request without a type', () => aRequest(undefined), 'media type is not'],
    ['a request with another type', () => aRequest(`${FORM}-x`), 'media type is not'],
  ])('is not %s', async (_, incoming, message) => {
    const failure = await failureOf(verifyPayment(incoming() as IncomingPayment, KEY));

    expect(failure).toBeInstanceOf(SignatureError);
    expect(failure).toMatchObject({ rule: 'not_a_form', field: undefined });
    expect((failure as Error).message).toContain('expected a payment result, got ');
    expect((failure as Error).message).toContain(message);
    for (const value of Object.values(genuine()).filter((each) => each.length > 3)) {
      expect((failure as Error).message).not.toContain(value);
    }
  });
});

test('a request whose body was read before is refused', async () => {
  const request = aRequest(FORM);
  await request.text();

  const failure = await failureOf(verifyPayment(request, KEY));

  expect(failure).toMatchObject({ rule: 'not_a_form' });
  expect((failure as Error).message).toContain('was read before: pass what was read');
});

test("a field's own words are not taken for the name of its class", async () => {
  const hostile = { ...genuine(), orderId: { constructor: { name: 'Order000123' } } };

  const failure = await failureOf(verifyPayment(hostile, KEY));

  expect((failure as Error).message).toContain('orderId must be text, not Object:');
});
