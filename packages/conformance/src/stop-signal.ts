import { constants } from 'node:os';

/** Signals that end a program: Ctrl-C, and the signal of CI servers. */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The program was told to stop; the message names the signal. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
  /** As in a shell: 128 plus the signal's number. */
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
