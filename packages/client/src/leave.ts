import { InvalidRequestError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import type { PlainRequest } from './plain-request.ts';
import { HEADERS_FAULT, readHeaders } from './read-headers.ts';
import { readText } from './read-text.ts';
import { showAnswer } from './show-answer.ts';
import { isUnsent } from './unsent.ts';
import { FORM_HEADERS, joinForms } from './write-form.ts';

export interface ExitOptions {
  /** Added to every form; hidden from middleware. */
  readonly secretForm: string;
  readonly maxReplyBytes: number;
}

/**
 * Sends every request, after all middleware: adds the credentials and calls the caller's `fetch` with an address and a
 * plain object. Records its progress in `exchange`.
 */
export async function leave(
  request: Request | PlainRequest,
  exchange: Exchange,
  signal: AbortSignal,
  { secretForm, maxReplyBytes }: ExitOptions,
): Promise<Response> {
  const { url, form, fetch, extras, isShown, hideSecret } = exchange;
  const headers = { ...(await inspect(request, exchange)), ...FORM_HEADERS };
  if (signal.aborted) throw signal.reason;
  if (exchange.isClosed) throw new TypeError('a middleware cannot send a request again');
  exchange.isClosed = true;
  exchange.hasLeft = true;
  let response: Response | undefined;
  try {
    const init = { method: 'POST', body: joinForms(form, secretForm), headers, signal } as const;
    // Never follow: a redirect would send the secret in the body to another address. Workers do not support 'error'.
    response = (await fetch(url, { ...extras, ...init, redirect: 'manual' })) as Response;
    const { status, ok } = response;
    const text = await readText(response, maxReplyBytes);
    exchange.received = { status, ok, headers: response.headers, text };
  } catch (thrown) {
    exchange.failure = { thrown, isUnsent: !response && isUnsent(thrown) };
    // An error of `fetch` may quote the whole request.
    throw new TypeError('no answer');
  }
  if (!isShown) return NOT_SHOWN;
  exchange.shown = showAnswer(exchange.received, url, hideSecret);
  return exchange.shown;
}

/** Has no body for openapi-fetch to read: without middleware only the client reads the answer. */
const NOT_SHOWN = { status: 204, ok: true, headers: new Headers() } as Response;

/** Returns the headers. Refuses any other change, because a lost answer is settled by the original fields. */
async function inspect(
  request: Request | PlainRequest,
  exchange: Exchange,
): Promise<Readonly<Record<string, string>>> {
  if (!(request instanceof Request)) return Object.fromEntries(request.headers);
  const { url, form, operationId } = exchange;
  const refuse = (message: string, field: string) => {
    exchange.refusal = new InvalidRequestError(message, [field], { operationId });
    throw exchange.refusal;
  };
  const only = 'middleware may change only the headers of a request';
  if (request.url !== new Request(url).url) refuse(`${only}: it changed the address`, 'url');
  if (request.method !== 'POST') refuse(`${only}: it changed the method`, 'method');
  // The form is ASCII, so it has as many bytes as characters.
  if ((await readText(request, form.length)) !== form)
    refuse(`${only}: it changed the form`, 'body');
  return readHeaders(request.headers) ?? refuse(HEADERS_FAULT, 'headers');
}
