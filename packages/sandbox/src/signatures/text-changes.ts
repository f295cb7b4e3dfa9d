import { AmountError, formatAmount, parseAmount } from '@cashfree-rest/core';
import type { CauseCode } from './cause.ts';

/** What programs do to a value between the wire and the signature. */
export interface TextChange {
  readonly code: CauseCode;
  /** Follows the name of a field. */
  readonly finding: string;
  /** The only field that it concerns; all fields without it. */
  readonly field?: string;
  /** Returns what becomes of a value; several texts where programs differ. */
  readonly apply: (value: string) => readonly string[];
  /** Returns what the value may have been before. */
  readonly undo: (value: string) => readonly string[];
}

/** Tries all subsets of this many blanks at most. */
const MAX_BLANKS = 6;

export const TEXT_CHANGES: readonly TextChange[] = [
  {
    code: 'AMOUNT_REFORMATTED',
    finding: 'was written in another form.',
    field: 'orderAmount',
    apply: otherAmountForms,
    undo: gatewayAmount,
  },
  {
    code: 'TEXT_TRIMMED',
    finding: 'lost blanks.',
    apply: (value) => [value.trim(), value.trim().replace(/\s+/gu, ' ')],
    undo: (value) => [`${value} `, ` ${value}`, ` ${value} `],
  },
  {
    code: 'SLASHES_ADDED',
    finding: 'has backslashes that were not sent.',
    apply: (value) => [value.replace(/['"\\]/gu, '\\$&'), value.replaceAll('/', '\\/')],
    undo: (value) => [value.replace(/\\(.)/gu, '$1')],
  },
  {
    code: 'HTML_ENTITIES',
    finding: 'was escaped for HTML.',
    apply: (value) => ['&#39;', '&#039;', '&#x27;', '&apos;', "'"].map(escapeWith(value)),
    undo: (value) => [unescapeHtml(value)],
  },
  {
    code: 'PLUS_DECODED',
    finding: 'has a blank where a plus sign was sent.',
    apply: (value) => [value.replaceAll('+', ' ')],
    undo: plusForms,
  },
  {
    code: 'VALUES_ENCODED',
    finding: 'is still encoded as in the form.',
    apply: (value) => [
      encodeURIComponent(value),
      new URLSearchParams([['', value]]).toString().slice(1),
    ],
    undo: (value) =>
      [...new URLSearchParams(`=${value.replaceAll('&', '%26')}`)].map(([, text]) => text),
  },
];

/** Returns the change that turns what was sent into what was received. */
export function findTextChange(
  field: string,
  sent: string,
  received: string,
): TextChange | undefined {
  return TEXT_CHANGES.filter((change) => change.field === undefined || change.field === field).find(
    ({ apply, undo }) => apply(sent).includes(received) || undo(received).includes(sent),
  );
}

/** Returns the one spelling that the gateway has. */
function gatewayAmount(value: string): readonly string[] {
  const amount = readAmount(value.trim().replaceAll(',', ''));
  return amount === undefined ? [] : [formatAmount(amount)];
}

/** Returns the usual spellings of the same amount that the gateway does not have. */
function otherAmountForms(value: string): readonly string[] {
  const [exact = ''] = gatewayAmount(value);
  if (exact === '') return [];
  const [whole = '', fraction = ''] = exact.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  const short = fraction.replace(/0+$/u, '');
  return [
    `${whole}.${fraction.slice(0, 1)}`,
    short === '' ? whole : `${whole}.${short}`,
    `${grouped}.${fraction}`,
    exact.replace('.', ''),
  ].filter((form) => form !== exact);
}

function readAmount(text: string): bigint | undefined {
  try {
    return parseAmount(text.replace(/(\.\d\d)0+$/u, '$1'));
  } catch (error) {
    if (error instanceof AmountError) return undefined;
    throw error;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeWith(value: string): (apostrophe: string) => string {
  const escaped = value.replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
  return (apostrophe) => escaped.replaceAll("'", apostrophe);
}

function unescapeHtml(value: string): string {
  const plain = value.replace(/&(?:#0?39|#x27|apos);/gu, "'");
  // The ampersand last, so that `&amp;lt;` becomes `&lt;`.
  return Object.entries(ENTITIES)
    .toReversed()
    .reduce((text, [sign, entity]) => text.replaceAll(entity, sign), plain);
}

/** Returns the value with some of its blanks as plus signs, in every combination. */
function plusForms(value: string): readonly string[] {
  const parts = value.split(' ');
  const blanks = parts.length - 1;
  if (blanks === 0 || blanks > MAX_BLANKS) return [value.replaceAll(' ', '+')];
  return Array.from({ length: 2 ** blanks - 1 }, (_, index) => {
    return parts.reduce((text, part, at) => {
      return `${text}${((index + 1) >> (at - 1)) & 1 ? '+' : ' '}${part}`;
    });
  });
}
