/** The longest chain of causes that is followed. */
const DEPTH = 4;

/**
 * Codes that occur only before a connection is made, in Bun and in a custom `fetch`, and Node's code for a refused
 * address. A redirect could lead to such an address too, but none is followed.
 */
const UNSENT =
  /^(?:(?:ECONNREFUSED|ENOTFOUND|EAI_\w+|UND_ERR_CONNECT_TIMEOUT|bad port)$|Failed to parse URL)/u;

interface Node {
  getBuiltinModule?(name: string): {
    subscribe(channel: string, listener: (message: { readonly error: unknown }) => void): void;
  };
}

/**
 * Connection errors of Node's `fetch` and of the package undici. undici announces each of them: of the name, the
 * certificate, the proxy and the network.
 *
 * The code alone is not enough: CERT_HAS_EXPIRED, ERR_SSL_… and ECONNRESET also occur after the request was sent, for
 * example when a server renegotiates TLS. Runtimes that announce nothing have only the codes above.
 */
const unconnected = new WeakSet();
try {
  // Once, not per client, because a subscription never ends. Not imported, because browsers and edge runtimes lack it.
  (globalThis as { readonly process?: Node }).process
    ?.getBuiltinModule?.('diagnostics_channel')
    .subscribe('undici:client:connectError', ({ error }) => unconnected.add(Object(error)));
} catch {
  // Some edge runtimes have the function, but it throws.
}

/** The errors of requests that were never handed to `fetch`, so that nothing has happened. */
export const nothingSent: WeakSet<object> = new WeakSet();

/** True if a `fetch` that threw this error certainly sent nothing. */
export function isUnsent(thrown: unknown, depth: number = DEPTH): boolean {
  const error = Object(thrown) as Readonly<Record<string, unknown>>;
  const { code, message, cause } = error;
  if (unconnected.has(error) || UNSENT.test(String(code || message))) return true;
  // An error with its own code may mean more than its cause.
  return !code && depth > 0 && isUnsent(cause, depth - 1);
}
