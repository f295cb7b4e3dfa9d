import { PLAIN_OBJECT } from '@cashfree-rest/core';

/** Headers of the connection. Only `fetch` can set them: with some of them it fails, with others it hangs. */
const OF_CONNECTION =
  /^(?:connection|content-length|expect|keep-alive|transfer-encoding|upgrade)$/u;

/** Why headers cannot be sent, without their values. */
export const HEADERS_FAULT: string =
  'headers must be an object with texts that a header can hold, and none that only fetch sets';

/**
 * The headers by their names in small letters; `undefined` if they cannot be sent. Always a plain object, so that a
 * `fetch` of the caller's own knows what it gets.
 */
export function readHeaders(extra: unknown): Readonly<Record<string, string>> | undefined {
  if (extra === undefined) return {};
  const isIterable = typeof Object(extra)[Symbol.iterator] === 'function';
  if (typeof extra === 'string' || !(isIterable || PLAIN_OBJECT.allows(extra))) return undefined;
  try {
    const pairs = isIterable
      ? [...(extra as Iterable<[string, string]>)]
      : Object.entries(extra as object);
    // What is no text would be sent as one: "undefined", "[object Object]".
    if (!pairs.every(([, value]) => typeof value === 'string')) return undefined;
    const headers = [...new Headers(pairs as [string, string][])];
    return headers.some(([name]) => OF_CONNECTION.test(name))
      ? undefined
      : Object.fromEntries(headers);
  } catch {
    // What the runtime says of a header quotes its value.
    return undefined;
  }
}
