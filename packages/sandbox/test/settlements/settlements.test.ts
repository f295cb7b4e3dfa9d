import { formatAmount, parseAmount } from '@cashfree-rest/core';
import { describe, expect, test } from '@jest/globals';
import {
  chargesFor,
  DEFAULT_CHARGE_BASIS_POINTS,
  settlesAt,
} from '../../src/settlements/settlement-terms.ts';
import { ALL_DAYS, kolkata, serveGateway } from '../serve-gateway.ts';

describe('a payment is due at 11:00 in Asia/Kolkata, two working days after its day', () => {
  test.each([
    ['a Monday', '2026-03-02 00:00', '2026-03-04 11:00'],
    ['a Monday night', '2026-03-02 23:59:59.999', '2026-03-04 11:00'],
    ['a Tuesday', '2026-03-03 12:00', '2026-03-05 11:00'],
    ['a Wednesday', '2026-03-04 10:59', '2026-03-06 11:00'],
    ['a Thursday', '2026-03-05 12:00', '2026-03-09 11:00'],
    ['the last moment of a Thursday', '2026-03-05 23:59:59.999', '2026-03-09 11:00'],
    ['the first moment of a Friday', '2026-03-06 00:00', '2026-03-10 11:00'],
    ['a Friday', '2026-03-06 18:00', '2026-03-10 11:00'],
    ['a Saturday', '2026-03-07 11:00', '2026-03-10 11:00'],
    ['a Sunday', '2026-03-08 11:00', '2026-03-10 11:00'],
    ['the last moment of a Sunday', '2026-03-08 23:59:59.999', '2026-03-10 11:00'],
    ['the first moment of a Monday', '2026-03-09 00:00', '2026-03-11 11:00'],
    ['the last day of a year', '2026-12-31 09:00', '2027-01-04 11:00'],
    ['the day before a 29 February', '2028-02-28 09:00', '2028-03-01 11:00'],
  ])('%s: %s is due at %s', (_, paid, due) => {
    expect(settlesAt(kolkata(paid))).toEqual(kolkata(due));
  });
});

test('a millisecond before 11:00 nothing is settled', async () => {
  await using served = await serveGateway({ start: '2026-03-05 23:59:59.999' });
  await served.pay();

  await served.moveTo('2026-03-09 10:59:59.999');

  expect((await served.call('listSettlements', ALL_DAYS)).settlements).toEqual([]);
});

test('at 11:00 the payments of Thursday are settled, those of Friday are not', async () => {
  await using served = await serveGateway({ start: '2026-03-05 23:59:59.999' });
  const thursdays = await served.pay();
  await served.moveTo('2026-03-06 00:00');
  await served.pay();

  await served.moveTo('2026-03-09 11:00');

  const { settlements } = await served.call('listSettlements', ALL_DAYS);
  expect(settlements).toMatchObject([{ settledOn: '2026-03-09 11:00:00' }]);
  const { transactions } = await served.call('listSettlementTransactions', { settlementId: 1 });
  expect(transactions.map(({ referenceId }) => referenceId)).toEqual([thursdays]);
});

test('the payments of a Friday, a Saturday and a Sunday are settled together', async () => {
  await using served = await serveGateway({ start: '2026-03-06 18:00' });
  await served.pay();
  await served.moveTo('2026-03-07 18:00');
  await served.pay();
  await served.moveTo('2026-03-08 18:00');
  await served.pay();

  await served.moveTo('2026-03-10 11:00');

  const { settlements } = await served.call('listSettlements', ALL_DAYS);
  expect(settlements).toMatchObject([
    { transactionFrom: '2026-03-06', transactionTill: '2026-03-08', totalTxAmount: '463.50' },
  ]);
});

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
