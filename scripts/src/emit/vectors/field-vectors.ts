import { paid } from './sample-results.ts';
import { type Case, type Pair, writeForm } from './vector.ts';

const NAMES = [...Object.keys(paid()), 'signature'];

const TWICE = 'A field is sent twice: one parser takes the first, another the last.';
const MISSING = 'All eight fields are always sent, even if their value is blank.';
const UNKNOWN = 'A field that the document does not know is ignored.';

const PAIR = (name: string, value: string): Pair => [name, value];

export const DUPLICATES: readonly Case[] = [
  ...NAMES.flatMap((name) => [
    refused(`${name}-repeated`, TWICE, (pairs) => [...pairs, PAIR(name, valueIn(pairs, name))]),
    refused(`${name}-another-first`, TWICE, (pairs) => [PAIR(name, 'another'), ...pairs]),
    refused(`${name}-another-last`, TWICE, (pairs) => [...pairs, PAIR(name, 'another')]),
  ]),
  refused('blank-last', TWICE, (pairs) => [...pairs, PAIR('orderId', '')]),
  refused('blank-first', TWICE, (pairs) => [PAIR('txMsg', ''), ...pairs]),
  refused('three-times', TWICE, (pairs) => [...pairs, PAIR('orderId', 'a'), PAIR('orderId', 'b')]),
  {
    name: 'name-escaped',
    reason: TWICE,
    valid: false,
    values: paid(),
    write: (pairs) => `${writeForm(pairs)}&order%49d=another`,
  },
];

export const MISSING_FIELDS: readonly Case[] = [
  ...NAMES.map((name) => refused(name, MISSING, without(name))),
  ...['txMsg', 'paymentMode'].map((name) => ({
    ...refused(`blank-${name}`, MISSING, without(name)),
    values: paid({ [name]: '' }),
  })),
  refused('blank-signature', 'There is no signature.', (pairs) => [
    ...without('signature')(pairs),
    PAIR('signature', ''),
  ]),
  refused('everything', MISSING, () => []),
];

export const UNKNOWN_FIELDS: readonly Case[] = [
  ['first', 'more', 'another'],
  ['last', 'udf1', 'another'],
  ['capitals', 'OrderId', 'another'],
  ['small-letters', 'orderid', 'another'],
  ['blank-before-name', ' orderId', 'another'],
  ['blank-after-name', 'orderId ', 'another'],
  ['array-of-php', 'orderId[]', 'another'],
  ['key-of-php', 'orderId[a]', 'another'],
  ['zero-byte-in-name', 'orderId\0', 'another'],
  ['without-name', '', 'another'],
  ['prototype', '__proto__', 'another'],
  ['repeated', 'udf1', 'another', 'twice'],
].map(([name = '', field = '', ...values]) => ({
  name,
  reason: UNKNOWN,
  valid: true,
  values: paid(),
  write: (pairs: readonly Pair[]) => {
    const more = values.map((value) => PAIR(field, value));
    return writeForm(name === 'first' ? [...more, ...pairs] : [...pairs, ...more]);
  },
}));

function refused(
  name: string,
  reason: string,
  change: (pairs: readonly Pair[]) => readonly Pair[],
): Case {
  const write = (pairs: readonly Pair[]) => writeForm(change(pairs));
  return { name, reason, valid: false, values: paid(), write };
}

function without(name: string) {
  return (pairs: readonly Pair[]) => pairs.filter(([other]) => other !== name);
}

function valueIn(pairs: readonly Pair[], name: string): string {
  return new Map(pairs).get(name) ?? '';
}
