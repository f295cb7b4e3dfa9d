import { AbortedError, type GatewayErrorOptions, TimeoutError } from './errors.ts';
import { onAbort } from './on-abort.ts';

/**
 * Node's `fetch` ends after five minutes without an answer or without more data, and only undici can change that: a
 * longer time would end as a broken connection. The limit is the same in all runtimes, so that a client that works in
 * one works in the others.
 */
const MAX_TIMEOUT_MS = 300_000;

export const TIMEOUT_FAULT: string = `timeoutMs must be a whole number of milliseconds from 1 to ${MAX_TIMEOUT_MS}`;

export function isTimeout(timeoutMs: number): boolean {
  return Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS;
}

/**
 * Runs `work` until it ends, times out or the caller aborts.
 *
 * Does not rely on `AbortSignal.timeout` and `any`, nor on the signal alone: some runtimes drop a signal that only a
 * request holds, and a payment that waits for ever is worse than one that fails.
 * @param options for the error.
 * @throws {TimeoutError} if the time runs out.
 * @throws {AbortedError} if the caller aborts, or has already aborted.
 */
export function runWithin<Result>(
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
  options: GatewayErrorOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // One hand-made promise instead of `Promise.race`, because every call pays for it.
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const end = () => {
      clearTimeout(timer);
      stay?.();
    };
    const stop = (error: Error) => {
      end();
      reject(error);
      controller.abort();
    };
    const leave = () => stop(new AbortedError(signal, options));
    const stay = signal && onAbort(signal, leave);
    const timer = setTimeout(() => stop(new TimeoutError(timeoutMs, options)), timeoutMs);
    if (signal?.aborted) return leave();
    work(controller.signal).then(resolve, reject).then(end);
  });
}
