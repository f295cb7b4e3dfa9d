import { decodeForm, FormBodyError, RefusedReply, takeFields } from '@cashfree-rest/core';
import type { OperationFacts } from '@cashfree-rest/generated-server';
import { type Request, type RequestHandler, text } from 'express';

const FORM = 'application/x-www-form-urlencoded';
const MAX_BODY_BYTES = 64 * 1024;
/** ASCII is a part of UTF-8; anything else would be read as something that nobody wrote. */
const CHARSETS = ['utf-8', 'utf8', 'us-ascii'];

/** Refuses what is no form, before a byte of it is read. No body at all counts as an empty form. */
const requireForm: RequestHandler = (request, response, next) => {
  const { 'content-type': type = '', 'content-length': length = 0 } = request.headers;
  const [mediaType = '', ...parameters] = type.toLowerCase().split(';');
  const isEmpty = Number(length) === 0 && request.headers['transfer-encoding'] === undefined;
  if (mediaType.trim() !== FORM && !(mediaType.trim() === '' && isEmpty)) {
    throw new RefusedReply(415, `Send the fields as ${FORM}`);
  }
  const charset = /^\s*charset="?([^"\s]*)/u.exec(parameters.join(';'))?.[1] ?? 'utf-8';
  if (!CHARSETS.includes(charset)) throw new RefusedReply(415, 'Send the fields in UTF-8');
  if (Number(length) > MAX_BODY_BYTES) {
    // Nobody waits for a body that nobody will read.
    response.set('Connection', 'close');
    throw new RefusedReply(413, 'The body is larger than 64 KiB');
  }
  next();
};

const readText: RequestHandler = text({ type: () => true, limit: MAX_BODY_BYTES });

/**
 * Reads a form body into `request.body`: the operation's own fields, as strings, blank ones left out. What the team's
 * own form parser has read before is taken as it is.
 */
export function readForm({ fields }: OperationFacts): RequestHandler[] {
  const known = new Set(fields);
  const decodeFields: RequestHandler = (request, _response, next) => {
    const { body } = request as Request & { body: unknown };
    // Whatever happens next, nobody shall find the raw text here and log it.
    request.body = {};
    try {
      request.body =
        typeof body === 'object' && body !== null
          ? takeFields(body, known)
          : decodeForm(String(body ?? ''), known);
    } catch (error) {
      if (!(error instanceof FormBodyError)) throw error;
      throw new RefusedReply(400, error.message);
    }
    // The validator keeps one compiled schema for every content type that it sees, parameters included.
    request.headers['content-type'] = FORM;
    next();
  };
  return [requireForm, readText, decodeFields];
}
