import {
  type GatewayError,
  RateLimitError,
  RefusedError,
  UnexpectedReplyError,
  UnsentError,
} from './errors.ts';
import { runWithin } from './timeout.ts';
import { nothingSent } from './unsent.ts';

/** A gateway that asks for a longer pause than this gets none: the caller hears of it at once. */
const MAX_PAUSE_MS = 60_000;

/** How calls are repeated that may be: those that change nothing, and refunds, which the gateway takes once by id. */
export interface RetryOptions {
  /** How often at most; default 2, and 0 for never. */
  readonly times?: number | undefined;
  /** Milliseconds to wait before repetition 1, 2, …; by default up to 500 ms, twice that, and so on. */
  readonly pauseMs?: ((repetition: number) => number) | undefined;
}

/** Doubles, with a random part, so that clients that failed together do not come back together. */
export function defaultPauseMs(repetition: number): number {
  return (0.5 + Math.random() / 2) * 250 * 2 ** repetition;
}

/** Whether it is certain that the gateway has done nothing, so that any call may be sent again. */
export function hadNoEffect(error: unknown): boolean {
  return error instanceof RateLimitError || error instanceof UnsentError;
}

/** Whether the gateway may have acted although no answer of its own has come. */
export function isLost(error: unknown): boolean {
  if (error instanceof UnexpectedReplyError) {
    // In between 300 and 499 something has turned the request away before it got to the gateway.
    return error.httpStatus < 300 || error.httpStatus >= 500;
  }
  // Whatever else goes wrong, goes wrong after the request may have left.
  const isKnown = error instanceof RefusedError || error instanceof UnsentError;
  return !isKnown && !nothingSent.has(Object(error));
}

/** How long to wait before a repetition; `undefined` if the gateway wants more patience than a call has. */
export function pauseBefore(
  repetition: number,
  error: GatewayError,
  pauseMs: (repetition: number) => number,
): number | undefined {
  const { retryAfterSeconds = 0 } = error as { readonly retryAfterSeconds?: number };
  const pause = Math.max(Number(pauseMs(repetition)) || 0, retryAfterSeconds * 1000);
  return pause <= MAX_PAUSE_MS ? pause : undefined;
}

/** Waits, but no longer than the caller does. */
export async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await runWithin({ timeoutMs: ms, signal }, {}, () => new Promise(() => {})).catch(() => {});
}
