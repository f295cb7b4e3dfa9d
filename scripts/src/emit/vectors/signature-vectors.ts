import { createHash, createHmac } from 'node:crypto';
import { paid } from './sample-results.ts';
import { type Case, hmac, type Pair, TEST_KEY, writeForm } from './vector.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of 32 bytes leaves two bits unused, which a decoder ignores. */
const withSpareBits = (bits: number) => (text: string, key: string) => {
  const signature = hmac(text, key);
  const last = ALPHABET[ALPHABET.indexOf(signature.charAt(42)) + bits];
  return `${signature.slice(0, 42)}${last}=`;
};

const digest = (algorithm: string) => (text: string, key: string) =>
  createHmac(algorithm, key).update(text).digest('base64');

/** Made from the right values with the right key, and yet not the signature. */
const FORMS: Readonly<Record<string, (text: string, key: string) => string>> = {
  hexadecimal: (text, key) => createHmac('sha256', key).update(text).digest('hex'),
  'base64-of-hexadecimal': (text, key) =>
    btoa(createHmac('sha256', key).update(text).digest('hex')),
  'base64-twice': (text, key) => btoa(hmac(text, key)),
  'url-alphabet': (text, key) => hmac(text, key).replaceAll('+', '-').replaceAll('/', '_'),
  'without-padding': (text, key) => hmac(text, key).slice(0, -1),
  'padding-twice': (text, key) => `${hmac(text, key)}=`,
  'spare-bits-1': withSpareBits(1),
  'spare-bits-2': withSpareBits(2),
  'spare-bits-3': withSpareBits(3),
  'blank-at-the-end': (text, key) => `${hmac(text, key)} `,
  'line-at-the-end': (text, key) => `${hmac(text, key)}\n`,
  'blank-at-the-beginning': (text, key) => ` ${hmac(text, key)}`,
  'line-in-the-middle': (text, key) => hmac(text, key).replace(/^.{20}/u, '$&\n'),
  'small-letters': (text, key) => hmac(text, key).toLowerCase(),
  'with-a-prefix': (text, key) => `sha256=${hmac(text, key)}`,
  'first-half': (text, key) => hmac(text, key).slice(0, 22),
  'all-zero': () => `${'A'.repeat(43)}=`,
  'the-word-true': () => 'true',
  zero: () => '0',
  'sha-1': digest('sha1'),
  'sha-512': digest('sha512'),
  md5: digest('md5'),
  'sha-256-without-key': (text) => createHash('sha256').update(text).digest('base64'),
  'sha-256-of-key-and-text': (text, key) =>
    createHash('sha256')
      .update(key + text)
      .digest('base64'),
  'key-and-text-swapped': (text, key) => hmac(key, text),
};

/** The signature of this result has a plus sign and a slash. */
const WITH_PLUS = paid({ orderId: 'plus-13' });

export const SIGNATURES: readonly Case[] = [
  ...Object.entries(FORMS).map(([name, sign]) => ({
    name,
    reason: 'The signature is the one Base64 spelling of HMAC-SHA256: 44 characters, nothing else.',
    valid: false,
    values: WITH_PLUS,
    sign,
  })),
  {
    name: 'plus-sign-escaped',
    reason: 'A plus sign is sent as %2B.',
    valid: true,
    values: WITH_PLUS,
  },
  {
    name: 'plus-sign-not-escaped',
    reason: 'A plus sign that is not escaped decodes to a blank.',
    valid: false,
    values: WITH_PLUS,
    write: (pairs: readonly Pair[]) => writeForm(pairs).replaceAll('%2B', '+'),
  },
];

const KEYS: Readonly<Record<string, string>> = {
  'of-one-character': 'k',
  'of-64-bytes': 'test-key'.repeat(8),
  'of-65-bytes': `${'test-key'.repeat(8)}!`,
  'of-200-bytes': 'test-key'.repeat(25),
  'with-blanks-around': ' test key ',
  'not-ascii': 'test-\u091A\u093E\u092C\u0940-\u00E9',
  hexadecimal: '7465737420766563746f72',
  base64: 'dGVzdCB2ZWN0b3I=',
  digits: '0012345',
};

/** What programs make of a key. */
const CHANGED: readonly [name: string, key: string, used: string | Uint8Array][] = [
  ['another', TEST_KEY, 'another-test-vector-key'],
  ['blank', TEST_KEY, ''],
  ['in-capitals', TEST_KEY, TEST_KEY.toUpperCase()],
  ['trimmed', ' test key ', 'test key'],
  ['with-a-line', TEST_KEY, `${TEST_KEY}\n`],
  ['decoded-from-hexadecimal', '7465737420766563746f72', Buffer.from('test vector')],
  ['decoded-from-base64', 'dGVzdCB2ZWN0b3I=', Buffer.from('test vector')],
  ['cut-at-64-bytes', `${'test-key'.repeat(8)}!`, 'test-key'.repeat(8)],
  ['as-a-number', '0012345', '12345'],
  ['in-latin-1', 'test-\u00E9', Buffer.from('test-\u00E9', 'latin1')],
];

export const KEY_CASES: readonly Case[] = [
  ...Object.entries(KEYS).map(([name, key]) => ({
    name,
    reason: 'The key is the UTF-8 of its text, whatever it looks like.',
    valid: true,
    values: paid(),
    key,
  })),
  ...CHANGED.map(([name, key, used]) => ({
    name: `signed-with-${name}`,
    reason: 'It was signed with other bytes than those of the key.',
    valid: false,
    values: paid(),
    key,
    sign: (text: string) => hmac(text, used),
  })),
];
