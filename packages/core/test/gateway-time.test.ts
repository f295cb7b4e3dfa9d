import { describe, expect, test } from '@jest/globals';
import { formatGatewayDate, formatGatewayTime, parseGatewayDate } from '../src/gateway-time.ts';

describe('gateway time', () => {
  test.each([
    ['2026-03-02T08:31:12.999Z', '2026-03-02 14:01:12'],
    ['2026-12-31T18:29:59Z', '2026-12-31 23:59:59'],
    ['2026-12-31T18:30:00Z', '2027-01-01 00:00:00'],
  ])('%s is %s in Asia/Kolkata', (instant, want) => {
    expect(formatGatewayTime(new Date(instant))).toBe(want);
    expect(formatGatewayDate(new Date(instant))).toBe(want.slice(0, 10));
  });

  test('agrees with the time zone database', () => {
    const instant = new Date('2026-07-01T20:15:30Z');
    const zone = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Kolkata',
      dateStyle: 'short',
      timeStyle: 'medium',
    });

    expect(formatGatewayTime(instant)).toBe(zone.format(instant));
  });

  test('a day runs from midnight to midnight in Asia/Kolkata', () => {
    expect(parseGatewayDate('2026-03-01')).toEqual({
      from: new Date('2026-02-28T18:30:00Z'),
      until: new Date('2026-03-01T18:30:00Z'),
    });
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '01-01-2026', '2026-04-31', ''])(
    '%j is no day',
    (text) => {
      expect(parseGatewayDate(text)).toBeUndefined();
    },
  );

  test('29 February exists in a leap year', () => {
    expect(parseGatewayDate('2028-02-29')).toBeDefined();
  });
});
