import { signFields } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { describe, expect, test } from '@jest/globals';
import {
  checkSignature,
  type SignatureCheckOptions,
} from '../../src/signatures/check-signature.ts';
import { type Fields, readSignedBody } from '../../src/signatures/signed-body.ts';

const KEY = 'sandbox_secret_key';
const SENT = {
  orderId: 'order-1',
  orderAmount: '1154.50',
  referenceId: '826748288',
  txStatus: 'SUCCESS',
  paymentMode: 'UPI',
  txMsg: ` 00::Tom's "A+B" <C&D> a/b\\c  paid `,
  txTime: '2026-03-02 14:06:12',
};
const NAMES = Object.keys(SENT);
const ALPHABETICAL = [...NAMES].sort();

/** The signature of some text, as a program with a mistake would make it. */
function sign(text: string, key: string = KEY): Promise<string> {
  return signFields({ fields: ['text'] }, { text }, key);
}

function join(fields: Fields, names: readonly string[] = NAMES, separator = ''): string {
  return names.map((name) => fields[name]).join(separator);
}

function check(
  fields: Fields,
  signature: string | undefined,
  options: Partial<SignatureCheckOptions> = {},
) {
  const all = signature === undefined ? fields : { ...fields, signature };
  return checkSignature({
    fields: Object.entries(all).map(([name, value]) => ({ name, value })),
    secretKey: KEY,
    sent: undefined,
    otherKeys: [{ secretKey: 'other-key', description: 'the secret key of the merchant shop-2' }],
    ...options,
  });
}

function change(change: (value: string) => string): typeof SENT {
  const entries = Object.entries(SENT).map(([name, value]) => [name, change(value)] as const);
  return Object.fromEntries(entries) as typeof SENT;
}

const addSlashes = (text: string) => text.replace(/['"\\]/gu, '\\$&');
const escapeHtml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#039;');

test('a right signature matches, has no cause and no difference', async () => {
  expect(await check(SENT, await sign(join(SENT)))).toEqual({
    matches: true,
    signedText: join(SENT),
    expected: await sign(join(SENT)),
    received: await sign(join(SENT)),
    firstDifference: null,
    causes: [],
  });
});

test.each(['orderId', 'signature'])(
  'a second %s is named, although the first one is right',
  async (name) => {
    const signature = await sign(join(SENT));
    const fields = Object.entries({ ...SENT, signature }).map(([each, value]) => {
      return { name: each, value };
    });
    const found = await checkSignature({
      fields: [...fields, { name, value: 'another' }],
      secretKey: KEY,
      sent: [SENT],
      otherKeys: [],
    });

    expect(found.matches).toBe(false);
    expect(found.causes).toEqual([
      { code: 'FIELD_REPEATED', explanation: expect.stringMatching(new RegExp(`^${name} is in`)) },
    ]);
  },
);

test('a name that a JSON body has twice is named, also if a value looks like it', () => {
  const twice = '{"orderId":"order-1","txMsg":"a \\"orderId\\": b","orderId" : "order-2"}';
  const once = '{"orderId":"order-1","txMsg":"\\"orderId\\":"}';

  expect(() => readSignedBody(twice)).toThrow('orderId is in it more than once');
  expect(readSignedBody(once)).toHaveLength(2);
});

test('a blank paymentMode may be missing', async () => {
  const { paymentMode: _, ...fields } = SENT;

  expect(await check(fields, await sign(join({ ...SENT, paymentMode: '' })))).toMatchObject({
    matches: true,
    causes: [],
  });
});

const BLANK = { ...SENT, paymentMode: '' };

describe('the shop signed other values than it received:', () => {
  const FORWARD: readonly (readonly [string, Fields, string, string, string | null, number])[] = [
    ['names in alphabetical order', SENT, join(SENT, ALPHABETICAL), 'FIELD_ORDER', null, 0],
    ['backwards', SENT, join(SENT, NAMES.toReversed()), 'FIELD_ORDER', null, 0],
    [
      'with their names, sorted, as checkout forms',
      SENT,
      ALPHABETICAL.map((name) => name + SENT[name as keyof typeof SENT]).join(''),
      'FIELD_ORDER',
      null,
      5,
    ],
    ['with bars between them', SENT, join(SENT, NAMES, '|'), 'SEPARATOR_ADDED', null, 7],
    ['without paymentMode', SENT, join(BLANK), 'PAYMENT_MODE_LEFT_OUT', 'paymentMode', 0],
    [
      'a blank paymentMode as undefined',
      BLANK,
      join({ ...SENT, paymentMode: 'undefined' }),
      'PAYMENT_MODE_LEFT_OUT',
      'paymentMode',
      0,
    ],
    [
      'the amount as a number',
      SENT,
      join({ ...SENT, orderAmount: '1154.5' }),
      'AMOUNT_REFORMATTED',
      'orderAmount',
      6,
    ],
    [
      'the amount with a comma',
      SENT,
      join({ ...SENT, orderAmount: '1,154.50' }),
      'AMOUNT_REFORMATTED',
      'orderAmount',
      1,
    ],
    [
      'the amount in paise',
      SENT,
      join({ ...SENT, orderAmount: '115450' }),
      'AMOUNT_REFORMATTED',
      'orderAmount',
      4,
    ],
    ['trimmed', SENT, join(change((value) => value.trim())), 'TEXT_TRIMMED', 'txMsg', 0],
    ['with slashes', SENT, join(change(addSlashes)), 'SLASHES_ADDED', 'txMsg', 8],
    ['escaped for HTML', SENT, join(change(escapeHtml)), 'HTML_ENTITIES', 'txMsg', 8],
    [
      'with a plus sign as a blank',
      SENT,
      join(change((value) => value.replaceAll('+', ' '))),
      'PLUS_DECODED',
      'txMsg',
      13,
    ],
    ['still encoded', SENT, join(change(encodeURIComponent)), 'VALUES_ENCODED', 'txMsg', 0],
  ];

  test.each(FORWARD)('%s', async (_, fields, text, code, field, index) => {
    const found = await check(fields, await sign(text));

    expect(found.matches).toBe(false);
    expect(found.causes.map((cause) => cause.code)).toEqual([code]);
    expect(found.firstDifference).toMatchObject({ field, index });
  });
});

describe('the values were changed after the gateway signed them, of an order that is not known:', () => {
  const ONE_BLANK = { ...SENT, txMsg: 'paid ' };
  const BACKWARD: readonly (readonly [string, Fields, Fields, string, string])[] = [
    ['a number', SENT, { ...SENT, orderAmount: '1154.5' }, 'AMOUNT_REFORMATTED', 'orderAmount'],
    ['a blank lost', ONE_BLANK, { ...SENT, txMsg: 'paid' }, 'TEXT_TRIMMED', 'txMsg'],
    ['slashes', SENT, change(addSlashes), 'SLASHES_ADDED', 'txMsg'],
    ['entities', SENT, change(escapeHtml), 'HTML_ENTITIES', 'txMsg'],
    [
      'a plus sign decoded twice',
      { ...SENT, txMsg: 'A+B C' },
      { ...SENT, txMsg: 'A B C' },
      'PLUS_DECODED',
      'txMsg',
    ],
    [
      'percent signs left',
      { ...SENT, txMsg: '00::paid' },
      { ...SENT, txMsg: '00%3A%3Apaid' },
      'VALUES_ENCODED',
      'txMsg',
    ],
    ['no paymentMode', SENT, BLANK, 'PAYMENT_MODE_LEFT_OUT', 'paymentMode'],
  ];

  test.each(BACKWARD)('%s', async (_, sent, received, code, field) => {
    const found = await check(received, await sign(join(sent)));

    expect(found.causes.map((cause) => cause.code)).toEqual([code]);
    expect(found.firstDifference).toMatchObject({
      field,
      expected: sent[field],
      received: received[field],
    });
  });
});

describe('the values are not those that were sent for this order:', () => {
  const CHANGED: readonly (readonly [string, Fields, readonly string[], string])[] = [
    ['another amount', { ...SENT, orderAmount: '1.00' }, ['FIELD_CHANGED'], 'orderAmount'],
    [
      'several mistakes at once',
      { ...change((value) => value.trim()), orderAmount: '1154.5' },
      ['AMOUNT_REFORMATTED', 'TEXT_TRIMMED'],
      'orderAmount',
    ],
    ['slashes', change(addSlashes), ['SLASHES_ADDED'], 'txMsg'],
  ];

  test.each(CHANGED)('%s', async (_, received, codes, field) => {
    const found = await check(received, await sign(join(SENT)), {
      sent: [{ ...SENT, txStatus: 'PENDING' }, SENT],
    });

    expect(found.causes.map((cause) => cause.code)).toEqual(codes);
    expect(found.causes[0]?.explanation).toContain(field);
    expect(found.firstDifference).toMatchObject({
      field,
      expected: SENT[field as keyof typeof SENT],
      received: received[field],
    });
  });

  test('a missing field is named', async () => {
    const { txMsg: _, ...received } = SENT;

    const found = await check(received, await sign(join(SENT)), { sent: [SENT] });

    expect(found.causes).toMatchObject([
      { code: 'FIELD_MISSING', explanation: expect.stringContaining('txMsg') },
    ]);
    expect(found.firstDifference).toMatchObject({ field: 'txMsg', received: '' });
  });
});

/** Values whose signature has a plus sign and a slash. */
async function withBothSigns() {
  for (let second = 10; ; second += 1) {
    const fields = { ...SENT, txTime: `2026-03-02 14:06:${second}` };
    const right = await sign(join(fields));
    if (right.includes('+') && right.includes('/')) return { fields, right };
  }
}

describe('the signature itself is', () => {
  const hex = (text: string) => Buffer.from(text, 'base64').toString('hex');
  const url = (text: string) => Buffer.from(text, 'base64').toString('base64url');
  const SPELLINGS: readonly (readonly [string, (text: string) => string, string])[] = [
    ['with blanks for its plus signs', (text) => text.replaceAll('+', ' '), 'PLUS_DECODED'],
    ['in hexadecimal', hex, 'SIGNATURE_ENCODED'],
    ['in base64 for addresses', url, 'SIGNATURE_ENCODED'],
    ['still encoded', encodeURIComponent, 'SIGNATURE_ENCODED'],
    ['with slashes', (text) => text.replaceAll('/', '\\/'), 'SLASHES_ADDED'],
    ['with a line break', (text) => `${text}\n`, 'TEXT_TRIMMED'],
  ];

  test.each(SPELLINGS)('%s', async (_, spell, code) => {
    const { fields, right } = await withBothSigns();

    const found = await check(fields, spell(right));

    expect(found.causes.map((cause) => cause.code)).toEqual([code]);
    expect(found.firstDifference).toMatchObject({ field: 'signature', expected: right });
  });

  test('missing', async () => {
    const found = await check(SENT, undefined);

    expect(found).toMatchObject({ received: null, causes: [{ code: 'SIGNATURE_MISSING' }] });
  });

  test('made with the key of another merchant, which is not shown', async () => {
    const found = await check(SENT, await sign(join(SENT), 'other-key'), { sent: [SENT] });

    expect(found.causes).toMatchObject([
      { code: 'WRONG_KEY', explanation: expect.stringContaining('shop-2') },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/other-key|sandbox_secret_key/u);
  });

  test('made with an unknown key, of an order that was sent so', async () => {
    const found = await check(SENT, await sign(join(SENT), 'x'), { sent: [SENT] });

    expect(found.causes.map(({ code }) => code)).toEqual(['WRONG_KEY']);
  });

  test('made with an unknown key, of an order of another world', async () => {
    const found = await check(SENT, await sign(join(SENT), 'x'));

    expect(found.causes.map(({ code }) => code)).toEqual(['UNKNOWN_ORDER']);
  });
});

describe('a body is read', () => {
  test('as form text, in its order', () => {
    expect(readSignedBody(' txMsg=A%2BB+C&orderId=order-1\n')).toEqual([
      { name: 'txMsg', value: 'A+B C' },
      { name: 'orderId', value: 'order-1' },
    ]);
  });

  test('as JSON, numbers as a program writes them and null as blank', () => {
    expect(readSignedBody('{"orderAmount":154.50,"paymentMode":null}')).toEqual([
      { name: 'orderAmount', value: '154.5' },
      { name: 'paymentMode', value: '' },
    ]);
  });

  test.each([
    ['broken JSON', '{"orderId":', 'begins like JSON'],
    ['a list in JSON', '{"orderId":["a"]}', 'orderId is no text'],
    ['a hundred fields', 'a=1&'.repeat(101), 'more than 100 fields'],
  ])('and refused if it is %s', (_, body, reason) => {
    expect(() => readSignedBody(body)).toThrow(reason);
  });

  test('and a field that is named like a property of objects is only a field', async () => {
    const fields = readSignedBody('__proto__=a&constructor=b');

    const found = await checkSignature({ fields, secretKey: KEY, sent: [SENT], otherKeys: [] });

    expect(found.causes[0]?.code).toBe('SIGNATURE_MISSING');
  });
});

test('the rule of these tests is that of the document', () => {
  expect(paymentSignature.fields).toEqual(NAMES);
});
