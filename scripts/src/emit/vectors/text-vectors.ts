import { paid, signedAs } from './sample-results.ts';
import { type Case, hmac, type Pair, writeForm } from './vector.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  latin: 'Paiement accept\u00E9 \u00E0 Gen\u00E8ve',
  'latin-decomposed': 'Paiement accepte\u0301',
  hindi: '\u092D\u0941\u0917\u0924\u093E\u0928 \u0938\u092B\u0932',
  tamil: '\u0BAA\u0BA3\u0BAE\u0BCD',
  bengali: '\u099F\u09BE\u0995\u09BE',
  arabic: '\u062A\u0645 \u0627\u0644\u062F\u0641\u0639',
  hebrew: '\u05E9\u05D5\u05DC\u05DD',
  greek: '\u03A0\u039B\u0397\u03A1\u03A9\u0398\u0397\u039A\u0395\u03A3',
  cyrillic: '\u041E\u043F\u043B\u0430\u0447\u0435\u043D\u043E',
  chinese: '\u652F\u4ED8\u6210\u529F',
  korean: '\uACB0\uC81C',
  rupee: '\u20B9154.00',
  'full-width-digits': '\uFF11\uFF10\uFF10',
  'curly-quotes': '\u201Cpaid\u201D \u2013 \u2026',
  'turkish-i': '\u0130\u0131',
  'sharp-s': 'Stra\u00DFe',
  ligature: '\uFB01ne',
  emoji: 'paid \u{1F389}',
  'emoji-family': '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  'flag-of-india': '\u{1F1EE}\u{1F1F3}',
  'joiner-in-hindi': '\u0915\u094D\u200D\u0937',
  'right-to-left-mark': 'paid\u200F',
  'replacement-character': 'caf\uFFFD',
  'highest-character': '\u{10FFFF}',
};

const LATIN = 'Caf\u00E9';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

/** What programs make of a text before they sign it. */
const SIGNED: Readonly<Record<string, readonly [text: string, signed: string | Uint8Array]>> = {
  decomposed: [LATIN, LATIN.normalize('NFD')],
  composed: [LATIN.normalize('NFD'), LATIN],
  'compatible-form': ['\uFB01ne \uFF11', '\uFB01ne \uFF11'.normalize('NFKC')],
  'latin-1': [LATIN, latin1(LATIN)],
  'utf-16': [LATIN, Buffer.from(LATIN, 'utf16le')],
  'utf-8-twice': [LATIN, Buffer.from(LATIN).toString('latin1')],
  'question-mark': [LATIN, 'Caf?'],
  'without-accents': [LATIN, 'Cafe'],
  'without-the-letter': [LATIN, 'Caf'],
  'html-entity': [LATIN, 'Caf&eacute;'],
  'unicode-escape': [LATIN, 'Caf\\u00e9'],
  'percent-escape': [LATIN, 'Caf%C3%A9'],
  'without-joiners': ['\u0915\u094D\u200D\u0937', '\u0915\u094D\u0937'],
  'without-emoji': ['paid \u{1F389}', 'paid '],
};

export const NON_ASCII: readonly Case[] = [
  ...Object.entries(MESSAGES).map(([name, txMsg]) => ({
    name,
    reason: 'The signed text is UTF-8, and every character counts.',
    valid: true,
    values: paid({ txMsg }),
  })),
  {
    name: 'not-escaped',
    reason: 'A form may have UTF-8 without percent signs; it decodes to the same value.',
    valid: true,
    values: paid({ txMsg: 'Caf\u00E9 \u652F' }),
    write: (pairs) => writeForm(pairs).replace('Caf%C3%A9+%E6%94%AF', 'Caf\u00E9+\u652F'),
  },
  ...Object.entries(SIGNED).map(([name, [txMsg, signed]]) => ({
    name: `signed-${name}`,
    reason: 'The signed text is not the value in UTF-8.',
    valid: false,
    values: paid({ txMsg }),
    sign: (_: string, key: string) => hmac(around(signed), key),
  })),
  {
    name: 'latin-1-in-form-and-text',
    reason: 'The form is not UTF-8, even if its bytes are the ones that were signed.',
    valid: false,
    values: paid({ txMsg: LATIN }),
    sign: (_, key) => hmac(around(latin1(LATIN)), key),
    write: inLatin1,
  },
  {
    name: 'latin-1-in-form-replaced-in-text',
    reason: 'The form is not UTF-8, even if what a decoder writes for such bytes was signed.',
    valid: false,
    values: paid({ txMsg: LATIN }),
    sign: (_, key) => hmac(around('Caf\uFFFD'), key),
    write: inLatin1,
  },
  {
    name: 'latin-1-in-another-field',
    reason: 'The form is not UTF-8 as a whole.',
    valid: false,
    values: paid(),
    write: (pairs) => `${writeForm(pairs)}&udf1=Caf%E9`,
  },
  {
    name: 'cut-character',
    reason: 'The form is not UTF-8: the last byte of a character is missing.',
    valid: false,
    values: paid({ txMsg: '\u20B9' }),
    sign: (_, key) => hmac(around('\uFFFD'), key),
    write: (pairs) => writeForm(pairs).replace('%E2%82%B9', '%E2%82'),
  },
  {
    name: 'latin-1-in-form',
    reason: 'The form is not UTF-8.',
    valid: false,
    values: paid({ txMsg: LATIN }),
    write: inLatin1,
  },
];

/** The text of a payment with these bytes in the place of its message. */
function around(message: string | Uint8Array): Uint8Array {
  const [before = '', after = ''] = signedAs({ txMsg: '\0' }).split('\0');
  return Buffer.concat([Buffer.from(before), Buffer.from(message), Buffer.from(after)]);
}

function inLatin1(pairs: readonly Pair[]): string {
  return writeForm(pairs).replace('%C3%A9', '%E9');
}
