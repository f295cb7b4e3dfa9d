import { type DestinationStream, type Logger as Pino, pino } from 'pino';
import { redact } from './redact.ts';

/** The part of pino's logger that the stub uses, so that a team can bring another one. */
export interface Logger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
}

export interface CreateLoggerOptions {
  /** Default `info`. */
  readonly level?: string;
  /** A file descriptor or a stream; default 1, standard output. */
  readonly destination?: number | DestinationStream;
}

/** A pino logger that writes JSON lines of what `redact` leaves of a context. */
export function createLogger({ level = 'info', destination = 1 }: CreateLoggerOptions = {}): Pino {
  const formatters = { log: (context: object) => redact(context) as Record<string, unknown> };
  // By then an error is described already; pino would describe the description.
  const serializers = { err: (described: unknown) => described };
  const stream = typeof destination === 'number' ? pino.destination(destination) : destination;
  return pino({ level, formatters, serializers }, stream);
}

/** Where the stub writes if a team gives it no logger. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
