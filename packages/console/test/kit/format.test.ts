import { expect, test } from '@jest/globals';
import { formatDay, formatDistance, formatMoney, formatTime } from '../../src/kit/format.ts';

test('days and times are those of India', () => {
  expect(formatDay('2026-03-01T20:00:00Z')).toBe('2 Mar 2026');
  expect(formatTime('2026-03-01T20:00:00Z')).toBe('01:30:00');
});

test.each([
  ['2026-03-02T00:00:00Z', 'now'],
  ['2026-03-02T00:00:01Z', 'in 1 second'],
  ['2026-03-02T00:10:00Z', 'in 10 minutes'],
  ['2026-03-05T00:00:00Z', 'in 3 days'],
  ['2026-03-01T22:00:00Z', '2 hours ago'],
])('%s, seen from 2 March, is %s', (moment, want) => {
  expect(formatDistance(moment, '2026-03-02T00:00:00Z')).toBe(want);
});

test('a negative amount has a true minus sign before its currency', () => {
  expect(formatMoney('-1540.00')).toBe('−₹1,540.00');
});
