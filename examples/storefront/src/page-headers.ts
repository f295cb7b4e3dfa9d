import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** A page runs and looks like what lies in the assets folder, talks to the shop alone, and is in nobody's frame. */
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
  // For whoever ends TLS to say; a laptop has none.
  strictTransportSecurity: false,
});
