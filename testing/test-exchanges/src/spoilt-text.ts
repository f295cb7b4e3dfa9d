import fc from 'fast-check';

/** Values that some field takes and others do not, and what validators like to be lenient about. */
const KNOWN: readonly string[] = [
  '',
  ' ',
  '0',
  '1',
  '-1',
  '+1',
  '01',
  '1.0',
  '1.5',
  '1.50',
  '1.505',
  '0.00',
  '0.01',
  '.5',
  '5.',
  '0x10',
  '1e2',
  'Infinity',
  'NaN',
  'null',
  'undefined',
  'true',
  '[]',
  '{}',
  '[object Object]',
  '10000000000',
  '9007199254740993',
  '99999999999999999999',
  '50',
  '51',
  '100',
  '1000',
  '2026-03-02',
  '2026-02-30',
  '2024-02-29',
  '2026-3-2',
  '02-03-2026',
  '2026-03-02T10:00:00Z',
  'INR',
  'inr',
  'USD',
  'EUR\n',
  'UPI',
  'upi',
  'cc,dc',
  'cc,,dc',
  'cc,xx',
  'SUCCESS',
  'P1D',
  'PT0S',
  'a@b.example',
  'a@b',
  'a@@b.example',
  'ä@b.example',
  'a b@c.example',
  '9000000001',
  '+919000000001',
  'http://localhost:8080/n',
  'http://shop.example/n',
  'https://shop.example/',
  'HTTPS://[::1]/x',
  'http://127.0.0.1',
  'http://localhost.evil.example',
  'https://',
  'https://a b',
  'javascript:alert(1)',
  'http://shop:3000/n',
  'ftp://shop.example',
  'https://shop.example/%zz',
  '//shop.example',
  '\u0000',
  'a\u0000b',
  'é',
  '€',
  '𝒳',
  '👩‍👩‍👧',
  '\u2028',
  '\uFFFD',
  'a\tb',
  'a\nb',
  "'; --",
  '__proto__',
];

/** Every code point but halves of pairs. The unit 'binary' has the same, and spends a second on a map of all of them. */
export const ANY_CHARACTER: fc.Arbitrary<string> = fc
  .nat({ max: 0x10_ffff - 0x800 })
  .map((place) => String.fromCodePoint(place < 0xd800 ? place : place + 0x800));

/** Returns texts that are near a valid one, and texts that are far from any. */
export function spoiltText(valid: string): fc.Arbitrary<string> {
  const place = fc.nat({ max: valid.length });
  const change = (edit: (at: number, sign: string) => string) =>
    fc
      .tuple(place, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }))
      .map(([at, sign]) => edit(at, sign));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...KNOWN) },
    { weight: 3, arbitrary: change((at, sign) => valid.slice(0, at) + sign + valid.slice(at)) },
    { weight: 3, arbitrary: change((at, sign) => valid.slice(0, at) + sign + valid.slice(at + 1)) },
    { weight: 2, arbitrary: place.map((at) => valid.slice(0, at) + valid.slice(at + 1)) },
    {
      weight: 2,
      arbitrary: fc.nat({ max: 600 }).map((length) => (valid || 'x').repeat(600).slice(0, length)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        valid.toUpperCase(),
        valid.toLowerCase(),
        ` ${valid}`,
        `${valid} `,
        `${valid}\n`,
      ),
    },
    { weight: 2, arbitrary: fc.string({ unit: ANY_CHARACTER, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme-ascii', maxLength: 300 }) },
  );
}
