/** Returns a database's integer as a number if that is exact, otherwise unchanged: sums may exceed 2^53. */
export function exactInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
