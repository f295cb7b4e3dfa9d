/** Types of start-postgres.js, which jest loads as it is. */
export interface PostgresServer extends AsyncDisposable {
  /** The address of its first database. */
  readonly url: string;
  /** Ends it as a crash would, without a word to its clients, and resolves once it is back. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const canStartServer: boolean;

/** @param settings such as `synchronous_commit=on`, beside the usual ones or instead of them. */
export function startServer(settings?: readonly string[]): Promise<PostgresServer>;
export default function startPostgres(): Promise<void>;
