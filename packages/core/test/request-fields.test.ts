import { describe, expect, test } from '@jest/globals';
import { findDifference, randomKey, withDays } from '../src/request-fields.ts';

describe('withDays', () => {
  test.each([
    ['the first instant of a day', '2026-03-01T18:30:00.000Z', '2026-03-02'],
    ['the last one', '2026-03-02T18:29:59.999Z', '2026-03-02'],
    ['the last day of February', '2028-02-29T10:00:00.000Z', '2028-02-29'],
  ])('writes a Date as its day in Asia/Kolkata: %s', (_, instant, day) => {
    const request = { startDate: new Date(instant), count: 5 };

    expect(withDays(request, ['startDate'])).toEqual({ startDate: day, count: 5 });
  });

  test.each([
    ['a day as text', '2026-02-31'],
    ['no time at all', new Date(Number.NaN)],
    ['a year with five digits', new Date('+012345-01-01')],
    ['a time before all gateways', new Date(-1)],
    ['nothing', undefined],
  ])('leaves %s as it is', (_, startDate) => {
    expect(withDays({ startDate }, ['startDate']).startDate).toBe(startDate);
  });
});

test('no two keys are the same', () => {
  const keys = Array.from({ length: 100 }, randomKey);

  expect(new Set(keys).size).toBe(100);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{32}$/u);
});

describe('findDifference', () => {
  const names = ['amount', 'currency'];

  test.each([
    ['the same', { amount: '154.00', currency: 'INR' }, undefined],
    ['the same amount in other digits', { amount: '154' }, undefined],
    ['a field that was not sent', { currency: 'INR' }, undefined],
    ['another amount', { amount: '154.01', currency: 'INR' }, 'amount'],
    ['another text', { amount: '154.00', currency: 'USD' }, 'currency'],
  ])('%s', (_, request, want) => {
    const record = { amount: '154.00', currency: 'INR' };

    expect(findDifference(request, record, names)).toBe(want);
  });

  test.each([[{}], [{ amount: 154 }], [undefined]])('cannot be told from %j', (record) => {
    const compare = () => findDifference({ amount: '154.00' }, record as object, names);

    expect(compare).toThrow('amount is not on record');
  });
});
