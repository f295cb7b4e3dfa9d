import { AbortedError, type GatewayErrorOptions, TimeoutError } from './errors.ts';
import { onAbort } from './on-abort.ts';

/**
 * Node's `fetch` ends by itself after five minutes without an answer, or without more of one, and only undici could tell
 * it otherwise: a longer time would end as a broken connection. The same for all runtimes, so that a client that works in
 * one works in the others.
 */
const MAX_TIMEOUT_MS = 300_000;

export const TIMEOUT_FAULT: string = `timeoutMs must be a whole number of milliseconds from 1 to ${MAX_TIMEOUT_MS}`;

export function isTimeout(timeoutMs: number): boolean {
  return Number.isInteger(timeoutMs) && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS;
}

/**
 * Runs `work` until it ends, the time is over or the caller gives up.
 *
 * Not by `AbortSignal.timeout` and `any`, and not by the signal alone: some runtimes drop a signal that only a request
 * holds, and a payment that waits for ever is worse than one that fails.
 * @param options of the error.
 * @throws {TimeoutError} if the time is over.
 * @throws {AbortedError} if the caller gives up, or has done so before.
 */
export function runWithin<Result>(
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal: AbortSignal | undefined },
  options: GatewayErrorOptions,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  // One promise made by hand instead of a race of several: every call pays for it.
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
