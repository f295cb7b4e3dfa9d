import { decodeForm, FormBodyError } from '@cashfree-rest/core';
import { type RequestHandler, type Response, text } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/** Headers of every payment page: nothing from elsewhere, in no frame, in no cache. */
export const securePage: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'strict-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  });
  allowFormsTo(response, "'self'");
  next();
};

/** Says where the forms of this page may be sent, redirects included. */
export function allowFormsTo(response: Response, target: string): void {
  const policy = [...CONTENT_SECURITY_POLICY, `form-action ${target}`].join('; ');
  response.set('Content-Security-Policy', policy);
}

/**
 * Reads the named fields of a page's form into `request.body`. What cannot be decoded is an empty form, which no page
 * of ours sends; what cannot be read at all (too large, badly compressed) goes to the error page.
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
