import { expect, test } from '@jest/globals';
import { displayAmount } from '../src/display-amount.ts';

test.each([
  ['INR', '154.00', '₹154.00'],
  ['INR', '0.50', '₹0.50'],
  ['INR', '1540.00', '₹1,540.00'],
  ['INR', '154000.05', '₹1,54,000.05'],
  ['INR', '-154000.05', '₹-1,54,000.05'],
  ['INR', '9007199254740993.10', '₹9,00,71,99,25,47,40,993.10'],
  ['USD', '154.00', 'USD 154.00'],
  ['USD', '1234567.89', 'USD 1,234,567.89'],
])('%s %s is shown as %s', (currency, amount, want) => {
  expect(displayAmount({ currency, amount })).toBe(want);
});
