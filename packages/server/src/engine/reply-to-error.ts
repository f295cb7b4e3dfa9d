import { RefusedReply } from '@cashfree-rest/core';
import type { ErrorRequestHandler } from 'express';
import { requestIdOf } from '../assign-request-id.ts';
import { errorBody } from '../error-body.ts';
import { sendJson } from '../send-json.ts';

/** Where a fault has happened; contains nothing of the request itself. */
export interface FaultPlace {
  readonly requestId: string;
  /** In the document's spelling; `undefined`, as is the operation, for a fault before it was found. */
  readonly path: string | undefined;
  readonly operationId: string | undefined;
}

/** Receives an error that a caller gets as a 500, and returns the reason that the caller may read. */
export type ReportFault = (error: unknown, place: FaultPlace) => string;

/** Turns every failure into a reply: always JSON, always the same body, never a stack. */
export function replyToError(
  reportFault: ReportFault,
  errorStatus: 200 | undefined,
): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Half a reply cannot be replaced; Express then closes the connection.
    if (response.headersSent) return next(error);
    const refusal = error instanceof RefusedReply ? error : undefined;
    const status = refusal?.status ?? 500;
    let reason = refusal?.reason ?? '';
    if (status === 500) {
      const { path, operationId } = response.locals;
      const told = reportFault(error, { requestId: requestIdOf(response), path, operationId });
      reason = refusal?.reason ?? told;
    }
    sendJson(response, errorStatus ?? status, errorBody(reason));
  };
}
