/** Milliseconds without a new answer until it gives up. */
const PATIENCE_MS = 60_000;

/**
 * Asks again until the answer is as expected, for work in the background. Ends by progress, not by the clock: as
 * long as answers change, a slow machine gets more time.
 */
export async function eventually<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
  patienceMs: number = PATIENCE_MS,
): Promise<Answer> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    const said = JSON.stringify(answer);
    if (said !== last) [last, since] = [said, Date.now()];
    if (Date.now() - since > patienceMs) throw new Error(`still ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
