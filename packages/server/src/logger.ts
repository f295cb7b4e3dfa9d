import { type OptionRule, withMethods } from '@cashfree-rest/core';

/** The part of pino's logger that this package uses, so that a team can pass another one. */
export interface Logger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
  /** Asked before a line costs any work; a logger without it gets every line. */
  isLevelEnabled?(level: string): boolean;
}

/** Accepts any object with the methods of `Logger`. */
export const LOGGER: OptionRule = withMethods('info', 'warn', 'error');

/** The default logger; writes nothing. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
