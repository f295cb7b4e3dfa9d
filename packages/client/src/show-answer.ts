import type { Received } from './exchange.ts';
import type { Redact } from './redact.ts';

/** HTTP statuses whose answers have no body. */
const WITHOUT_BODY: readonly number[] = [204, 205, 304];

/**
 * Returns an answer for openapi-fetch and middleware, which may read, clone and discard it. An error that an old
 * gateway sends with 200 is not `ok`.
 * @param hide removes the secret if the gateway repeated it.
 */
export function showAnswer(received: Received, url: string, hide: Redact): Response {
  const { status, ok, text = '' } = received;
  const said = hide(text);
  // In browsers a redirect that was not followed has no status, and `Response` refuses it.
  const isPossible = status >= 200 && status <= 599;
  const shown = new Response(WITHOUT_BODY.includes(status) ? null : said, {
    status: isPossible ? status : 502,
    headers: readableHeaders(received.headers, hide),
  });
  const isOk = ok && readStatus(said) === 'OK';
  return Object.defineProperties(shown, { ok: { value: isOk }, url: { value: url } });
}

/** Returns the `status` of a reply: `OK` or `ERROR`; `undefined` if the answer is not the gateway's. */
export function readStatus(text: string): unknown {
  return parseReply(text)?.status;
}

/** Returns the object that a text writes as JSON; `undefined` if it is not JSON. */
export function parseReply(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** A custom `fetch` may return headers that can be read by name but not listed. */
function readableHeaders(headers: Headers, hide: Redact): [string, string][] {
  const isIterable = typeof headers[Symbol.iterator] === 'function';
  return isIterable ? Array.from(headers, ([name, value]) => [name, hide(value)]) : [];
}
