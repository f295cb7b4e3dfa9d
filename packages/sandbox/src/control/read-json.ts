import { RefusedReply } from '@cashfree-rest/core';
import {
  MAX_BODY_BYTES,
  type ReadBody,
  readBodyAs,
  readLongBodyAs,
} from '@cashfree-rest/server/engine';
import { json } from 'express';

/** What a decoder writes in place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD';

/** The largest file of a snapshot: some ten thousand orders with all that belongs to them. */
const MAX_FILE_BYTES = 32 * 1024 * 1024;

/** Reads a snapshot into `request.body`; its texts are checked with its rows. */
export const readSnapshotFile: ReadBody = readLongBodyAs(
  'application/json',
  MAX_FILE_BYTES,
  json({ type: () => true, limit: MAX_FILE_BYTES }),
  (request, _response, next) => {
    request.body ??= {};
    next();
  },
);

/** Reads a JSON body into `request.body`. A missing body counts as one without fields. */
export const readJson: ReadBody = readBodyAs(
  'application/json',
  json({ type: () => true, limit: MAX_BODY_BYTES }),
  (request, _response, next) => {
    request.body ??= {};
    const texts = Object.values(request.body).filter((value) => typeof value === 'string');
    if (!texts.every((text) => text.isWellFormed() && !text.includes(REPLACEMENT))) {
      throw new RefusedReply(400, 'The body holds a text that is not UTF-8');
    }
    next();
  },
);
