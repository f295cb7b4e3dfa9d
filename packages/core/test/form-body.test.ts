import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeForm, encodeForm, takeFields } from '../src/form-body.ts';

/** Any text that is not blank; decodeForm drops blank fields by design. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1 })
  .filter((value) => value.isWellFormed() && !value.includes('\uFFFD'));
const name = fc.string({ minLength: 1, maxLength: 64 });

describe('encodeForm', () => {
  test('leaves out undefined, keeps a blank field, and writes whole numbers', () => {
    const fields = { orderNote: '', count: 20, lastId: undefined, name: 'A & B=ü' };

    const body = encodeForm(fields, ['count', 'lastId']);

    expect(body).toBe('orderNote=&count=20&name=A+%26+B%3D%C3%BC');
  });

  test.each<[string, unknown]>([
    ['an amount as a number', 154],
    ['an amount as a float', 154.5],
  ])('refuses %s', (_, amount) => {
    const encode = () => encodeForm({ amount: amount as string }, ['count']);

    expect(encode).toThrow('amount must be a string');
  });

  test.each([
    ['null', null],
    ['an object', {}],
    ['an array', ['1']],
    ['a boolean', true],
    ['NaN', Number.NaN],
    ['a fraction', 1.5],
    ['a number too large to be exact', 2 ** 53],
    ['half a surrogate pair', '\ud800'],
  ])('refuses %s and names the field, not the value', (_, value) => {
    const asText = () => encodeForm({ field: value as string }, ['count']);
    const asNumber = () => encodeForm({ count: value as string }, ['count']);

    expect(asText).toThrow(expect.objectContaining({ name: 'FormBodyError', field: 'field' }));
    expect(asNumber).toThrow(expect.objectContaining({ name: 'FormBodyError', field: 'count' }));
  });

  test('whatever it encodes, decodeForm reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(name, text), (fields) => {
        expect({ ...decodeForm(encodeForm(fields), new Set(Object.keys(fields))) }).toEqual({
          ...fields,
        });
      }),
    );
  });
});

const KNOWN = new Set(['a', 'b', 'count', 'lastId', '__proto__', 'constructor']);

describe('decodeForm', () => {
  test.each([
    ['a blank field', 'count=&lastId=7', { lastId: '7' }],
    ['a trailing ampersand', 'a=1&', { a: '1' }],
    ['both ways to write a blank', 'a=x+y&b=x%20y', { a: 'x y', b: 'x y' }],
    ['text beyond ASCII, encoded or not', 'a=%E0%A4%86&b=आ', { a: 'आ', b: 'आ' }],
    ['no body', '', {}],
    ['a name alone', 'a', {}],
    ['unknown fields, even twice', 'z=1&a=1&z=2', { a: '1' }],
  ])('copes with %s', (_, body, want) => {
    expect({ ...decodeForm(body, KNOWN) }).toEqual(want);
  });

  test('a field called __proto__ is a field like any other', () => {
    const fields = decodeForm('__proto__=x&constructor=y', KNOWN);

    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect('toString' in fields).toBe(false);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test.each([
    ['a field that is sent twice, blank or not', 'a=&a=2', 'a is sent more than once'],
    ['bytes that are no UTF-8', 'a=%FF', 'a is not percent-encoded UTF-8'],
    ['half of a character', 'b=%E0%A4', 'b is not percent-encoded UTF-8'],
    [
      'more fields than any request has',
      Array.from({ length: 101 }, (_, index) => `f${index}=1`).join('&'),
      'more than 100 fields are sent: send those of the operation',
    ],
    [
      'a long name',
      `${'n'.repeat(65)}=1`,
      'a field name is longer than 64 characters: send a form, as in orderId=order-1&count=20',
    ],
  ])('refuses %s', (_, body, message) => {
    expect(() => decodeForm(body, KNOWN)).toThrow(
      expect.objectContaining({ name: 'FormBodyError', message }),
    );
  });
});

describe('takeFields', () => {
  test('takes what another parser has decoded as if it had been decoded here', () => {
    expect({ ...takeFields({ a: '1', b: '', z: ['1', '2'] }, KNOWN) }).toEqual({ a: '1' });
    expect(() => takeFields({ a: ['1', '2'] }, KNOWN)).toThrow('a is sent more than once');
  });
});
