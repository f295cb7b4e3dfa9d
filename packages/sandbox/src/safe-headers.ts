import type { RequestHandler, Response } from 'express';

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];

/**
 * What every answer of the sandbox starts with: loads nothing from elsewhere, is in no frame and in no cache, and is of
 * the type that it says. Comes before all routes, so that none is left out; a route may set its own instead.
 */
export const setSafeHeaders: RequestHandler = (_request, response, next) => {
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
