import type { OperationId } from '@cashfree-rest/generated-server';
import type { Logger } from './logger.ts';

/** What a report about an error needs to be found again; nothing of the request itself. */
export interface ErrorContext {
  /** Also in the reply's `X-Request-Id` and in the log. */
  readonly requestId: string;
  /** `undefined` for an error that came before the operation was found. */
  readonly operationId: OperationId | undefined;
}

/** Receives an error that a caller gets as a 500. What it answers is not looked at, nor waited for. */
export type OnError = (error: unknown, context: ErrorContext) => unknown;

/** Tells the hook of an error. A hook that throws or rejects is logged, and changes nothing else. */
export async function reportError(
  onError: OnError,
  logger: Logger,
  error: unknown,
  context: ErrorContext,
): Promise<void> {
  try {
    await onError(error, context);
  } catch (failure) {
    logger.error({ err: failure, ...context }, 'onError has failed');
  }
}
