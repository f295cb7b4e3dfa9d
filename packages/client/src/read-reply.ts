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
import { parseReply } from './show-answer.ts';

/** The gateway's unredacted reasons, for decisions; the text of an error may have gaps. */
export const words: WeakMap<object, string> = new WeakMap();

/** The HTTP status that a detail implies, if the caller must be able to tell it from other refusals. */
const MEANT: Readonly<Record<string, number>> = {
  wrong_credentials: 401,
  too_many_requests: 429,
  internal_error: 500,
};

/** The call that a reply answers. */
export interface ReplyContext<Id extends OperationId> {
  readonly operationId?: Id;
  readonly url: string;
  readonly attempts: number;
}

/**
 * Decides what a reply means. The `status` in the body counts, not the HTTP status alone, because some gateways answer
 * errors with 200 for old clients.
 * @param body the text, or the number of bytes that it exceeds.
 * @param redact hides secrets that the gateway may repeat but no error may hold.
 * @throws {RefusedError} if the gateway refused the request.
 * @throws {OutcomeUnknownError} if the gateway failed.
 * @throws {UnexpectedReplyError} if the answer is not the gateway's.
 */
export function readReply<Id extends OperationId>(
  { operationId, url, attempts }: ReplyContext<Id>,
  { status, ok, headers }: Omit<Received, 'text'>,
  body: string | number,
  redact: Redact,
): Replies[Id] {
  const reply = parseReply(String(body));
  if (ok && reply?.status === 'OK') return reply as Replies[Id];
  const options = { operationId, requestId: readRequestId(headers, redact) };
  const said = [reply?.reason, reply?.message, reply?.error].find(isText) ?? 'no reason given';
  const reason = redact(said);
  const retryAfterSeconds = readPause(headers);
  const facts = explainRefusal(said);
  const repeated = { ...options, attempts };
  // An error may come with 200. A failure of the gateway leaves open if the call took effect.
  const meant = ok ? (MEANT[facts.detail ?? ''] ?? status) : status;
  // The gateway or something before it counted the requests; either way, this one had no effect.
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
  const other = reply ? 'an unexpected body' : 'no JSON';
  const what = typeof body === 'number' ? `more than ${body} bytes` : other;
  const type = redact(headers.get('Content-Type') ?? 'no content type');
  const message = `HTTP ${status} with ${what} (${type}) from ${redact(url)}`;
  throw new UnexpectedReplyError(message, status, repeated, retryAfterSeconds);
}

export function readRequestId(headers: Headers, redact: Redact): string | undefined {
  const id = headers.get('X-Request-Id');
  return id === null ? undefined : redact(id);
}

/** Reads `Retry-After` in seconds: a number, or a time relative to the `Date` header. */
function readPause(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d+$/u.test(text)) return Number(text);
  const seconds = (Date.parse(text) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
