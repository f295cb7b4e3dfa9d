/** The longest time that a timer can wait; beyond it, it fires at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export const TIMEOUT_RANGE: string = `a whole number of milliseconds from 1 to ${MAX_TIMEOUT_MS}`;

export function isTimeout(timeoutMs: number): boolean {
  return Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS;
}
