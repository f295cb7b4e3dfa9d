import type { RequestHandler, Response } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * What every answer of the sandbox starts with: loads nothing from elsewhere, is in no frame and in no cache, is of the
 * type that it says, and has forms to this server only. Comes before all routes, so that none is left out; a route may
 * set its own instead.
 */
export const setSafeHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'strict-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; form-action 'self'`,
  });
  next();
};

/**
 * Lets the forms of this page go anywhere. Browsers hold the redirects after a form to `form-action` as well, and no
 * value of it covers the schemes of apps, to which a shop may redirect.
 */
export function allowFormsAnywhere(response: Response): void {
  response.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
}
