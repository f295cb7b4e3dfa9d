import { ANY_CHARACTER } from '@cashfree-rest/test-exchanges';
import { aRefund } from '@cashfree-rest/test-requests';
import { countOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** Without the client, which would correct the input. */
async function callApi(path: string, fields: Record<string, string>) {
  const body = new URLSearchParams({ ...CREDENTIALS, ...fields });
  const response = await fetch(`${sandbox.url}/api/v1/${path}`, { method: 'POST', body });
  return { httpStatus: response.status, reply: (await response.json()) as { reason?: string } };
}

/** The lists of the control API and of the API that can show an order and its payment. */
const LISTS = ['notifications', 'mailbox', 'requests', 'snapshots', 'merchants', 'ledger'];
const DAYS = { startDate: '2026-03-01', endDate: '2026-03-31' };

/** The status of each list: 200, or the reason for another status. */
async function readEverything(): Promise<Record<string, unknown>> {
  const shown: Record<string, unknown> = {};
  for (const list of LISTS) {
    const response = await fetch(`${sandbox.url}/sandbox/v1/${list}`);
    shown[list] = response.ok ? 200 : await response.text();
  }
  for (const [path, fields] of [
    ['order/info', { orderId }],
    ['order/info/status', { orderId }],
    ['transactions', DAYS],
    ['refunds', DAYS],
  ] as const) {
    const { httpStatus, reply } = await callApi(path, fields);
    shown[path] = httpStatus === 200 ? 200 : reply.reason;
  }
  return shown;
}

/** Nine of ten from the first list. */
function mostly(usual: readonly string[], odd: readonly string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
}

const PORT = mostly(['', ':9', ':0', ':65535'], [':', ':09', ':65536', ':99999', ':x']);
/** On this machine or nowhere, because the test would wait for a notification to another one. */
const HOST = mostly(
  [
    'localhost',
    'LOCALHOST',
    'shop.localhost',
    'a_b.LocalHost',
    'localhost.',
    '127.0.0.1',
    '[::1]',
    'user:pass@localhost',
    'u%40:p%zz@127.0.0.1',
    'xn--mnchen-3ya.localhost',
    '127.1',
    '0x7f.1',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '%6cocalhost',
    `${'a.'.repeat(110)}localhost`,
    '-.localhost',
    '_shop.localhost',
    'a.-b.localhost',
  ],
  [
    '.localhost',
    '127.999.1.1',
    '127.0.0.1.1',
    '256.1.1.1',
    '[::1',
    '[fe80::1%25eth0]',
    '[1:2]',
    'local%00host',
    'xn--a.localhost',
    'münchen.localhost',
    'a..localhost',
    '-',
    'a|b',
    'a^b',
    '',
    'localhost\\@x',
    'a'.repeat(64),
  ],
);
const PATH = fc.oneof(
  fc.constantFrom(
    '',
    '/',
    '/n?data[order]=5',
    '?a|b',
    '/{id}',
    '/n#[x]',
    '/%',
    '/%zz',
    '/a%20b',
    '/^`"<>',
    '/\\',
    '/n?u=https://x/?[]',
    '/é',
    '/a b',
    '//x',
    '/../..',
    ';a',
    `/${'x'.repeat(470)}`,
    '/🍵',
    '/%F0%28',
    `/${'['.repeat(480)}`,
    "/'",
    '/n?a=%00',
    '/&amp;',
  ),
  fc
    .string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)) })
    .map((text) => `/${text}`),
);
const SCHEME = mostly(['https://', 'http://', 'HTTP://', 'hTTpS://'], ['https:', '//', 'ftp://']);
const URL_TEXT = fc.tuple(SCHEME, HOST, PORT, PATH).map((parts) => parts.join(''));

const CHARACTER = fc.oneof(
  ANY_CHARACTER,
  fc.constantFrom('<', '&', '"', '\u200d', '\u202e', '\ufeff', '\uffff', '😀', ' ', '+', '%'),
);
const TEXT = fc.string({ unit: CHARACTER, minLength: 1, maxLength: 30 });

/** Fields that a shop fills freely; the others are lists, numbers and names with few letters. */
const ORDER = fc.record(
  {
    returnUrl: URL_TEXT,
    notifyUrl: URL_TEXT,
    orderNote: TEXT,
    customerName: TEXT,
    pc: TEXT,
    customerEmail: fc.oneof(
      fc.emailAddress(),
      fc.emailAddress().map((text) => text.toUpperCase()),
    ),
    customerPhone: fc.constantFrom('+919000000001', '12345678', '123456789012345', '0000000000'),
  },
  { requiredKeys: [] },
);

let sandbox: ServedSandbox;
beforeAll(async () => {
  sandbox = await serveSandbox();
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

const orderId = 'order-1';
let taken = 0;

/** Creates the order without its refused fields, then pays, mails and refunds it, and reads every list. */
async function takeAndShow(fields: Record<string, string>): Promise<Record<string, unknown>> {
  await sandbox.control.world.reset();
  let given = fields;
  let answer = await callApi('order/create', { ...anOrder(), ...given });
  if (answer.httpStatus === 400) {
    const refused = answer.reply.reason ?? '';
    const isFine = ([name]: readonly [string, string]) => !refused.includes(name);
    given = Object.fromEntries(Object.entries(fields).filter(isFine));
    answer = await callApi('order/create', { ...anOrder(), ...given });
  }
  expect(answer.reply).toMatchObject({ status: 'OK' });
  if (given.notifyUrl !== undefined) taken += 1;
  expect((await callApi('order/email', { orderId })).httpStatus).toBe(200);
  const { referenceId } = await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
  const refund = aRefund({
    referenceId,
    refundAmount: '1.00',
    refundNote: given.orderNote ?? 'note',
  });
  expect((await callApi('order/refund', refund)).httpStatus).toBe(200);
  await sandbox.control.snapshots.create({ name: 'last' });
  return readEverything();
}

const ALL_SHOWN = Object.fromEntries(
  [...LISTS, 'order/info', 'order/info/status', 'transactions', 'refunds'].map((list) => [
    list,
    200,
  ]),
);

test.each([
  'http://127.0.0.1:9/n?data[order]=5',
  'http://shop.localhost:9/n|a?{id}^`"<>\\',
  'HTTP://LOCALHOST:9/n#[x]',
  'https://user:p%zz@localhost:9/%',
])('the notification of an order whose notifyUrl is %s is shown', async (notifyUrl) => {
  expect(await takeAndShow({ notifyUrl })).toEqual(ALL_SHOWN);
});

test.each(['http://-.localhost:9/n', 'http://_shop.localhost:9/n'])(
  'an order whose notifyUrl is %s is refused, or its notification is shown',
  async (notifyUrl) => {
    expect(await takeAndShow({ notifyUrl })).toEqual(ALL_SHOWN);
  },
);

test('whatever an order is taken with, every list that has it is shown', async () => {
  taken = 0;

  await fc.assert(
    fc.asyncProperty(ORDER, async (fields) => {
      expect(await takeAndShow(fields)).toEqual(ALL_SHOWN);
    }),
    { numRuns: countOf({ short: 12, long: 60 }) },
  );

  expect(taken).toBeGreaterThan(0);
});
