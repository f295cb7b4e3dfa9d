import { signedText } from '@cashfree-rest/core';
import { paymentSignature } from '@cashfree-rest/server';
import { type Cause, type CauseCode, cause } from './cause.ts';
import { type Difference, differenceOf, firstDifferenceOf } from './difference.ts';
import type { Fields } from './signed-body.ts';
import { TEXT_CHANGES } from './text-changes.ts';

/** A text that may have been signed instead of the right one, and what it would mean. */
export interface Suspect {
  readonly text: string;
  readonly cause: Cause;
  readonly difference: Difference | null;
}

const SEPARATORS = [',', '|', '&', ':', ';', '-', '_', ' ', '\n', '.'];
/** What languages write in place of a value that is absent. */
const NOTHING = ['null', 'undefined', 'None', 'NULL', 'nil', '-'];
const MODES = ['CREDIT_CARD', 'DEBIT_CARD', 'NET_BANKING', 'UPI', 'WALLET', 'PAYPAL'];

/** Lists what the usual mistakes would have signed, given the values that the gateway signs. */
export function suspectsOf(values: Fields, names: readonly string[]): readonly Suspect[] {
  return [
    ...ordersOf(values, names),
    ...separatorsOf(values),
    ...paymentModesOf(values),
    ...textChangesOf(values),
  ].filter(({ text }) => text !== signedText(paymentSignature, values));
}

function ordersOf(values: Fields, names: readonly string[]): readonly Suspect[] {
  const signed: readonly string[] = paymentSignature.fields;
  const sorted = [...signed].sort();
  const asSent = names.filter((name) => signed.includes(name));
  const join = (order: readonly string[]) => order.map((name) => values[name] ?? '').join('');
  const withNames = (order: readonly string[]) =>
    order.map((name) => `${name}${values[name] ?? ''}`).join('');
  const about = (finding: string, text: string) =>
    whole(values, text, cause('FIELD_ORDER', finding));
  return [
    about('The values were joined in alphabetical order of their names.', join(sorted)),
    about('The values were joined in the order of the body.', join(asSent)),
    about('The values were joined backwards.', join(signed.toReversed())),
    about('Names and values were joined, sorted by name.', withNames(sorted)),
    about('Names and values were joined.', withNames(signed)),
  ];
}

function separatorsOf(values: Fields): readonly Suspect[] {
  const list = paymentSignature.fields.map((name) => values[name] ?? '');
  return SEPARATORS.map((separator) => {
    const finding = `The values were joined with ${JSON.stringify(separator)} between them.`;
    return whole(values, list.join(separator), cause('SEPARATOR_ADDED', finding));
  });
}

function paymentModesOf(values: Fields): readonly Suspect[] {
  const { paymentMode = '' } = values;
  const code = 'PAYMENT_MODE_LEFT_OUT';
  if (paymentMode !== '') {
    return [forward(values, { paymentMode: '' }, code, 'paymentMode was left out.')];
  }
  return [
    ...NOTHING.map((word) =>
      forward(values, { paymentMode: word }, code, `paymentMode was signed as "${word}".`),
    ),
    ...MODES.map((mode) =>
      backward(values, { paymentMode: mode }, code, `paymentMode was sent as ${mode}.`),
    ),
  ];
}

function textChangesOf(values: Fields): readonly Suspect[] {
  return TEXT_CHANGES.flatMap(({ code, finding, field, apply, undo }) => {
    const fields = field === undefined ? paymentSignature.fields : [field];
    const one = fields.flatMap((name) => {
      const value = values[name] ?? '';
      const found = `${name} ${finding}`;
      return [
        ...apply(value).map((text) => forward(values, { [name]: text }, code, found)),
        ...undo(value).map((text) => backward(values, { [name]: text }, code, found)),
      ];
    });
    const all = (change: (value: string) => readonly string[]) =>
      Object.fromEntries(fields.map((name) => [name, change(values[name] ?? '')[0] ?? '']));
    const each = `Each value ${finding}`;
    if (field !== undefined) return one;
    return [
      ...one,
      forward(values, all(apply), code, each),
      backward(values, all(undo), code, each),
    ];
  });
}

/** Another text over the same values. */
function whole(values: Fields, text: string, found: Cause): Suspect {
  const difference = differenceOf(null, signedText(paymentSignature, values), text);
  return { text, cause: found, difference };
}

/** The values are right, and others were signed. */
function forward(values: Fields, changed: Fields, code: CauseCode, finding: string): Suspect {
  const signed = { ...values, ...changed };
  const text = signedText(paymentSignature, signed);
  return { text, cause: cause(code, finding), difference: firstDifferenceOf(values, signed) };
}

/** The signature is right, and the values were changed since. */
function backward(values: Fields, sent: Fields, code: CauseCode, finding: string): Suspect {
  const signed = { ...values, ...sent };
  const text = signedText(paymentSignature, signed);
  return { text, cause: cause(code, finding), difference: firstDifferenceOf(signed, values) };
}
