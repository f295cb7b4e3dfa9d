import { expect, test } from '@jest/globals';
import { retryAt } from '../../src/agenda/retry-schedule.ts';

const FROM = new Date('2026-03-02T08:31:12.345Z');

test.each([
  [1, '2026-03-02T08:33:12.345Z'],
  [2, '2026-03-02T08:41:12.345Z'],
  [3, '2026-03-02T09:01:12.345Z'],
  [4, '2026-03-02T10:31:12.345Z'],
  [5, '2026-03-02T14:31:12.345Z'],
])('after failure %i a notification is tried again at %s', (failedAttempts, want) => {
  expect(retryAt(failedAttempts, FROM)?.toISOString()).toBe(want);
});

test.each([6, 7, 1000])('after failure %i it is given up', (failedAttempts) => {
  expect(retryAt(failedAttempts, FROM)).toBeUndefined();
});

test('the date that is passed in stays as it is', () => {
  const from = new Date(FROM);

  retryAt(1, from);

  expect(from).toEqual(FROM);
});
