/** The longest time that a timer can wait; beyond it, it fires at once. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

export const TIMEOUT_RANGE: string = `a whole number of milliseconds from 1 to ${MAX_TIMEOUT_MS}`;

export function isTimeout(timeoutMs: number): boolean {
  return Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS;
}

export type Interruption = 'timed out' | 'aborted';

/**
 * Runs `work` until it ends, the time is over, or the caller gives up; `interruption` says which of the last two.
 *
 * Not by `AbortSignal.timeout` and `any`, and not by the signal alone: some runtimes drop a signal that only a request
 * holds, and a payment that waits for ever is worse than one that fails.
 */
export async function runWithin<Result>(
  timeoutMs: number,
  callers: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<{ readonly result: Result } | { readonly interruption: Interruption }> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};
  const interrupted = new Promise<{ readonly interruption: Interruption }>((resolve) => {
    const interrupt = (interruption: Interruption) => {
      resolve({ interruption });
      controller.abort();
    };
    leave = () => interrupt('aborted');
    timer = setTimeout(interrupt, timeoutMs, 'timed out');
    callers?.addEventListener('abort', leave);
    if (callers?.aborted) leave();
  });
  try {
    const done = work(controller.signal).then((result) => ({ result }));
    return await Promise.race([interrupted, done]);
  } finally {
    clearTimeout(timer);
    callers?.removeEventListener('abort', leave);
  }
}
