import { RefusedReply } from '@cashfree-rest/core';
import type { Request, RequestHandler, Response } from 'express';
import { assertBodyHead, BODY_REASONS, bodyTooLarge, MAX_BODY_BYTES } from './body-head.ts';
import { runHandlers } from './run-handlers.ts';

/** Reads the body of a request into `request.body`. Rejects with a `RefusedReply` for one that cannot be read. */
export type ReadBody = (request: Request, response: Response) => Promise<void>;

/** Reads a body of this media type: checks the headers first, then calls these handlers in turn. */
export function readBodyAs(mediaType: string, ...handlers: RequestHandler[]): ReadBody {
  return readLongBodyAs(mediaType, MAX_BODY_BYTES, ...handlers);
}

/** Does the same for bodies of this many bytes at most, a limit that the handlers have too. */
export function readLongBodyAs(
  mediaType: string,
  maxBytes: number,
  ...handlers: RequestHandler[]
): ReadBody {
  return async (request, response) => {
    const { headers } = request;
    const { 'content-type': contentType, 'content-length': contentLength } = headers;
    const isEmpty = !Number(contentLength ?? 0) && headers['transfer-encoding'] === undefined;
    // An unread body would keep the connection busy.
    if (Number(contentLength) > maxBytes) response.set('Connection', 'close');
    assertBodyHead(mediaType, { contentType, contentLength, isEmpty }, maxBytes);
    try {
      await runHandlers(handlers, request, response);
    } catch (error) {
      throw error instanceof RefusedReply ? error : refusalOf(error, maxBytes);
    }
    // The validator caches one compiled schema per content type, including its parameters.
    headers['content-type'] = mediaType;
  };
}

/** Returns a refusal for an error of Express's body parsers that is the caller's fault, and other errors as they are. */
function refusalOf(error: unknown, maxBytes: number): unknown {
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return bodyTooLarge(maxBytes);
  const known = BODY_ERRORS.get(type);
  if (known !== undefined) return new RefusedReply(...known);
  // Another error of the caller: a body that cannot be decompressed.
  return status === 400 ? new RefusedReply(400, BODY_REASONS.unreadable) : error;
}

/** By their `type`. */
const BODY_ERRORS: ReadonlyMap<unknown, readonly [status: number, reason: string]> = new Map([
  ['entity.parse.failed', [400, 'The body is no JSON object']],
  ['charset.unsupported', [415, BODY_REASONS.notUtf8]],
  ['encoding.unsupported', [415, BODY_REASONS.encoding]],
  ['request.size.invalid', [400, 'The body is not as long as Content-Length says']],
  ['request.aborted', [400, BODY_REASONS.cutOff]],
]);
