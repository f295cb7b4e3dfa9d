import type { Received } from './exchange.ts';
import type { Redact } from './redact.ts';

/** HTTP statuses whose answers have no body. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * An answer for openapi-fetch and middleware, which may read it, clone it and throw it away. An error that an old gateway
 * sends with 200 is not `ok`.
 * @param hide the secret, should the gateway have repeated it.
 */
export function showAnswer(received: Received, url: string, hide: Redact): Response {
  const { status, ok, text = '' } = received;
  const said = hide(text);
  // A redirect that was not followed has no status in browsers, and no response can be made with that.
  const isPossible = status >= 200 && status <= 599;
  const shown = new Response(WITHOUT_BODY.includes(status) ? null : said, {
    status: isPossible ? status : 502,
    headers: readableHeaders(received.headers, hide),
  });
  const isOk = ok && readStatus(said) === 'OK';
  return Object.defineProperties(shown, { ok: { value: isOk }, url: { value: url } });
}

/** The gateway's own word in a reply: `OK` or `ERROR`; `undefined` if something else has answered. */
export function readStatus(text: string): unknown {
  try {
    return Object(JSON.parse(text)).status;
  } catch {
    return undefined;
  }
}

/** The answer of a `fetch` of the caller's own may have headers that can be asked for, but not listed. */
function readableHeaders(headers: Headers, hide: Redact): [string, string][] {
  const isIterable = typeof headers[Symbol.iterator] === 'function';
  return isIterable ? Array.from(headers, ([name, value]) => [name, hide(value)]) : [];
}
