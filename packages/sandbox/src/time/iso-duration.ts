/** A text is not a valid duration for a clock; the message states the allowed form, without the text. */
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
/** In the order of FORM. */
const UNITS = [7 * DAY, DAY, HOUR, MINUTE, SECOND];
/** A hundred years: enough for every test, and a few steps stay within years of four digits. */
const LONGEST = 36_525 * DAY;

/**
 * Returns the milliseconds of an ISO 8601 duration in whole weeks, days, hours, minutes and seconds, such as `P3D` or
 * `P1WT30M`. Refuses years and months, which have no fixed length, and also fractions, signs and zero.
 * @throws {DurationError}
 */
export function parseDuration(text: string): number {
  const counts = FORM.exec(text)?.slice(1);
  // `P1DT` announces a time but has none.
  if (counts === undefined || text.endsWith('T')) throw new DurationError();
  const milliseconds = counts.reduce((sum, count = '0', index) => {
    return sum + Number(count) * (UNITS[index] ?? 0);
  }, 0);
  if (milliseconds === 0 || milliseconds > LONGEST) throw new DurationError();
  return milliseconds;
}

/** True for a duration above zero. */
export function isDuration(text: string): boolean {
  try {
    return parseDuration(text) > 0;
  } catch (error) {
    if (error instanceof DurationError) return false;
    throw error;
  }
}
