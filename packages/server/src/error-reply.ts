import { RefusedReply } from '@cashfree-rest/core';
import type { ErrorRequestHandler } from 'express';
import { requestIdOf } from './assign-request-id.ts';
import { BrokenReplyError, brokenReply } from './check-replies.ts';
import type { Logger } from './create-logger.ts';
import { errorBody } from './error-body.ts';
import { sendJson } from './send-json.ts';

export interface ErrorReplyOptions {
  readonly errorStatus: 200 | undefined;
  readonly logger: Logger;
}

/** The one place where failures become replies: always JSON, always the same body, never a stack. */
export function replyToError({ errorStatus, logger }: ErrorReplyOptions): ErrorRequestHandler {
  return (thrown: unknown, _request, response, next) => {
    // Half a reply cannot be taken back; Express then cuts the connection.
    if (response.headersSent) return next(thrown);
    const error = brokenReply(thrown) ?? thrown;
    const { status, reason } = describe(error);
    if (status === 500) {
      const requestId = requestIdOf(response);
      logger.error({ err: error, requestId, path: response.locals.path }, 'request failed');
    }
    sendJson(response, errorStatus ?? status, errorBody(reason));
  };
}

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

function describe(error: unknown): Refusal {
  if (error instanceof RefusedReply) return error;
  // Only thrown where replies are checked strictly: by the team itself, before production.
  if (error instanceof BrokenReplyError) return { status: 500, reason: error.message };
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  if (typeof type === 'string' && Object.hasOwn(BODY_ERRORS, type)) {
    return BODY_ERRORS[type] ?? INTERNAL_ERROR;
  }
  // What else the body parser blames on the caller: a body that cannot be decompressed.
  return status === 400 ? UNREADABLE_BODY : INTERNAL_ERROR;
}

const INTERNAL_ERROR: Refusal = {
  status: 500,
  reason: 'Something went wrong on our side: quote the X-Request-Id of this reply',
};

const UNREADABLE_BODY: Refusal = { status: 400, reason: 'The body cannot be read' };

/** The errors of Express's body parser, by their `type`. */
const BODY_ERRORS: Readonly<Record<string, Refusal>> = {
  'entity.too.large': { status: 413, reason: 'The body is larger than 64 KiB' },
  'encoding.unsupported': { status: 415, reason: 'Send the body plain, or as gzip, deflate or br' },
  'request.size.invalid': { status: 400, reason: 'The body is not as long as Content-Length says' },
  'request.aborted': { status: 400, reason: 'The request was cut off' },
};
