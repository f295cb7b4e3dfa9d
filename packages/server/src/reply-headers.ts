/**
 * For helmet. Replies are data, so no browser may run, frame or sniff them. Helmet's other headers are for documents
 * and old browsers; each would cost every reply some bytes and microseconds.
 */
export const REPLY_HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  },
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} as const;
