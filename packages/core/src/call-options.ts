/** What a caller may set for one call, on every operation. */
export interface CallOptions {
  /** Aborts the call; the promise then rejects. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until one attempt times out, 1 to 300,000; default: the client's `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
  /** Extra request headers, for example `X-Request-Id`. Connection headers such as `Content-Length` are refused. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
