import { RefusedReply } from '@cashfree-rest/core';
import { json, type RequestHandler } from 'express';

const MAX_BODY_BYTES = 64 * 1024;

/** Refuses other content types before the body is read. A missing body counts as one without fields. */
const requireJson: RequestHandler = (request, response, next) => {
  const { 'content-type': type = '', 'content-length': length = 0 } = request.headers;
  const isEmpty = Number(length) === 0 && request.headers['transfer-encoding'] === undefined;
  const mediaType = type.toLowerCase().split(';')[0]?.trim();
  if (mediaType !== 'application/json' && !(mediaType === '' && isEmpty)) {
    throw new RefusedReply(415, 'Send the fields as application/json');
  }
  if (Number(length) > MAX_BODY_BYTES) {
    // An unread body would keep the connection busy.
    response.set('Connection', 'close');
    throw new RefusedReply(413, 'The body is larger than 64 KiB');
  }
  next();
};

/** What a decoder writes in place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

const settleBody: RequestHandler = (request, _response, next) => {
  request.body ??= {};
  const texts = Object.values(request.body).filter((value) => typeof value === 'string');
  if (!texts.every((text) => text.isWellFormed() && !text.includes(REPLACEMENT))) {
    throw new RefusedReply(400, 'The body holds a text that is not UTF-8');
  }
  // The validator caches one compiled schema per content type, including its parameters.
  request.headers['content-type'] = 'application/json';
  next();
};

/** Reads a JSON body into `request.body`. */
export const readJson: readonly RequestHandler[] = [
  requireJson,
  json({ type: () => true, limit: MAX_BODY_BYTES }),
  settleBody,
];
