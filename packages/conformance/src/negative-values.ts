import type { JsonObject } from './compile-schemas.ts';
import type { DocumentedOperation, Fields } from './document-facts.ts';

/** A request that the document forbids because of one field. */
export interface NegativeCase {
  /** The fault, as part of an id: `blank`, `too-long`, `exponent`. */
  readonly name: string;
  readonly field: string;
  /** Without `field` if its absence is the fault. */
  readonly fields: Fields;
}

/**
 * Returns requests of an operation that are wrong in this one field. They are made from the field's schema and the
 * document's examples. Each is proven: the original request is valid, and it is invalid with the wrong value.
 */
export function negativeCases(
  operation: DocumentedOperation,
  field: string,
): readonly NegativeCase[] {
  return [...omissions(operation, field), ...wrongValues(operation, field)];
}

/** Leaves the field out, and sends it blank, in the first example that this makes invalid. */
function omissions(operation: DocumentedOperation, field: string): readonly NegativeCase[] {
  const example = operation.examples.find(
    ({ fields }) => fields[field] !== undefined && isInvalid(operation, without(fields, field)),
  );
  if (example === undefined || isInvalid(operation, example.fields)) return [];
  return [
    { name: 'absent', field, fields: without(example.fields, field) },
    { name: 'blank', field, fields: { ...example.fields, [field]: '' } },
  ];
}

function wrongValues(operation: DocumentedOperation, field: string): readonly NegativeCase[] {
  const schema = operation.schemaOf(field);
  const [example = ''] = (schema.examples ?? []) as readonly string[];
  const base =
    operation.examples.find(({ fields }) => field in fields)?.fields ??
    operation.examples[0]?.fields;
  const valid: Fields = { ...base, [field]: base?.[field] ?? example };
  if (isInvalid(operation, valid)) return [];
  // A repeated value proves nothing new, and each name must belong to one check.
  const seen = new Set<string>(['']);
  return candidates(schema, valid[field] ?? '').flatMap(([name, value]) => {
    const fields = { ...valid, [field]: value };
    if (seen.has(value) || seen.has(name) || !isInvalid(operation, fields)) return [];
    seen.add(value).add(name);
    return [{ name, field, fields }];
  });
}

type Candidate = readonly [name: string, value: string];

/** Returns values that may be wrong for a schema; the proof decides which are. */
function candidates(schema: JsonObject, valid: string): readonly Candidate[] {
  const format = String(schema.format ?? '');
  const values = (schema.enum ?? []) as readonly string[];
  return [
    ...lengths(schema, valid),
    ...values.map((value): Candidate => ['other-case', value.toLowerCase()]),
    ['blank-around', ` ${valid} `],
    ['line-break', `${valid}\n`],
    ['next-line', `${valid.slice(0, 1)}\u0085${valid.slice(1)}`],
    ['line-separator', `${valid.slice(0, 1)}\u2028${valid.slice(1)}`],
    ['paragraph-separator', `${valid}\u2029`],
    ['control-character', `${valid.slice(0, 1)}\u0007${valid.slice(1)}`],
    ['wrong-characters', `${valid.slice(0, 1)}§${valid.slice(1)}`],
    ['inner-blank', `${valid.slice(0, 1)} ${valid.slice(1)}`],
    ['other-word', 'something-else'],
    ['list-of-itself', `${valid},${valid},`],
    ...(BY_FORMAT[format] ?? []),
  ];
}

function lengths({ minLength, maxLength }: JsonObject, valid: string): readonly Candidate[] {
  const tooShort = typeof minLength === 'number' ? valid.slice(0, Math.max(0, minLength - 1)) : '';
  if (typeof maxLength !== 'number') return [['too-short', tooShort]];
  // Repeating the last letter uses only characters that the field allows.
  const filler = valid.at(-1) ?? 'x';
  return [
    ['too-long', valid.padEnd(maxLength + 1, filler)],
    ['too-short', tooShort],
  ];
}

/** Values that careless parsers of a format accept. */
const BY_FORMAT: Readonly<Record<string, readonly Candidate[]>> = {
  decimal: [
    ['exponent', '1e3'],
    ['hexadecimal', '0x10'],
    ['thousands-separator', '1,000'],
    ['not-a-number', 'NaN'],
    ['infinity', 'Infinity'],
    ['negative', '-1'],
    ['plus-sign', '+1'],
    ['three-decimals', '1.005'],
    ['zero', '0'],
    ['zero-with-decimals', '0.00'],
    ['leading-zero', '007'],
    ['no-whole-part', '.5'],
    ['no-fraction', '5.'],
    ['decimal-comma', '1,5'],
    ['other-digits', '१२'],
    ['currency-symbol', '₹5'],
    ['too-many-digits', '12345678901'],
  ],
  integer: [
    ['negative', '-1'],
    ['fraction', '1.5'],
    ['exponent', '1e1'],
    ['hexadecimal', '0x1'],
    ['leading-zero', '01'],
    ['zero', '0'],
    ['above-maximum', '51'],
    ['other-digits', '१२'],
    ['word', 'abc'],
  ],
  date: [
    // Before and after the other date of a period, so that the order of the dates is not the fault.
    ['no-such-day', '2025-02-30'],
    ['no-such-day-later', '2027-02-30'],
    ['no-leap-year', '2025-02-29'],
    ['no-leap-year-later', '2027-02-29'],
    ['no-such-month', '2026-13-01'],
    ['day-first', '02-03-2026'],
    ['slashes', '2026/03/02'],
    ['without-zeros', '2026-3-2'],
    ['without-hyphens', '20260302'],
    ['with-time', '2026-03-02T00:00:00Z'],
    ['word', 'today'],
  ],
  email: [
    ['no-at', 'asha.example.com'],
    ['no-domain', 'asha@'],
    ['no-name', '@example.com'],
    ['no-dot', 'asha@localhost'],
    ['display-name', 'Asha Rao <asha@example.com>'],
    ['second-header', 'asha@example.com\r\nBcc: eve@example.com'],
    ['two-addresses', 'asha@example.com,eve@example.com'],
  ],
  'web-url': [
    ['script', 'javascript:alert(1)'],
    ['no-scheme', 'shop.example.com/return'],
    ['no-host', 'https://'],
    ['relative', '/return'],
    ['other-scheme', 'ftp://shop.example.com/return'],
    ['plain-http', 'http://shop.example.com/notify'],
    ['no-such-port', 'https://shop.example.com:99999/'],
    ['no-such-address', 'http://127.0.0.256/'],
    ['beyond-ascii', 'https://shop.example.com/zurück'],
  ],
};

function isInvalid(operation: DocumentedOperation, fields: Fields): boolean {
  return operation.requestFaults(fields).length > 0;
}

function without(fields: Fields, field: string): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field));
}
