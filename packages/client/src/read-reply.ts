import type { OperationId, Replies } from '@cashfree-rest/contract';
import {
  AuthenticationError,
  OutcomeUnknownError,
  RateLimitError,
  RefusedError,
  UnexpectedReplyError,
} from './errors.ts';
import type { Received } from './exchange.ts';
import { explainRefusal } from './explain-refusal.ts';
import type { Redact } from './redact.ts';

/** The gateway's reasons as they came, to decide by: what an error shows may have gaps. */
export const words: WeakMap<object, string> = new WeakMap();

/** The HTTP status that a detail stands for, where the caller has to know it from a refusal. */
const MEANT: Readonly<Record<string, number>> = {
  wrong_credentials: 401,
  too_many_requests: 429,
  internal_error: 500,
};

/** What a reply answers. */
export interface ReplyContext<Id extends OperationId> {
  readonly operationId?: Id;
  readonly url: string;
  readonly attempts: number;
}

/**
 * Decides once what a reply means. The body's own `status` counts, not the HTTP status alone:
 * some gateways answer errors with 200 for the sake of old clients.
 * @param body the text, or how many bytes it exceeds.
 * @param redact hides what the gateway may repeat but no error may hold.
 * @throws {RefusedError} if the gateway said no.
 * @throws {OutcomeUnknownError} if it failed by its own fault.
 * @throws {UnexpectedReplyError} if what answered was not the gateway.
 */
export function readReply<Id extends OperationId>(
  { operationId, url, attempts }: ReplyContext<Id>,
  { status, ok, headers }: Omit<Received, 'text'>,
  body: string | number,
  redact: Redact,
): Replies[Id] {
  const reply = parse(String(body));
  if (ok && reply?.status === 'OK') return reply as Replies[Id];
  const options = { operationId, requestId: readRequestId(headers, redact) };
  const said = [reply?.reason, reply?.message, reply?.error].find(isText) ?? 'no reason given';
  const reason = redact(said);
  const retryAfterSeconds = readPause(headers);
  const facts = explainRefusal(said);
  const repeated = { ...options, attempts };
  // What an error means, where it is sent with 200: a fault of the gateway leaves open what became of the call.
  const meant = ok ? (MEANT[facts.detail ?? ''] ?? status) : status;
  // Whoever has counted the requests, the gateway or something before it: this one went no further.
  if (meant === 429) throw new RateLimitError(reason, repeated, retryAfterSeconds, facts);
  if (reply?.status === 'ERROR') {
    if (meant === 401) throw new AuthenticationError(reason, status, options, facts);
    if (meant < 500) {
      const error = new RefusedError(reason, status, options, facts);
      words.set(error, said);
      throw error;
    }
    throw new OutcomeUnknownError(reason, repeated, { httpStatus: status, retryAfterSeconds });
  }
  const other = reply ? 'a body that does not say so' : 'no JSON';
  const what = typeof body === 'number' ? `more than ${body} bytes` : other;
  const type = redact(headers.get('Content-Type') ?? 'no content type');
  const message = `HTTP ${status} with ${what} (${type}) from ${redact(url)}`;
  throw new UnexpectedReplyError(message, status, repeated, retryAfterSeconds);
}

export function readRequestId(headers: Headers, redact: Redact): string | undefined {
  const id = headers.get('X-Request-Id');
  return id === null ? undefined : redact(id);
}

/** `Retry-After` in seconds: it may be a number, or a time by the clock of the `Date` beside it. */
function readPause(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d+$/u.test(text)) return Number(text);
  const seconds = (Date.parse(text) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

function parse(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return Object(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
