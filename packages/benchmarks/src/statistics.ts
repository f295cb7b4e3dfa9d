/** The middle of a list, which one slow round cannot move. @throws {RangeError} for an empty list. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new RangeError('an empty list has no median');
  return middle;
}
