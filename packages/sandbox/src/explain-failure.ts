import { DatabaseError } from './database/open-database.ts';
import { EnvironmentError } from './environment.ts';

/** Returns one sentence for an error that the user can fix, and the whole stack otherwise. */
export function explainFailure(error: unknown): string {
  if (error instanceof EnvironmentError || error instanceof DatabaseError) return error.message;
  const { code, message, stack } = Object(error) as {
    code?: string;
    message?: string;
    stack?: string;
  };
  return (code && message && LISTEN_ADVICE[code]?.(message)) ?? stack ?? String(error);
}

/** The remedy for an address that cannot be used, by Node's code. */
const LISTEN_ADVICE: Readonly<Record<string, (message: string) => string>> = {
  EADDRINUSE: (message) =>
    `${message}: another program listens there. Set PORT to another number, or to 0.`,
  EACCES: (message) => `${message}: not allowed. Set PORT to a number above 1023.`,
  EADDRNOTAVAIL: (message) => `${message}: HOST must be an address of this machine`,
  ENOTFOUND: (message) => `${message}: HOST must be an address of this machine`,
};
