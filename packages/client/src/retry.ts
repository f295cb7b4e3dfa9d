import {
  type GatewayError,
  RateLimitError,
  RefusedError,
  UnexpectedReplyError,
  UnsentError,
} from './errors.ts';
import { runWithin } from './timeout.ts';
import { nothingSent } from './unsent.ts';

/** If the gateway asks for a longer pause, the call is not repeated, and fails at once. */
const MAX_PAUSE_MS = 60_000;

/** How safe calls are repeated: those that change nothing, and refunds, which have an idempotency key. */
export interface RetryOptions {
  /** The largest number of repetitions; default 2, and 0 for none. */
  readonly times?: number | undefined;
  /**
   * Returns the milliseconds to wait before repetition 1, 2, …; by default up to 500 ms, then up to twice that, and so
   * on.
   */
  readonly pauseMs?: ((repetition: number) => number) | undefined;
}

/** Doubles, with a random part, so that clients that failed together do not return together. */
export function defaultPauseMs(repetition: number): number {
  return (0.5 + Math.random() / 2) * 250 * 2 ** repetition;
}

/** True if the gateway certainly did nothing, so that any call may be sent again. */
export function hadNoEffect(error: unknown): boolean {
  return error instanceof RateLimitError || error instanceof UnsentError;
}

/** True if the gateway may have acted although its answer did not arrive. */
export function isLost(error: unknown): boolean {
  if (error instanceof UnexpectedReplyError) {
    // With 300 to 499, something turned the request away before it reached the gateway.
    return error.httpStatus < 300 || error.httpStatus >= 500;
  }
  // Any other failure happens after the request may have been sent.
  const isKnown = error instanceof RefusedError || error instanceof UnsentError;
  return !isKnown && !nothingSent.has(Object(error));
}

/**
 * Returns the milliseconds to wait before a repetition; `undefined` if the gateway asks for a longer pause than a call
 * may take.
 */
export function pauseBefore(
  repetition: number,
  error: GatewayError,
  pauseMs: (repetition: number) => number,
): number | undefined {
  const { retryAfterSeconds = 0 } = error as { readonly retryAfterSeconds?: number };
  const pause = Math.max(Number(pauseMs(repetition)) || 0, retryAfterSeconds * 1000);
  return pause <= MAX_PAUSE_MS ? pause : undefined;
}

/** Waits; ends early if the caller aborts. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await runWithin({ timeoutMs: ms, signal }, {}, () => new Promise(() => {})).catch(() => {});
}
