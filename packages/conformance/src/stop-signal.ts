import { constants } from 'node:os';

/** What ends a program from outside: Ctrl-C, and what a CI server sends. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The program was told to end; the message names the signal. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  /** As a shell counts it: 128 and the number of the signal. */
  readonly exitCode: number;

  constructor(signal: (typeof SIGNALS)[number]) {
    super(`the run was stopped by ${signal}`);
    this.exitCode = 128 + constants.signals[signal];
  }
}

/** Aborts with a {@link StoppedError} at the first signal. The second one ends the program as usual. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of SIGNALS) {
    process.once(signal, () => controller.abort(new StoppedError(signal)));
  }
  return controller.signal;
}
