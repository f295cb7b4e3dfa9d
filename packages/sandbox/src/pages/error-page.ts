import { randomUUID } from 'node:crypto';
import type { Logger } from '@cashfree-rest/server';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { renderStatusPage } from './kit/render-status-page.ts';

/** Only where people pay is there anything to say about money. */
function isPaymentPath(url: string): boolean {
  return /^\/+billpay\//iu.test(url);
}

/** Shows the page for an unknown address. */
export const showNothingHere: RequestHandler = (_request, response) => {
  response.status(404).send(renderStatusPage({ kind: 'missing' }));
};

/**
 * Shows the page for a failure: no stack, but an id under which the log has the cause. An unreadable request is the
 * caller's fault and is not logged.
 */
export function showFault(logger: Logger | undefined): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const { status } = Object(error) as { status?: unknown };
    if (typeof status === 'number' && status >= 400 && status < 500) {
      const isPayment = isPaymentPath(request.originalUrl) && !(error instanceof URIError);
      const kind = isPayment ? 'invalid' : 'unreadable';
      response.status(status).send(renderStatusPage({ kind }));
      return;
    }
    const requestId = randomUUID();
    logger?.error({ err: error, requestId, method: request.method }, 'page failed');
    response.status(500).send(renderStatusPage({ kind: 'fault', requestId }));
  };
}
