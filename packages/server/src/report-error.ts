import type { OperationId } from '@cashfree-rest/generated-server';
import type { Logger } from './logger.ts';

/** Identifies the request of a reported error; contains nothing of the request itself. */
export interface ErrorContext {
  /** Also in the reply's `X-Request-Id` and in the log. */
  readonly requestId: string;
  /** `undefined` for an error before the operation was found. */
  readonly operationId: OperationId | undefined;
}

/** Receives an error that a caller gets as a 500. Its result is ignored and not awaited. */
export type OnError = (error: unknown, context: ErrorContext) => unknown;

/** Calls the hook with an error. An error of the hook is logged and has no other effect. */
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
