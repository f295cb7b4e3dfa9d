import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Lets a page load only the assets folder, talk only to the shop, and never be framed. */
export const pageHeaders: RequestHandler = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  // The server that ends TLS decides; a laptop has none.
  strictTransportSecurity: false,
});
