const MINUTE_MS = 60_000;
const DELAYS_MS = [2, 10, 30, 120, 360].map((minutes) => minutes * MINUTE_MS);

/**
 * When a notification is tried again after so many failed attempts, the first one included; `undefined` means that it
 * is given up and waits for a replay.
 */
export function retryAt(failedAttempts: number, from: Date): Date | undefined {
  const delayMs = DELAYS_MS[failedAttempts - 1];
  return delayMs === undefined ? undefined : new Date(from.getTime() + delayMs);
}
