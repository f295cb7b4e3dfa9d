/**
 * For helmet. Replies are data: no browser may run, frame or guess anything from them. Helmet's other headers speak of documents
 * and of browsers long gone; each would cost every reply some bytes and microseconds.
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
