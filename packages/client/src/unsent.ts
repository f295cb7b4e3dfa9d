/** How deep a chain of causes is followed. */
const DEPTH = 4;

/**
 * Codes that come only before a connection is made, in Bun and for a `fetch` of the caller's own; and how Node refuses an
 * address. A redirect could lead to such an address as well, but none is followed.
 */
const UNSENT =
  /^(?:(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|bad port)$|Failed to parse URL)/u;

interface Node {
  getBuiltinModule?(name: string): {
    subscribe(channel: string, listener: (message: { readonly error: unknown }) => void): void;
  };
}

/**
 * The errors with which Node's `fetch`, and that of the package undici, has failed to connect: undici announces each of
 * them, whether it comes from a name, a certificate, a proxy or the network.
 *
 * The errors alone do not tell. CERT_HAS_EXPIRED, ERR_SSL_… and ECONNRESET also come after the request has been sent,
 * for example when a server negotiates TLS anew. Runtimes that announce nothing have only the codes above.
 */
const unconnected = new WeakSet();
try {
  // Once, not with each client: a subscription never ends. Not imported, so that browsers and edge runtimes do without.
  (globalThis as { readonly process?: Node }).process
    ?.getBuiltinModule?.('diagnostics_channel')
    .subscribe('undici:client:connectError', ({ error }) => unconnected.add(Object(error)));
} catch {
  // Some edge runtimes have the function, and throw when it is called.
}

/** The errors of requests that were never handed to `fetch`: whatever they say, nothing has happened. */
export const nothingSent: WeakSet<object> = new WeakSet();

/** Whether it is certain that a `fetch` that threw this has sent nothing. */
export function isUnsent(thrown: unknown, depth: number = DEPTH): boolean {
  const error = Object(thrown) as Readonly<Record<string, unknown>>;
  const { code, message, cause } = error;
  if (unconnected.has(error) || UNSENT.test(String(code || message))) return true;
  // An error with a code of its own may stand for more than its cause.
  return !code && depth > 0 && isUnsent(cause, depth - 1);
}
