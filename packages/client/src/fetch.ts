/** What the client asks `fetch` for. */
export interface FetchInit {
  readonly method: 'POST';
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
  readonly redirect: 'manual';
}

/** What the client reads of an answer. */
export interface FetchedReply {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/**
 * A `fetch` that can be used in place of the global one: `fetch` of the package undici, or a function of your own, such
 * as `(url, init) => fetch(url, { ...init, dispatcher })`.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchedReply>;
