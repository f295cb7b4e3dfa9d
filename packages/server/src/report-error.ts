import type { OperationId } from '@cashfree-rest/generated-server';
import { BrokenReplyError } from './engine/check-replies.ts';
import type { ReportFault } from './engine/reply-to-error.ts';
import { INTERNAL_ERROR } from './error-body.ts';
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

/** Logs each fault, calls the hook, and tells a fault of the reply to the caller. */
export function reportFaultTo(logger: Logger, onError: OnError | undefined): ReportFault {
  return (error, { requestId, path, operationId }) => {
    logger.error({ err: error, requestId, path }, 'request failed');
    if (onError !== undefined) {
      const context = { requestId, operationId: operationId as OperationId | undefined };
      void callHook(onError, logger, error, context);
    }
    // Thrown only if replies are checked strictly, which is for the team before production.
    return error instanceof BrokenReplyError ? error.message : INTERNAL_ERROR.reason;
  };
}

/** Calls the hook with an error. An error of the hook is logged and has no other effect. */
async function callHook(
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
