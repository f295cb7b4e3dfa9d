import { PLAIN_OBJECT } from '@cashfree-rest/core';

/** Headers of the connection. Only `fetch` can set them: some make it fail, others make it hang. */
const OF_CONNECTION =
  /^(?:connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/u;

/** Why headers cannot be sent; never contains their values. */
export const HEADERS_FAULT: string =
  'headers must be an object of valid header values, without headers that only fetch sets';

/**
 * Returns the headers with lower-case names; `undefined` if they cannot be sent. Always a plain object, so that a
 * custom `fetch` can rely on it.
 */
export function readHeaders(extra: unknown): Readonly<Record<string, string>> | undefined {
  if (extra === undefined) return {};
  const isIterable = typeof Object(extra)[Symbol.iterator] === 'function';
  if (typeof extra === 'string' || !(isIterable || PLAIN_OBJECT.allows(extra))) return undefined;
  try {
    const pairs = isIterable
      ? [...(extra as Iterable<[string, string]>)]
      : Object.entries(extra as object);
    // A value that is not a string would become one: "undefined", "[object Object]".
    if (!pairs.every(([, value]) => typeof value === 'string')) return undefined;
    const headers = [...new Headers(pairs as [string, string][])];
    return headers.some(([name]) => OF_CONNECTION.test(name))
      ? undefined
      : Object.fromEntries(headers);
  } catch {
    // The runtime's message quotes the value.
    return undefined;
  }
}
