import { describe, expect, test } from '@jest/globals';
import { DurationError, parseDuration } from '../../src/time/iso-duration.ts';

const DAY = 86_400_000;

describe('parseDuration', () => {
  test.each([
    ['P3D', 3 * DAY],
    ['P1W', 7 * DAY],
    ['P2W1D', 15 * DAY],
    ['PT1S', 1_000],
    ['PT1H30M', 5_400_000],
    ['P1DT2H3M4S', DAY + 7_384_000],
    ['PT90M', 5_400_000],
    ['P0DT1S', 1_000],
    ['P36525D', 36_525 * DAY],
  ])('reads %s as %d milliseconds', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  test.each([
    ['nothing', ''],
    ['no unit', 'P3'],
    ['no number', 'P'],
    ['no time after its mark', 'P1DT'],
    ['nothing after the mark', 'PT'],
    ['zero', 'P0D'],
    ['months', 'P1M'],
    ['years', 'P1Y'],
    ['a minus', '-P1D'],
    ['a minus inside', 'P-1D'],
    ['a fraction', 'PT0.5S'],
    ['the wrong order', 'PT1S1H'],
    ['hours without the mark', 'P1H'],
    ['small letters', 'p1d'],
    ['a line break', 'P1D\n'],
    ['more than a hundred years', 'P36525DT1S'],
    ['more than a number holds', `P${'9'.repeat(400)}D`],
  ])('refuses %s', (_, text) => {
    expect(() => parseDuration(text)).toThrow(DurationError);
  });

  test('says what is allowed', () => {
    expect(() => parseDuration('1 day')).toThrow('send an ISO 8601 duration above zero');
  });
});
