/**
 * Returns the median of a list, which one slow round cannot move.
 *
 * @throws {RangeError} for an empty list.
 */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/**
 * Returns the value below which this share of a list lies.
 *
 * @throws {RangeError} for an empty list.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const value = sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)];
  if (value === undefined) throw new RangeError('an empty list has no percentile');
  return value;
}
