import { decodeForm, FormBodyError } from '@cashfree-rest/core';
import { type RequestHandler, text } from 'express';

/**
 * Reads the named fields of a page's form into `request.body`. A form that cannot be decoded becomes an empty one,
 * which the sandbox's pages never send. A body that cannot be read (too large, badly compressed) leads to the error
 * page.
 */
export function readPageForm(names: readonly string[]): RequestHandler[] {
  const known = new Set(names);
  const decode: RequestHandler = (request, _response, next) => {
    try {
      request.body = decodeForm(typeof request.body === 'string' ? request.body : '', known);
    } catch (error) {
      if (!(error instanceof FormBodyError)) throw error;
      request.body = {};
    }
    next();
  };
  return [text({ type: 'application/x-www-form-urlencoded', limit: '16kb' }), decode];
}
