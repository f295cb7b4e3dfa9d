const BANK_ANSWERS_AFTER_MS = 10 * 60_000;

/** When the test bank answers for a payment that is PENDING: it says yes then. */
export function bankAnswersAt(pendingSince: Date): Date {
  return new Date(pendingSince.getTime() + BANK_ANSWERS_AFTER_MS);
}
