import type { CheckContext } from '../check.ts';
import { FORM } from '../create-context.ts';
import type { Fields } from '../document-facts.ts';
import type { WireRequest } from '../http-exchange.ts';

/** Makes a valid call of verifyCredentials, which changes nothing, for checks that alter the request. */
export function verifyRequest(
  { document, credentials }: CheckContext,
  overrides: Partial<WireRequest> = {},
): WireRequest {
  return {
    method: 'POST',
    path: document.operation('verifyCredentials').path,
    headers: [['Content-Type', FORM], USER_AGENT],
    body: encode(credentials),
    ...overrides,
  };
}

export function encode(fields: Fields): string {
  return new URLSearchParams(fields).toString();
}

export const USER_AGENT = ['User-Agent', 'cashfree-conformance'] as const;
