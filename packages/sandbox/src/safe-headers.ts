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
 * Sets the default headers of every reply: it loads nothing from elsewhere, is not framed, cached or sniffed, and posts
 * forms only to this server. Runs before all routes, so that none is missed; a route may override it.
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
 * Allows the forms of this page any target. Browsers apply `form-action` to the redirects after a form as well, and no
 * value of it covers the schemes of apps, to which a shop may redirect.
 */
export function allowFormsAnywhere(response: Response): void {
  response.set('Content-Security-Policy', CONTENT_SECURITY_POLICY);
}
