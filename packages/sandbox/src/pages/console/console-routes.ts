import compression from 'compression';
import express, { Router } from 'express';
import { CONSOLE_FOLDER } from '#assets';
import { DEFAULT_CREDENTIALS } from '../../merchants/default-credentials.ts';
import type { Credentials } from '../../merchants/merchant-store.ts';
import { createMailPage } from './mail-page.ts';

export interface ConsoleRoutesOptions {
  readonly baseUrl: () => string;
  readonly merchant: Credentials;
  /** True if the control API asks for a token, which the console then asks its user for. */
  readonly needsToken: boolean;
}

/** The console loads its own files, talks to this sandbox, and frames only its page for mails. */
const CONSOLE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Serves `/console/`: the files that `packages/console` builds, and its page for every address below it. */
export function createConsoleRoutes(options: ConsoleRoutesOptions): Router {
  const router = Router();
  router.use(compression());
  router.use((_request, response, next) => {
    // An unchanged file gets a 304.
    response.set({ 'Content-Security-Policy': CONSOLE_POLICY, 'Cache-Control': 'no-cache' });
    next();
  });
  router.get('/sandbox.json', (_request, response) => {
    response.set('Cache-Control', 'no-store').json(factsOf(options));
  });
  router.use('/mail', createMailPage());
  router.use(express.static(CONSOLE_FOLDER, { index: false, redirect: false }));
  // Without a pattern, because Express would refuse an address that is not URL-encoded. The page says what it lacks.
  router.use(({ method }, response, next) => {
    if (method !== 'GET' && method !== 'HEAD') return next();
    response.sendFile('index.html', { root: CONSOLE_FOLDER });
  });
  return router;
}

/** What the console tells a newcomer; a private key is never part of it. */
function factsOf({ baseUrl, merchant, needsToken }: ConsoleRoutesOptions): object {
  const isWellKnown = merchant.secretKey === DEFAULT_CREDENTIALS.secretKey;
  return {
    baseUrl: baseUrl(),
    appId: merchant.appId,
    secretKey: isWellKnown ? merchant.secretKey : null,
    needsToken,
  };
}
