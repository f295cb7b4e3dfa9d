import express, { Router } from 'express';

/**
 * Redoc adds its styles while it draws, which a policy without `unsafe-inline` would forbid; scripts may come from
 * this server only.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** `/docs/`: the folder that `docs:build` wrote, as it stands. */
export function createDocsRoutes(folder: string): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set({
      'Content-Security-Policy': CONTENT_SECURITY_POLICY,
      'X-Content-Type-Options': 'nosniff',
    });
    next();
  });
  router.use(express.static(folder, { fallthrough: true }));
  return router;
}
