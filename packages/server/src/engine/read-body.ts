import { RefusedReply } from '@cashfree-rest/core';
import type { ErrorRequestHandler } from 'express';

/**
 * Turns the errors of Express's body parser into refusals. Must directly follow the parser, because an error of a
 * handler with the same `type` or `status` is not the caller's fault.
 */
export const refuseUnreadableBody: ErrorRequestHandler = (error, _request, _response, next) => {
  if (error instanceof RefusedReply) return next(error);
  const { type, status } = Object(error) as { type?: unknown; status?: unknown };
  const known = BODY_ERRORS.get(type);
  if (known !== undefined) return next(new RefusedReply(...known));
  // Another error of the caller: a body that cannot be decompressed.
  next(status === 400 ? new RefusedReply(400, 'The body cannot be read') : error);
};

/** By their `type`. */
const BODY_ERRORS: ReadonlyMap<unknown, readonly [status: number, reason: string]> = new Map([
  ['entity.too.large', [413, 'The body is larger than 64 KiB']],
  ['encoding.unsupported', [415, 'Send the body plain, or as gzip, deflate or br']],
  ['request.size.invalid', [400, 'The body is not as long as Content-Length says']],
  ['request.aborted', [400, 'The request was cut off']],
]);
