/** A text is no duration that a clock can be advanced by; the message says what is allowed, without the text. */
export class DurationError extends Error {
  override readonly name = 'DurationError';

  constructor() {
    super('send an ISO 8601 duration above zero such as P3D, at most 36525 days');
  }
}

const FORM = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** In the order in which FORM has them. */
const UNITS = [7 * DAY, DAY, HOUR, MINUTE, SECOND];
/** A hundred years: no test needs more, and a few steps stay within years of four digits. */
const LONGEST = 36_525 * DAY;

/**
 * Milliseconds of an ISO 8601 duration in whole weeks, days, hours, minutes and seconds, such as `P3D` or `P1WT30M`.
 * Years and months, which have no fixed length, are refused, and so are fractions, signs and zero.
 * @throws {DurationError}
 */
export function parseDuration(text: string): number {
  const counts = FORM.exec(text)?.slice(1);
  // `P1DT` has a mark for a time and no time after it.
  if (counts === undefined || text.endsWith('T')) throw new DurationError();
  const milliseconds = counts.reduce((sum, count = '0', index) => {
    return sum + Number(count) * (UNITS[index] ?? 0);
  }, 0);
  if (milliseconds === 0 || milliseconds > LONGEST) throw new DurationError();
  return milliseconds;
}
