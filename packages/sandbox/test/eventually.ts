/** Milliseconds without a new answer until it gives up. */
const PATIENCE_MS = 60_000;

/**
 * Asks again until the answer is as expected, for work in the background. Ends by progress, not by the clock: as
 * long as answers change, a slow machine gets more time. Asks the less often, the longer an answer stays the same, as
 * a question costs more than what it waits for.
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
    const waitedMs = Date.now() - since;
    if (waitedMs > patienceMs) throw new Error(`still ${said}`);
    await new Promise((resolve) => setTimeout(resolve, Math.min(500, 20 + waitedMs / 10)));
  }
}
