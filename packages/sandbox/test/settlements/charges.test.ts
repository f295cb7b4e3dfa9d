import { formatAmount, parseAmount } from '@cashfree-rest/core';
import { expect, test } from '@jest/globals';
import { chargesFor, DEFAULT_CHARGE_BASIS_POINTS } from '../../src/settlements/settlement-terms.ts';

const AT_1_75_PER_CENT: readonly [amount: string, charge: string, tax: string, exactly: string][] =
  [
    ['0.01', '0.00', '0.00', '0.000175'],
    ['0.28', '0.00', '0.00', '0.0049'],
    ['0.29', '0.01', '0.00', '0.005075, tax 0.0018'],
    ['1.99', '0.03', '0.01', '0.034825, tax 0.0054'],
    ['2.00', '0.04', '0.01', '0.035, tax 0.0072'],
    ['6.00', '0.11', '0.02', '0.105, tax 0.0198'],
    ['13.71', '0.24', '0.04', '0.239925, tax 0.0432'],
    ['14.28', '0.25', '0.05', '0.2499, tax 0.045'],
    ['154.50', '2.70', '0.49', '2.70375, tax 0.486'],
    ['7129.00', '124.76', '22.46', '124.7575, tax 22.4568'],
    ['9999999999.99', '175000000.00', '31500000.00', '174999999.999825'],
  ];

test.each(AT_1_75_PER_CENT)('of %s the charge is %s and the tax %s (%s)', (amount, charge, tax) => {
  const charges = chargesFor(parseAmount(amount), DEFAULT_CHARGE_BASIS_POINTS);

  expect(formatAmount(charges.serviceCharge)).toBe(charge);
  expect(formatAmount(charges.serviceTax)).toBe(tax);
});

test.each([
  [0, '100.00', '0.00', '0.00'],
  [1, '0.49', '0.00', '0.00'],
  [1, '50.00', '0.01', '0.00'],
  [1, '49.99', '0.00', '0.00'],
  [9_999, '100.00', '99.99', '18.00'],
  [9_999, '9999999999.99', '9998999999.99', '1799820000.00'],
])('at %i hundredths of a per cent, %s costs %s and the tax %s', (rate, amount, charge, tax) => {
  const charges = chargesFor(parseAmount(amount), rate);

  expect(formatAmount(charges.serviceCharge)).toBe(charge);
  expect(formatAmount(charges.serviceTax)).toBe(tax);
});
