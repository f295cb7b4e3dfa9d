import type { JsonObject } from '../../src/document/normalize-document.ts';
import type { Impact } from '../../src/releases/change.ts';

type Expected = Impact | 'none';

/** A change of a schema, and how heavy it is where the gateway receives the value, and where it sends it. */
type SchemaChange = readonly [
  name: string,
  before: JsonObject,
  after: JsonObject,
  received: Expected,
  sent: Expected,
];

const NULLABLE = { type: ['string', 'null'] };
/** Changes of one field, which is a string. */
const FIELD_CHANGES: readonly SchemaChange[] = [
  ['its type is another', {}, { type: 'integer' }, 'major', 'major'],
  ['its type is wider', {}, NULLABLE, 'minor', 'major'],
  ['its type is narrower', NULLABLE, {}, 'major', 'minor'],
  ['a pattern is new', {}, { pattern: '^a$' }, 'major', 'minor'],
  ['its pattern is another', { pattern: '^a$' }, { pattern: '^b$' }, 'major', 'major'],
  ['its pattern is wider', { pattern: '^a$' }, { pattern: '^[ab]$' }, 'minor', 'major'],
  ['its pattern is gone', { pattern: '^a$' }, {}, 'minor', 'major'],
  ['maxLength falls', { maxLength: 5 }, { maxLength: 4 }, 'major', 'minor'],
  ['maxLength rises', { maxLength: 5 }, { maxLength: 6 }, 'minor', 'major'],
  ['minLength rises', { minLength: 1 }, { minLength: 2 }, 'major', 'minor'],
  ['minLength falls', { minLength: 2 }, { minLength: 1 }, 'minor', 'major'],
  ['a format is new', {}, { format: 'date' }, 'major', 'minor'],
  ['its format is another', { format: 'date' }, { format: 'integer' }, 'major', 'major'],
  ['its format is gone', { format: 'integer' }, {}, 'major', 'major'],
  ['one value more', { enum: ['A'] }, { enum: ['A', 'B'] }, 'minor', 'major'],
  ['one value less', { enum: ['A', 'B'] }, { enum: ['A'] }, 'major', 'minor'],
  ['its values in another order', { enum: ['A', 'B'] }, { enum: ['B', 'A'] }, 'patch', 'patch'],
  ['a list of values is new', {}, { enum: ['A'] }, 'major', 'minor'],
  ['its list of values is gone', { enum: ['A'] }, {}, 'minor', 'major'],
  ['its list becomes open', { enum: ['A'] }, { 'x-extensible-enum': ['A'] }, 'minor', 'major'],
  ['its open list is closed', { 'x-extensible-enum': ['A'] }, { enum: ['A'] }, 'major', 'minor'],
  ['its constant is another', { const: 'A' }, { const: 'B' }, 'major', 'major'],
  ['a default is new', {}, { default: 'A' }, 'minor', 'minor'],
  ['its default is another', { default: 'A' }, { default: 'B' }, 'major', 'major'],
  ['its default is gone', { default: 'A' }, {}, 'major', 'major'],
  ['it is deprecated', {}, { deprecated: true }, 'minor', 'minor'],
  ['its description is another', { description: 'A' }, { description: 'B' }, 'patch', 'patch'],
  ['a title is new', {}, { title: 'A' }, 'patch', 'patch'],
  ['its examples are others', { examples: ['A'] }, { examples: ['A', 'B'] }, 'patch', 'patch'],
  ['x-allowed is another', { 'x-allowed': 'A' }, { 'x-allowed': 'B' }, 'patch', 'patch'],
  ['x-sensitive is new', {}, { 'x-sensitive': true }, 'minor', 'minor'],
  ['x-sensitive is gone', { 'x-sensitive': true }, {}, 'major', 'major'],
  [
    'an open list has one value more',
    { 'x-extensible-enum': ['A'] },
    { 'x-extensible-enum': ['A', 'B'] },
    'minor',
    'minor',
  ],
];

const STRING = { type: 'string' };
const [ONE, TWO, THREE] = [
  { properties: { a: STRING } },
  { properties: { a: STRING, b: STRING } },
  { properties: { a: STRING, b: STRING, c: STRING } },
];
const need = (...required: string[]) => ({ required });
const beside = (dependentRequired: JsonObject) => ({ ...THREE, dependentRequired });
export const refer = (name: string) => ({
  properties: { a: { $ref: `#/components/schemas/${name}` } },
});
const list = (...values: string[]) => ({ properties: { a: { enum: values } } });
const rows = (items: JsonObject) => ({ properties: { rows: { type: 'array', items } } });
const oneOf = (...anyOf: JsonObject[]) => ({ properties: { a: { anyOf } } });
const when = (condition: JsonObject, demand: JsonObject) => ({
  ...THREE,
  ...Object.fromEntries([
    ['if', condition],
    ['then', demand],
  ]),
});

/** Changes of the fields of an object. */
const OBJECT_CHANGES: readonly SchemaChange[] = [
  ['nothing is another', TWO, TWO, 'none', 'none'],
  ['a field is gone', TWO, ONE, 'major', 'major'],
  ['a field is called otherwise', ONE, { properties: { b: STRING } }, 'major', 'major'],
  ['a needed field is gone', { ...TWO, ...need('b') }, ONE, 'major', 'major'],
  ['a field of a row is gone', rows(TWO), rows(ONE), 'major', 'major'],
  ['a field is new', ONE, TWO, 'minor', 'minor'],
  ['a field that is always there is new', ONE, { ...TWO, ...need('b') }, 'major', 'minor'],
  ['a field becomes required', TWO, { ...TWO, ...need('b') }, 'major', 'minor'],
  ['a field becomes optional', { ...TWO, ...need('b') }, TWO, 'minor', 'major'],
  ['one field needs another', THREE, beside({ a: ['b'] }), 'major', 'minor'],
  ['a second one does', beside({ a: ['b'] }), beside({ a: ['b'], b: ['c'] }), 'major', 'minor'],
  ['it needs one more', beside({ a: ['b'] }), beside({ a: ['b', 'c'] }), 'major', 'minor'],
  ['it needs one less', beside({ a: ['b', 'c'] }), beside({ a: ['b'] }), 'minor', 'major'],
  ['it needs a different one', beside({ a: ['b'] }), beside({ a: ['c'] }), 'major', 'major'],
  ['it needs none', beside({ a: ['b'] }), THREE, 'minor', 'major'],
  ['a condition is new', THREE, when(need('a'), need('b')), 'major', 'minor'],
  [
    'a condition demands more',
    when(need('a'), need('b')),
    when(need('a'), need('b', 'c')),
    'major',
    'minor',
  ],
  ['a condition demands less', when(need('a'), list('A')), when(need('a'), {}), 'minor', 'major'],
  [
    'a condition holds more often',
    when(list('A'), need('b')),
    when(list('A', 'B'), need('b')),
    'major',
    'major',
  ],
  ['a condition holds always', when(need('a'), need('b')), when({}, need('b')), 'major', 'major'],
  ['a condition is gone', when(need('a'), need('b')), THREE, 'minor', 'major'],
  ['unknown fields are refused', TWO, { ...TWO, additionalProperties: false }, 'major', 'minor'],
  ['unknown fields are fine', { ...TWO, additionalProperties: false }, TWO, 'minor', 'major'],
  ['one more shape', oneOf(STRING), oneOf(STRING, { type: 'null' }), 'minor', 'major'],
  ['one shape less', oneOf(STRING, { type: 'null' }), oneOf(STRING), 'major', 'minor'],
  ['a schema gets a file of its own', ONE, refer('Text'), 'none', 'none'],
  ['a schema loses its file', refer('Text'), ONE, 'none', 'none'],
  ['a schema file is called otherwise', refer('Text'), refer('SameText'), 'none', 'none'],
  [
    'an extension moves into a schema file',
    { properties: { a: { type: 'string', 'x-sensitive': true } } },
    refer('Secret'),
    'none',
    'none',
  ],
  ['x-blank is gone', { 'x-blank': 'absent' }, {}, 'major', 'major'],
  ['x-blank is new', {}, { 'x-blank': 'absent' }, 'major', 'major'],
  [
    'the signed fields are in another order',
    { 'x-signature': { fields: ['a', 'b'] } },
    { 'x-signature': { fields: ['b', 'a'] } },
    'major',
    'major',
  ],
  [
    'a signature is made of more',
    { 'x-signature': { fields: ['a', 'b'] } },
    { 'x-signature': { fields: ['a', 'b'], prefix: 'v1' } },
    'major',
    'major',
  ],
];

const inField = (rules: JsonObject) => ({ properties: { a: { type: 'string', ...rules } } });

export const SCHEMA_CHANGES: readonly SchemaChange[] = [
  ...FIELD_CHANGES.map(([name, before, after, ...expected]) => {
    return [name, inField(before), inField(after), ...expected] as const;
  }),
  ...OBJECT_CHANGES,
];

/** What the schemas above refer to. */
export const SCHEMAS: JsonObject = {
  Text: STRING,
  SameText: STRING,
  Secret: { ...STRING, 'x-sensitive': true },
};
