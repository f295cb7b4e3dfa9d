const BANK_ANSWERS_AFTER_MS = 10 * 60_000;

/** Returns when the test bank approves a payment that is PENDING. */
export function bankAnswersAt(pendingSince: Date): Date {
  return new Date(pendingSince.getTime() + BANK_ANSWERS_AFTER_MS);
}
