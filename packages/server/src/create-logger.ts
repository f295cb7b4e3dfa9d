import {
  checkOptions,
  type OptionRule,
  oneOf,
  wholeNumber,
  withMethods,
} from '@cashfree-rest/core';
import type { DestinationStream, Logger as Pino } from 'pino';
import { redact } from './redact.ts';
import requirePino from './require-pino.cts';

/** A pino logger, named in this package; see `MountableRouter`. */
export interface PinoLogger extends Pino {}

export interface CreateLoggerOptions {
  /** `trace`, `debug`, `info`, `warn`, `error`, `fatal` or `silent`; default `info`. */
  readonly level?: string | undefined;
  /** A file descriptor or a stream; default 1, standard output. */
  readonly destination?: number | DestinationStream | undefined;
}

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/**
 * Creates a pino logger that writes redacted JSON lines.
 * @throws {TypeError} for an invalid level or destination.
 */
export function createLogger(options: CreateLoggerOptions = {}): PinoLogger {
  checkOptions('createLogger', options, { level: oneOf(LEVELS), destination: DESTINATION });
  const { level = 'info', destination = 1 } = options;
  const pino = requirePino();
  const formatters = { log: (context: object) => redact(context) as Record<string, unknown> };
  // The error is already converted to plain data; pino would convert it again.
  const serializers = { err: (described: unknown) => described };
  const stream = typeof destination === 'number' ? pino.destination(destination) : destination;
  return pino({ level, formatters, serializers }, stream);
}

const DESTINATION: OptionRule = {
  allows: (value) => wholeNumber(0).allows(value) || withMethods('write').allows(value),
  words: 'the number of an open file, or a stream',
};
