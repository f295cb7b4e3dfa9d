import type { CheckContext } from '../check.ts';
import { FORM } from '../create-context.ts';
import type { Fields } from '../document-facts.ts';
import type { WireRequest } from '../http-exchange.ts';

/** A valid call of verifyCredentials, the operation that does nothing, for checks that alter how it is sent. */
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
