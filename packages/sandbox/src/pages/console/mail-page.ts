import { Router } from 'express';

/**
 * A mail's HTML is foreign text. The console shows it in a frame that has no origin, in which styles work, but which
 * loads nothing and runs only this page's own script.
 */
const MAIL_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
].join('; ');

const MAIL_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Mail</title><script src="/console/mail/show.js"></script></head>
<body></body>
</html>
`;

/** Scripts that are set as markup do not run, and the policy refuses handlers in attributes. */
const MAIL_SCRIPT = `addEventListener('message', ({ source, data }) => {
  if (source !== parent || typeof data !== 'string') return;
  document.documentElement.innerHTML = data;
  for (const link of document.links) { link.target = '_blank'; link.rel = 'noreferrer'; }
});
parent.postMessage('ready', '*');
`;

/** Serves the page into which the console puts a mail, so that the mail needs no address of its own. */
export function createMailPage(): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set('Content-Security-Policy', MAIL_POLICY).set('X-Frame-Options', 'SAMEORIGIN');
    next();
  });
  router.get('/show.js', (_request, response) => response.type('js').send(MAIL_SCRIPT));
  router.get('/', (_request, response) => response.send(MAIL_PAGE));
  return router;
}
