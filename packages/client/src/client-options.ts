import {
  checkOptions,
  FUNCTION,
  PLAIN_OBJECT,
  wholeNumber,
  withMethods,
} from '@cashfree-rest/core';
import {
  type Connection,
  type ConnectionOptions,
  type Rules,
  readConnectionOptions,
} from './connection-options.ts';
import { defaultPauseMs, type RetryOptions } from './retry.ts';
import type { ClientLogger, ReplyCheck, SendOptions } from './send.ts';

/** Options of the clients that have a method for each operation. */
export interface CommonOptions extends ConnectionOptions {
  readonly retry?: RetryOptions | undefined;
  /** Receives one entry per attempt. */
  readonly logger?: ClientLogger | undefined;
  /** Compares every call with the document, for tests: `strictReplies()` of `@cashfree-rest/client/strict`. */
  readonly strict?: ReplyCheck | undefined;
}

const RULES: Rules = {
  retry: { ...PLAIN_OBJECT, words: 'an object such as { times: 3 }' },
  logger: withMethods('info', 'warn'),
  strict: FUNCTION,
};

const RETRY_RULES = { 'retry.times': wholeNumber(0), 'retry.pauseMs': FUNCTION };

/**
 * @param rules for the options that only one entry has.
 * @throws {UsageError} for an option of the wrong kind; the message contains its name, never its value.
 */
export function readCommonOptions(
  owner: string,
  options: CommonOptions,
  rules: Rules,
): Connection & Pick<SendOptions, 'logger' | 'retry' | 'strict'> {
  const connection = readConnectionOptions(owner, options, { ...rules, ...RULES });
  const { retry = {}, logger, strict } = options;
  const { times = 2, pauseMs = defaultPauseMs } = retry;
  checkOptions(owner, { 'retry.times': times, 'retry.pauseMs': pauseMs }, RETRY_RULES);
  return { ...connection, retry: { times, pauseMs }, logger, strict };
}
