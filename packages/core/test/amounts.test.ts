import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addAmounts, compareAmounts } from '../src/amounts.ts';

describe('addAmounts', () => {
  test.each([
    [['0.10', '0.20'], '0.30'],
    [['154.00', '0.5', '-4.50'], '150.00'],
    [['1', '-1'], '0.00'],
    [[], '0.00'],
  ])('of %j is %s', (amounts, want) => {
    expect(addAmounts(...amounts)).toBe(want);
  });

  test('is exact for every amount that a gateway takes', () => {
    const paise = fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n });
    const text = (value: bigint) => {
      const digits = String(value < 0n ? -value : value).padStart(3, '0');
      return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
    };

    fc.assert(
      fc.property(fc.array(paise, { maxLength: 20 }), (values) => {
        const sum = values.reduce((total, value) => total + value, 0n);
        expect(addAmounts(...values.map(text))).toBe(text(sum));
      }),
    );
  });

  test.each(['1e3', '1,000', '1.005', '', 'NaN', '0x10'])('refuses %j', (amount) => {
    expect(() => addAmounts('1.00', amount)).toThrow('an amount is a plain decimal');
  });

  test('is exact beyond what a number holds', () => {
    const settled = '92233720368547757.99';

    expect(addAmounts(settled, settled, '0.03')).toBe('184467440737095516.01');
  });
});

test('compareAmounts sorts by value, not by text', () => {
  const amounts = ['9.00', '10.00', '-1', '0.05', '10'];

  expect(amounts.sort(compareAmounts)).toEqual(['-1', '0.05', '9.00', '10.00', '10']);
  expect(compareAmounts('154', '154.00')).toBe(0);
  expect(compareAmounts('92233720368547757.99', '92233720368547758.00')).toBeLessThan(0);
});
