import { RefusedReply } from '@cashfree-rest/core';
import type { Logger } from '@cashfree-rest/server';
import type { ErrorRequestHandler } from 'express';

/** Turns every failure of the control API into a reply: always JSON, always the same body, never a stack. */
export function replyToControlError(logger: Logger | undefined): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    // Half a reply cannot be replaced; Express then closes the connection.
    if (response.headersSent) return next(error);
    const { status, reason } = describe(error);
    if (status === 500) {
      const requestId = response.getHeader('X-Request-Id');
      logger?.error({ err: error, requestId }, 'control call failed');
    }
    const body = JSON.stringify({ status: 'ERROR', reason, message: reason, error: reason });
    response.status(status).set('Content-Type', 'application/json; charset=utf-8').end(body);
  };
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

function describe(error: unknown): Refusal {
  if (error instanceof RefusedReply) return error;
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  if (typeof type === 'string' && Object.hasOwn(BODY_ERRORS, type)) {
    return BODY_ERRORS[type] ?? SANDBOX_FAULT;
  }
  if (error instanceof URIError) return { status: 400, reason: 'The path is not URL-encoded' };
  // Another error of the caller: a body that cannot be decompressed.
  return status === 400 ? { status, reason: 'The body cannot be read' } : SANDBOX_FAULT;
}

const SANDBOX_FAULT: Refusal = {
  status: 500,
  reason: 'Something went wrong in the sandbox: look for the X-Request-Id of this reply in its log',
};

/** The errors of Express's body parser, by their `type`. */
const BODY_ERRORS: Readonly<Record<string, Refusal>> = {
  'entity.parse.failed': { status: 400, reason: 'The body is no JSON object' },
  'entity.too.large': { status: 413, reason: 'The body is larger than 64 KiB' },
  'charset.unsupported': { status: 415, reason: 'Send the fields in UTF-8' },
  'encoding.unsupported': { status: 415, reason: 'Send the body plain, or as gzip, deflate or br' },
  'request.size.invalid': { status: 400, reason: 'The body is not as long as Content-Length says' },
  'request.aborted': { status: 400, reason: 'The request was cut off' },
};
