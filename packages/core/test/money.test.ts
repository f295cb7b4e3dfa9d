import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, minorUnits, parseAmount } from '../src/money.ts';

describe('parseAmount', () => {
  test.each([
    ['154', 15_400],
    ['154.5', 15_450],
    ['154.50', 15_450],
    ['0.01', 1],
    ['-0.05', -5],
    ['-0.00', 0],
    ['9999999999.99', 999_999_999_999],
  ])('reads %s as %d minor units', (text, want) => {
    expect(parseAmount(text)).toBe(want);
  });

  test.each([
    '',
    '1e3',
    '0x10',
    '1,000',
    'NaN',
    'Infinity',
    '1.005',
    ' 12 ',
    '+1',
    '.5',
    '1.',
    '00',
    '01',
    '१',
    '1\n',
    '12345678901234',
  ])('refuses %j', (text) => {
    expect(() => parseAmount(text)).toThrow(expect.objectContaining({ name: 'AmountError' }));
  });
});

describe('formatAmount', () => {
  test.each([
    [15_400, '154.00'],
    [5, '0.05'],
    [-5, '-0.05'],
    [-12_345, '-123.45'],
    [0, '0.00'],
  ])('writes %d as %s', (amount, want) => {
    expect(formatAmount(minorUnits(amount))).toBe(want);
  });

  test('what it writes, parseAmount reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }), (amount) => {
        expect(parseAmount(formatAmount(minorUnits(amount)))).toBe(amount);
      }),
    );
  });

  test.each([0.1, Number.NaN, 2 ** 53])('%d is no amount in minor units', (value) => {
    expect(() => minorUnits(value)).toThrow(expect.objectContaining({ name: 'AmountError' }));
  });
});
