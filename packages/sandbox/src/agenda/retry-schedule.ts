const MINUTE_MS = 60_000;
const DELAYS_MS = [2, 10, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/**
 * Returns when a notification is tried again after this many failed attempts, including the first. `undefined` if it is
 * given up until a replay.
 */
export function retryAt(failedAttempts: number, from: Date): Date | undefined {
  const delayMs = DELAYS_MS[failedAttempts - 1];
  return delayMs === undefined ? undefined : new Date(from.getTime() + delayMs);
}
