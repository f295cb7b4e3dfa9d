import type { OperationId } from '@cashfree-rest/contract';
import type { InvalidRequestError } from './errors.ts';
import type { Fetch } from './fetch.ts';
import type { Redact } from './redact.ts';

/** The whole answer, as it came. */
export interface Received {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  /** `undefined` if it is longer than a reply may be. */
  readonly text: string | undefined;
}

/** One request, and what is known of it whatever middleware makes of it. */
export interface Exchange {
  readonly operationId: OperationId | undefined;
  readonly baseUrl: string;
  readonly url: string;
  /** The form without the credentials. */
  readonly form: string;
  readonly fetch: Fetch;
  /** Options of the caller's own for `fetch`, such as `keepalive`. */
  readonly extras: object;
  /** Whether openapi-fetch reads the answer as well. */
  readonly isShown: boolean;
  /** Hides the secret from middleware, in an answer that repeats it. */
  readonly hideSecret: Redact;
  /** The request has been handed to `fetch`: from here on the gateway may act on it. */
  hasLeft: boolean;
  received?: Received;
  /** The answer as openapi-fetch and middleware get it. */
  shown?: Response;
  /** Why the request was not let out. */
  refusal?: InvalidRequestError;
  /** What `fetch` or the reading of the answer threw. */
  failure?: { readonly thrown: unknown; readonly isUnsent: boolean };
}
