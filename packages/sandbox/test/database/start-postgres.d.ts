/** Types of start-postgres.js, which jest loads directly. */
export interface PostgresServer extends AsyncDisposable {
  /** The address of its first database. */
  readonly url: string;
  /** Ends it like a crash, without a message to its clients, and resolves when it is back. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export const canStartServer: boolean;

/** @param settings such as `synchronous_commit=on`, beside the usual ones or instead of them. */
export function startServer(settings?: readonly string[]): Promise<PostgresServer>;
export default function startPostgres(): Promise<void>;
