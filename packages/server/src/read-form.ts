import { FormBodyError, RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { logFields } from './log-requests.ts';
import { refuseUnreadableBody } from './unreadable-body.ts';
import { decodeWireForm, MAX_BODY_BYTES, readWireForm } from './wire-form.ts';

const FORM = 'application/x-www-form-urlencoded';

/**
 * Refuses what says that it is no form, before a byte of it is read. No body at all counts as an empty form. Charsets and
 * other parameters decide nothing: clients name Latin-1 by default and send ASCII, so the bytes themselves are looked at.
 */
const requireForm: RequestHandler = (request, response, next) => {
  const { 'content-type': type = '', 'content-length': length = 0 } = request.headers;
  const mediaType = (type.split(';', 1)[0] ?? '').trim().toLowerCase();
  const isEmpty = Number(length) === 0 && request.headers['transfer-encoding'] === undefined;
  if (mediaType !== FORM && !(mediaType === '' && isEmpty)) {
    throw new RefusedReply(415, `Send the fields as ${FORM}`);
  }
  if (Number(length) > MAX_BODY_BYTES) {
    // Nobody waits for a body that nobody will read.
    response.set('Connection', 'close');
    throw new RefusedReply(413, 'The body is larger than 64 KiB');
  }
  next();
};

/** Reads a form body into `request.body`: the operation's own fields, as strings, blank ones left out. */
export function readForm({ fields }: OperationFacts): (RequestHandler | ErrorRequestHandler)[] {
  const known = new Set(fields);
  const decodeFields: RequestHandler = (request, response, next) => {
    try {
      request.body = decodeWireForm(request, known);
    } catch (error) {
      // The raw text must not stay where a log could find it.
      request.body = {};
      if (!(error instanceof FormBodyError)) throw error;
      throw new RefusedReply(400, error.message);
    }
    logFields(response, request.body);
    // The validator keeps one compiled schema for every content type that it sees, parameters included.
    request.headers['content-type'] = FORM;
    next();
  };
  return [requireForm, readWireForm, decodeFields, refuseUnreadableBody];
}
