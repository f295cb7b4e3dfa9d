import { type OptionRule, withMethods } from '@cashfree-rest/core';

/** The part of pino's logger that this package uses, so that a team can bring another one. */
export interface Logger {
  info(context: object, message: string): void;
  warn(context: object, message: string): void;
  error(context: object, message: string): void;
}

/** What counts as a logger where one is given. */
export const LOGGER: OptionRule = withMethods('info', 'warn', 'error');

/** Where this package writes if a team gives it no logger. */
export const silentLogger: Logger = { info() {}, warn() {}, error() {} };
