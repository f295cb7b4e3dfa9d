import { FormBodyError, RefusedReply } from '@cashfree-rest/core';
import { type ReadBody, readBodyAs } from './engine/read-body.ts';
import { FORM } from './form-text.ts';
import { logFields } from './log-requests.ts';
import { decodeWireForm, readWireForm } from './wire-form.ts';

/** Reads a form body into `request.body`: the operation's own fields, as strings, without blank ones. */
export function readForm({ fields }: { readonly fields: readonly string[] }): ReadBody {
  const known = new Set(fields);
  return readBodyAs(FORM, readWireForm, (request, response, next) => {
    try {
      request.body = decodeWireForm(request, known);
    } catch (error) {
      // The raw text must not stay where a log could find it.
      request.body = {};
      if (!(error instanceof FormBodyError)) throw error;
      throw new RefusedReply(400, error.message);
    }
    logFields(response, request.body);
    next();
  });
}
