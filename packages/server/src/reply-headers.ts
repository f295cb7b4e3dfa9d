import type { ServerResponse } from 'node:http';
import { specVersion } from '@cashfree-rest/generated-server';

/**
 * Replies are data, so no browser may run, frame or sniff them. These are the headers that helmet sets for data; its
 * others are for documents and old browsers, and each would cost every reply some bytes and microseconds.
 */
const HEADERS = Object.entries({
  'X-Spec-Version': specVersion,
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none';frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
});

/** Sets the headers that all replies of a stub have. */
export function setReplyHeaders(response: ServerResponse): void {
  response.removeHeader('X-Powered-By');
  for (const [name, value] of HEADERS) response.setHeader(name, value);
}
