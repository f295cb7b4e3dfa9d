import compression from 'compression';
import express, { Router } from 'express';
import { completeAddress } from './complete-address.ts';
import { fillInAddress } from './fill-in-address.ts';
import { preferMarkdown } from './prefer-markdown.ts';

/** The documentation's own pages load only files beside them. */
const STRICT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Redoc adds styles while it renders, which needs `unsafe-inline`, and searches in workers. */
const REDOC_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves `/docs/`: the folder that `docs:build` wrote, with this sandbox's address, compressed for clients that accept it. */
export function createDocsRoutes(folder: string, baseUrl: () => string): Router {
  const router = Router();
  router.use(compression());
  router.use((request, response, next) => {
    response.set({
      'Content-Security-Policy': request.path === '/redoc.html' ? REDOC_POLICY : STRICT_POLICY,
      // An unchanged file gets a 304.
      'Cache-Control': 'public, max-age=0',
    });
    next();
  });
  router.use(completeAddress(folder));
  router.use(preferMarkdown(folder));
  router.use(fillInAddress(folder, baseUrl));
  router.use(express.static(folder, { fallthrough: true }));
  // Without such a page, for example before the documentation is built, the sandbox's own page says so.
  router.use((_request, response, next) => {
    response.status(404).sendFile('404.html', { root: folder }, (error) => error && next());
  });
  return router;
}
