import { decodeForm, FormBodyError, RefusedReply } from '@cashfree-rest/core';
import { type RequestHandler, text } from 'express';

const FORM = 'application/x-www-form-urlencoded';
const MAX_BODY = '64kb';

/** Refuses what is no form, before a byte of it is parsed. No body at all counts as an empty form. */
const requireForm: RequestHandler = (request, _response, next) => {
  const [mediaType = ''] = (request.headers['content-type'] ?? '').split(';');
  const sent = mediaType.trim().toLowerCase();
  const empty = request.headers['transfer-encoding'] === undefined && !hasLength(request.headers);
  if (sent !== FORM && !(sent === '' && empty)) {
    throw new RefusedReply(415, `Send the fields as ${FORM}, not as ${sent || 'an unnamed type'}`);
  }
  next();
};

function hasLength(headers: Readonly<Record<string, unknown>>): boolean {
  return Number(headers['content-length'] ?? 0) > 0;
}

const readText = text({ type: () => true, limit: MAX_BODY });

const decodeFields: RequestHandler = (request, _response, next) => {
  try {
    request.body = decodeForm(typeof request.body === 'string' ? request.body : '');
  } catch (error) {
    if (!(error instanceof FormBodyError)) throw error;
    throw new RefusedReply(400, error.message);
  }
  // The validator keeps one compiled schema for every content type that it sees, parameters included.
  request.headers['content-type'] = FORM;
  next();
};

/** Reads a form body into `request.body`: strings only, blank fields left out. */
export const readForm: RequestHandler[] = [requireForm, readText, decodeFields];
