import { paid, signedAs } from './sample-results.ts';
import { type Case, hmac, writeForm } from './vector.ts';

const PADDED: Readonly<Record<string, string>> = {
  leading: ' paid',
  trailing: 'paid ',
  'both-sides': ' paid ',
  'tab-at-the-end': 'paid\t',
  'line-at-the-end': 'paid\n',
  'windows-line-at-the-end': 'paid\r\n',
  'no-break-space': 'paid\u00A0',
  'ideographic-space': '\u3000paid',
  'byte-order-mark': '\uFEFFpaid',
  'only-blanks': '   ',
};

/** Blanks inside, which no trimming touches. */
const INSIDE: Readonly<Record<string, string>> = {
  doubled: 'paid  in full',
  'two-lines': 'paid\nin full',
  'two-windows-lines': 'paid\r\nin full',
  tab: 'paid\tin full',
};

const EMPTY: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  message: { txStatus: 'PENDING', txMsg: '' },
  mode: { txStatus: 'CANCELLED', paymentMode: '' },
  both: { txStatus: 'CANCELLED', paymentMode: '', txMsg: '' },
};

const collapse = (text: string) => text.replaceAll(/\s+/gu, ' ');

export const BLANKS: readonly Case[] = [
  ...Object.entries({ ...PADDED, ...INSIDE }).map(([name, txMsg]) => ({
    name,
    reason: 'Blanks belong to the value, and are signed with it.',
    valid: true,
    values: paid({ txMsg }),
  })),
  ...Object.entries(PADDED).map(([name, txMsg]) => wrong(`${name}-trimmed`, txMsg, txMsg.trim())),
  ...Object.entries(INSIDE).map(([name, txMsg]) =>
    wrong(`${name}-collapsed`, txMsg, collapse(txMsg)),
  ),
  ...Object.entries(EMPTY).map(([name, changes]) => ({
    name: `empty-${name}`,
    reason: 'A blank value adds nothing to the text; its field is still sent.',
    valid: true,
    values: paid(changes),
  })),
  {
    name: 'empty-without-equals-sign',
    reason: 'A name alone is a field whose value is blank.',
    valid: true,
    values: paid({ txMsg: '' }),
    write: (pairs) => writeForm(pairs).replace('txMsg=', 'txMsg'),
  },
  ...['null', 'None', 'undefined', 'nil', ' ', '-'].map((word) =>
    wrong(`empty-as-${word === ' ' ? 'blank' : word}`, '', word),
  ),
];

/** The form has one message, and another one is signed. */
function wrong(name: string, txMsg: string, signed: string): Case {
  const reason = 'The signed text has another value than the form.';
  const values = paid({ txMsg });
  const sign = (_: string, key: string) => hmac(signedAs({ txMsg: signed }, values), key);
  return { name: `signed-${name}`, reason, valid: false, values, sign };
}
