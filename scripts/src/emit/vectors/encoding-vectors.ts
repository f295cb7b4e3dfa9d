import { paid, signedAs } from './sample-results.ts';
import { type Case, hmac, type Pair, writeForm } from './vector.ts';

const TRICKY = paid({ txMsg: "50% + 5 & 'x'=y; ~ok/(a*b)! #1?" });

const escapeAll = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

const joinPairs =
  (escapeName: (text: string) => string, escapeValue: (text: string) => string) =>
  (pairs: readonly Pair[]) =>
    pairs.map(([name, value]) => `${escapeName(name)}=${escapeValue(value)}`).join('&');

const same = (text: string) => text;
/** Escapes only what would end a value or change it. */
const escapeLittle = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('+', '%2B').replaceAll('&', '%26').replaceAll(' ', '+');

/** Ways to write one form. All decode to the same values. */
const WRITTEN: Readonly<Record<string, (pairs: readonly Pair[]) => string>> = {
  'as-browsers-do': writeForm,
  'blank-as-percent-20': (pairs) => writeForm(pairs).replaceAll('+', '%20'),
  'lower-case-hex': (pairs) => writeForm(pairs).replace(/%../gu, (hex) => hex.toLowerCase()),
  'every-byte-escaped': joinPairs(same, escapeAll),
  'names-escaped-too': joinPairs(escapeAll, escapeAll),
  'as-little-as-possible': joinPairs(same, escapeLittle),
  'as-encodeURIComponent': joinPairs(same, encodeURIComponent),
  'empty-pairs': (pairs) => `&${writeForm(pairs).replaceAll('&', '&&')}&`,
};

/** Messages that a second decoding, or one too few, would change. */
const MESSAGES: Readonly<Record<string, string>> = {
  'plus-sign': 'a+b',
  'escaped-plus': 'a%2Bb',
  'escaped-letter': '%41',
  'escaped-percent': '100%25',
  ampersand: 'A&B',
  'equals-sign': 'a=b=c',
  semicolon: 'a;b',
  'html-entity': 'A&amp;B',
  backslash: "it\\'s",
  quotes: '"quoted" and \'single\'',
  angles: '<b>paid</b>',
  'zero-byte': 'a\0b',
  'unicode-escape': '\\u00e9',
};

const SIGNED: Readonly<Record<string, (text: string) => string>> = {
  'form-encoded': (text) => writeForm([['', text]]).slice(1),
  'percent-encoded': encodeURIComponent,
  'plus-kept': (text) => text.replaceAll(' ', '+'),
  'plus-as-blank': (text) => text.replaceAll('+', ' '),
  'html-escaped': (text) => text.replaceAll('&', '&amp;').replaceAll("'", '&#39;'),
  'slashes-added': (text) => text.replaceAll("'", "\\'"),
  'cut-at-ampersand': (text) => text.replace(/&.*/u, ''),
};

export const ENCODING: readonly Case[] = [
  ...Object.entries(WRITTEN).map(([name, write]) => ({
    name: `written-${name}`,
    reason: 'Several forms decode to the same values, and the values are signed.',
    valid: true,
    values: TRICKY,
    write,
  })),
  ...Object.entries(MESSAGES).map(([name, txMsg]) => ({
    name: `message-with-${name}`,
    reason: 'The form is decoded exactly once, and the value is signed as it then is.',
    valid: true,
    values: paid({ txMsg }),
  })),
  ...Object.entries(SIGNED).map(([name, change]) => ({
    name: `signed-${name}`,
    reason: 'The signed text is not the decoded value.',
    valid: false,
    values: TRICKY,
    sign: (_: string, key: string) =>
      hmac(signedAs({ txMsg: change(TRICKY.txMsg ?? '') }, TRICKY), key),
  })),
];
