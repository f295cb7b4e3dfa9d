import type { ServerResponse } from 'node:http';
import { specVersion } from '@cashfree-rest/generated-server';
import helmet from 'helmet';

/**
 * Replies are data, so no browser may run, frame or sniff them. Helmet's other headers are for documents and old
 * browsers; each would cost every reply some bytes and microseconds.
 */
const helmetHandler = helmet({
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
});

/** Helmet sets the same headers in every reply, so it is asked once. */
const ASKED = { set: new Map<string, string>(), removed: new Set<string>() };
helmetHandler(
  {} as never,
  {
    setHeader: (name: string, value: string) => ASKED.set.set(name, value),
    removeHeader: (name: string) => ASKED.removed.add(name),
  } as never,
  (error) => {
    if (error !== undefined) throw error;
  },
);

const HEADERS = Object.entries({
  'X-Spec-Version': specVersion,
  'Cache-Control': 'no-store',
  ...Object.fromEntries(ASKED.set),
});

/** Sets the headers that all replies of a stub have. */
export function setReplyHeaders(response: ServerResponse): void {
  for (const name of ASKED.removed) response.removeHeader(name);
  for (const [name, value] of HEADERS) response.setHeader(name, value);
}
