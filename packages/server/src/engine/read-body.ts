import { RefusedReply } from '@cashfree-rest/core';
import { type ErrorRequestHandler, type RequestHandler, Router } from 'express';
import { assertBodyHead, BODY_REASONS, MAX_BODY_BYTES } from './body-head.ts';

/** Reads a body of this media type into `request.body`: checks the headers first, then calls these handlers in turn. */
export function readBodyAs(mediaType: string, ...handlers: RequestHandler[]): RequestHandler {
  const requireHead: RequestHandler = ({ headers }, response, next) => {
    const { 'content-type': contentType, 'content-length': contentLength } = headers;
    const isEmpty = !Number(contentLength ?? 0) && headers['transfer-encoding'] === undefined;
    // An unread body would keep the connection busy.
    if (Number(contentLength) > MAX_BODY_BYTES) response.set('Connection', 'close');
    assertBodyHead(mediaType, { contentType, contentLength, isEmpty });
    next();
  };
  const settleType: RequestHandler = (request, _response, next) => {
    // The validator caches one compiled schema per content type, including its parameters.
    request.headers['content-type'] = mediaType;
    next();
  };
  return Router().use(requireHead, ...handlers, settleType, refuseUnreadableBody);
}

/**
 * Turns the errors of Express's body parser into refusals. Must directly follow the parser, because an error of a
 * handler with the same `type` or `status` is not the caller's fault.
 */
const refuseUnreadableBody: ErrorRequestHandler = (error, _request, _response, next) => {
  if (error instanceof RefusedReply) return next(error);
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  const known = BODY_ERRORS.get(type);
  if (known !== undefined) return next(new RefusedReply(...known));
  // Another error of the caller: a body that cannot be decompressed.
  next(status === 400 ? new RefusedReply(400, BODY_REASONS.unreadable) : error);
};

/** By their `type`. */
const BODY_ERRORS: ReadonlyMap<unknown, readonly [status: number, reason: string]> = new Map([
  ['entity.parse.failed', [400, 'The body is no JSON object']],
  ['entity.too.large', [413, BODY_REASONS.tooLarge]],
  ['charset.unsupported', [415, BODY_REASONS.notUtf8]],
  ['encoding.unsupported', [415, BODY_REASONS.encoding]],
  ['request.size.invalid', [400, 'The body is not as long as Content-Length says']],
  ['request.aborted', [400, BODY_REASONS.cutOff]],
]);
