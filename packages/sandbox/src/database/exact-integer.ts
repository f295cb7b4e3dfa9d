/** A database's integer as a number where that is exact, else as it is: a sum of amounts may be beyond 2^53. */
export function exactInteger(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
