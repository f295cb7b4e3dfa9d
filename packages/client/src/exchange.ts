import type { OperationId } from '@cashfree-rest/contract';
import type { InvalidRequestError } from './errors.ts';
import type { Fetch } from './fetch.ts';
import type { Redact } from './redact.ts';

/** The whole answer as it arrived. */
export interface Received {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  /** `undefined` if it exceeds the limit for a reply. */
  readonly text: string | undefined;
}

/** One request and its progress, independent of middleware. */
export interface Exchange {
  readonly operationId: OperationId | undefined;
  readonly baseUrl: string;
  readonly url: string;
  /** The form without the credentials. */
  readonly form: string;
  readonly fetch: Fetch;
  /** The caller's options for `fetch`, such as `keepalive`. */
  readonly extras: object;
  /** True if openapi-fetch reads the answer as well. */
  readonly isShown: boolean;
  /** Hides the secret from middleware if an answer repeats it. */
  readonly hideSecret: Redact;
  /** True once the request is handed to `fetch`: from then on the gateway may act on it. */
  hasLeft: boolean;
  /** True once no request may leave any more: middleware gets the function that sends one, as `options.fetch`. */
  isClosed: boolean;
  received?: Received;
  /** The answer that openapi-fetch and middleware receive. */
  shown?: Response;
  /** Why the request was not sent. */
  refusal?: InvalidRequestError;
  /** The error of `fetch`, or of reading the answer. */
  failure?: { readonly thrown: unknown; readonly isUnsent: boolean };
}
