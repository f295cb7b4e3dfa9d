import { FormBodyError, RefusedReply } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { assertFormHead, FORM, MAX_BODY_BYTES } from './form-text.ts';
import { logFields } from './log-requests.ts';
import { refuseUnreadableBody } from './unreadable-body.ts';
import { decodeWireForm, readWireForm } from './wire-form.ts';

const requireForm: RequestHandler = ({ headers }, response, next) => {
  const { 'content-type': contentType, 'content-length': contentLength } = headers;
  const isEmpty = !Number(contentLength ?? 0) && headers['transfer-encoding'] === undefined;
  // An unread body would keep the connection busy.
  if (Number(contentLength) > MAX_BODY_BYTES) response.set('Connection', 'close');
  assertFormHead({ contentType, contentLength, isEmpty });
  next();
};

/** Reads a form body into `request.body`: the operation's own fields, as strings, without blank ones. */
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
    // The validator caches one compiled schema per content type, including its parameters.
    request.headers['content-type'] = FORM;
    next();
  };
  return [requireForm, readWireForm, decodeFields, refuseUnreadableBody];
}
