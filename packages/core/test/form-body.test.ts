import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeForm, encodeForm } from '../src/form-body.ts';

/** Any text that is not blank: decodeForm drops blank fields on purpose. */
const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.isWellFormed());
const name = fc.string({ minLength: 1, maxLength: 64 });

describe('encodeForm', () => {
  test('leaves out undefined, keeps a blank field, and writes whole numbers', () => {
    const body = encodeForm({ orderNote: '', count: 20, lastId: undefined, name: 'A & B=ü' });

    expect(body).toBe('orderNote=&count=20&name=A+%26+B%3D%C3%BC');
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
    const encode = () => encodeForm({ field: value as string });

    expect(encode).toThrow(expect.objectContaining({ name: 'FormBodyError', field: 'field' }));
  });

  test('whatever it encodes, decodeForm reads back', () => {
    fc.assert(
      fc.property(fc.dictionary(name, text), (fields) => {
        expect({ ...decodeForm(encodeForm(fields)) }).toEqual({ ...fields });
      }),
    );
  });
});

describe('decodeForm', () => {
  test.each([
    ['a blank field', 'count=&lastId=7', { lastId: '7' }],
    ['a trailing ampersand', 'a=1&', { a: '1' }],
    ['both ways to write a blank', 'a=x+y&b=x%20y', { a: 'x y', b: 'x y' }],
    ['no body', '', {}],
    ['a name alone', 'a', {}],
  ])('copes with %s', (_, body, want) => {
    expect({ ...decodeForm(body) }).toEqual(want);
  });

  test('a field called __proto__ is a field like any other', () => {
    const fields = decodeForm('__proto__=x&constructor=y');

    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(Object.getPrototypeOf(fields)).toBeNull();
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test('a field that is sent twice is refused by name, blank or not', () => {
    expect(() => decodeForm('a=&a=2')).toThrow('a is sent more than once');
  });

  test('more fields than any request has are refused', () => {
    const body = Array.from({ length: 101 }, (_, index) => `f${index}=1`).join('&');

    expect(() => decodeForm(body)).toThrow('more than 100 fields are sent');
  });

  test('a field name of 65 characters is refused', () => {
    expect(() => decodeForm(`${'n'.repeat(65)}=1`)).toThrow('longer than 64 characters');
  });
});
