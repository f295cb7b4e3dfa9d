/** What a caller may set for one call, on every operation. */
export interface CallOptions {
  /** Aborts the call; the promise then rejects. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds until one attempt is given up, 1 to 300,000; default is the client's own `timeoutMs`. */
  readonly timeoutMs?: number | undefined;
  /** Extra request headers, for example `X-Request-Id`; none of the connection's own, such as `Content-Length`. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}
