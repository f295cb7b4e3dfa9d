/** The options that the client passes to `fetch`. */
export interface FetchInit {
  readonly method: 'POST';
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

/** The parts of an answer that the client reads. */
export interface FetchedReply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * A replacement for the global `fetch`: `fetch` of the package undici, or a function of your own, such as `(url, init)
 * => fetch(url, { ...init, dispatcher })`.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedReply>;
