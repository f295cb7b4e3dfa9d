import { RefusedReply } from '@cashfree-rest/core';
import type { ErrorRequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';

/** The part of pino's logger that the stub uses. */
export interface Logger {
  error(context: object, message: string): void;
}

export interface ErrorReplyOptions {
  readonly errorStatus?: 200;
  readonly logger?: Logger;
}

/** The one place where failures become replies: always JSON, always the same body, never a stack. */
export function replyToError({ errorStatus, logger }: ErrorReplyOptions): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    // Half a reply cannot be taken back; Express then cuts the connection.
    if (response.headersSent) return next(error);
    const { status, reason } = describe(error);
    if (status === 500) {
      const requestId = requestIdOf(response);
      const path = `${request.baseUrl}${request.path}`;
      logger?.error({ err: error, requestId, path }, 'request failed');
    }
    // By send and not by json: the reply check hooks json, and an error body needs no checking.
    response
      .status(errorStatus ?? status)
      .type('json')
      .send(JSON.stringify({ status: 'ERROR', reason, message: reason, error: reason }));
  };
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

function describe(error: unknown): Refusal {
  if (error instanceof RefusedReply) return error;
  const { type } = Object(error) as { type?: unknown };
  const known = typeof type === 'string' ? BODY_ERRORS[type] : undefined;
  return known ?? INTERNAL_ERROR;
}

const INTERNAL_ERROR: Refusal = {
  status: 500,
  reason: 'Something went wrong on our side: quote the X-Request-Id of this reply',
};

/** The errors of Express's body parser, by their `type`. */
const BODY_ERRORS: Readonly<Record<string, Refusal>> = {
  'entity.too.large': { status: 413, reason: 'The body is larger than 64 KiB' },
  'charset.unsupported': { status: 415, reason: 'Send the fields in UTF-8' },
  'encoding.unsupported': { status: 415, reason: 'Send the body plain, or as gzip, deflate or br' },
  'request.size.invalid': { status: 400, reason: 'The body is not as long as Content-Length says' },
  'request.aborted': { status: 400, reason: 'The request was cut off' },
};
