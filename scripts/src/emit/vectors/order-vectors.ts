import { paid } from './sample-results.ts';
import { type Case, hmac, type Pair, writeForm } from './vector.ts';

const byName = (pairs: readonly Pair[]) =>
  [...pairs].sort(([one], [other]) => (one < other ? -1 : 1));

/** The form may have its fields in any order. */
const POSTED: Readonly<Record<string, (pairs: readonly Pair[]) => readonly Pair[]>> = {
  reversed: (pairs) => pairs.toReversed(),
  alphabetical: byName,
  'signature-first': (pairs) => rotate(pairs, 7),
  'rotated-by-1': (pairs) => rotate(pairs, 1),
  'rotated-by-2': (pairs) => rotate(pairs, 2),
  'rotated-by-3': (pairs) => rotate(pairs, 3),
  'rotated-by-4': (pairs) => rotate(pairs, 4),
  'rotated-by-5': (pairs) => rotate(pairs, 5),
  'rotated-by-6': (pairs) => rotate(pairs, 6),
};

const values = (pairs: readonly Pair[]) => pairs.map(([, value]) => value);

/** The text has one order only, and nothing but the values. */
const SIGNED: Readonly<Record<string, (pairs: readonly Pair[]) => string>> = {
  reversed: (pairs) => values(pairs.toReversed()).join(''),
  alphabetical: (pairs) => values(byName(pairs)).join(''),
  'names-and-values': (pairs) => byName(pairs).flat().join(''),
  'names-and-values-in-order': (pairs) => pairs.flat().join(''),
  'whole-form': writeForm,
  json: (pairs) => JSON.stringify(Object.fromEntries(pairs)),
  'separator-bar': (pairs) => values(pairs).join('|'),
  'separator-comma': (pairs) => values(pairs).join(','),
  'separator-blank': (pairs) => values(pairs).join(' '),
  'separator-line': (pairs) => values(pairs).join('\n'),
  'line-at-the-end': (pairs) => `${values(pairs).join('')}\n`,
  'without-mode': (pairs) => values(pairs.filter(([name]) => name !== 'paymentMode')).join(''),
  'without-message': (pairs) => values(pairs.filter(([name]) => name !== 'txMsg')).join(''),
  'without-time': (pairs) => values(pairs.slice(0, -1)).join(''),
};

const PAIRS: readonly Pair[] = Object.entries(paid());

export const ORDER: readonly Case[] = [
  ...Object.entries(POSTED).map(([name, arrange]) => ({
    name: `posted-${name}`,
    reason: 'The order in the form does not matter; the order in the text is fixed.',
    valid: true,
    values: paid(),
    write: (pairs: readonly Pair[]) => writeForm(arrange(pairs)),
  })),
  ...Object.entries(SIGNED).map(([name, write]) => signed(name, write(PAIRS))),
  ...PAIRS.slice(1).map(([name], index) => {
    const swapped = PAIRS.toSpliced(index, 2, ...PAIRS.slice(index, index + 2).toReversed());
    return signed(`${name}-too-early`, values(swapped).join(''));
  }),
];

function signed(name: string, text: string): Case {
  const reason = 'The signed text is not the seven values alone, in the order of the rule.';
  const sign = (_: string, key: string) => hmac(text, key);
  return { name: `signed-${name}`, reason, valid: false, values: paid(), sign };
}

function rotate(pairs: readonly Pair[], count: number): readonly Pair[] {
  return [...pairs.slice(count), ...pairs.slice(0, count)];
}
