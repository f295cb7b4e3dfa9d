import type { OperationId, Replies } from '@cashfree-rest/contract';
import {
  AuthenticationError,
  type GatewayErrorOptions,
  OutcomeUnknownError,
  RateLimitError,
  RefusedError,
  UnexpectedReplyError,
} from './errors.ts';

/**
 * Decides once what a reply means. The body's own `status` counts, not the HTTP status alone:
 * some gateways answer errors with 200 for the sake of old clients.
 * @throws {RefusedError} if the gateway said no.
 * @throws {OutcomeUnknownError} if it failed by its own fault.
 * @throws {UnexpectedReplyError} if what answered was not the gateway.
 */
export function readReply<Id extends OperationId>(
  operationId: Id,
  response: Response,
  body: string,
): Replies[Id] {
  const requestId = response.headers.get('X-Request-Id') ?? undefined;
  const options = { operationId, requestId };
  const reply = parseObject(body);
  if (reply === undefined) {
    const type = response.headers.get('Content-Type') ?? 'nothing';
    const message = `HTTP ${response.status} with ${type} instead of a JSON object`;
    throw new UnexpectedReplyError(message, response.status, options);
  }
  if (response.ok && reply.status === 'OK') return reply as Replies[Id];
  if (reply.status !== 'ERROR') {
    const message = `HTTP ${response.status} whose body says neither OK nor ERROR`;
    throw new UnexpectedReplyError(message, response.status, options);
  }
  const reason = [reply.reason, reply.message, reply.error].find(isText) ?? 'no reason given';
  throw refusal(reason, response, options);
}

/** Which error an error reply is: it decides what the caller does next. */
function refusal(
  reason: string,
  { status, headers }: Response,
  options: GatewayErrorOptions,
): Error {
  const retryAfterSeconds = readPause(headers);
  if (status >= 500) {
    return new OutcomeUnknownError(reason, options, { httpStatus: status, retryAfterSeconds });
  }
  if (status === 401) return new AuthenticationError(reason, status, options);
  if (status !== 429) return new RefusedError(reason, status, options);
  return new RateLimitError(reason, options, retryAfterSeconds);
}

/** `Retry-After` in seconds: it may be a number, or a time by the clock of the `Date` beside it. */
function readPause(headers: Headers): number | undefined {
  const text = headers.get('Retry-After') ?? '';
  if (/^\d{1,9}$/u.test(text)) return Number(text);
  const seconds = (Date.parse(text) - Date.parse(headers.get('Date') ?? '')) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
