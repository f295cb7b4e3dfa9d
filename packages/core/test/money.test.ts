import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatAmount, minorUnits, parseAmount } from '../src/money.ts';

describe('parseAmount', () => {
  test.each([
    ['154', 15_400n],
    ['154.5', 15_450n],
    ['154.50', 15_450n],
    ['0.01', 1n],
    ['-0.05', -5n],
    ['-0.00', 0n],
    ['9999999999.99', 999_999_999_999n],
    ['91000000000000.01', 9_100_000_000_000_001n],
    ['-92233720368547758.08', -(2n ** 63n)],
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
    '123456789012345678',
  ])('refuses %j', (text) => {
    expect(() => parseAmount(text)).toThrow(expect.objectContaining({ name: 'AmountError' }));
  });
});

describe('formatAmount', () => {
  test.each([
    [15_400n, '154.00'],
    [5n, '0.05'],
    [-5n, '-0.05'],
    [-12_345n, '-123.45'],
    [0n, '0.00'],
    [9_100_000_000_000_001n, '91000000000000.01'],
  ])('writes %d as %s', (amount, want) => {
    expect(formatAmount(amount)).toBe(want);
  });

  test('what it writes, parseAmount reads back', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (amount) => {
        expect(parseAmount(formatAmount(amount))).toBe(amount);
      }),
    );
  });
});

describe('minorUnits', () => {
  test.each([
    [15_400, 15_400n],
    [-0, 0n],
    [Number.MAX_SAFE_INTEGER, 9_007_199_254_740_991n],
    [9_007_199_254_740_993n, 9_007_199_254_740_993n],
  ])('takes %d', (value, want) => {
    expect(minorUnits(value)).toBe(want);
  });

  test.each([0.1, Number.NaN, 2 ** 53])('refuses the number %d', (value) => {
    expect(() => minorUnits(value)).toThrow(expect.objectContaining({ name: 'AmountError' }));
  });
});
