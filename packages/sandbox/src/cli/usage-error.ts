/** The command line is wrong; the message is one line that says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Returns a UsageError for an error of `parseArgs`, or for any other with a sentence of its own. */
export function usageErrorOf(error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  // What Node adds, how to write an argument that begins with a dash, only distracts.
  return new UsageError(message.split('. ')[0]);
}
