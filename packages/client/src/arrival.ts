import {
  ConnectionError,
  type GatewayError,
  type GatewayErrorOptions,
  MiddlewareError,
  type TimeoutError,
  UnsentError,
} from './errors.ts';
import type { Exchange, Received } from './exchange.ts';
import type { Fetch } from './fetch.ts';
import type { Middleware } from './middleware.ts';
import type { Redact } from './redact.ts';
import { reasonOf, safeCause } from './safe-cause.ts';
import { readStatus } from './show-answer.ts';

/** One request to send. */
export interface Dispatch<Reply> {
  readonly path: string;
  /** Without the credentials. */
  readonly form: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
  readonly redact: Redact;
  /** Goes into errors. */
  readonly context: GatewayErrorOptions;
  /** Reads the gateway's own answer. Its error takes precedence over one that a middleware throws. */
  readonly read: (received: Received) => Reply;
  /** True if openapi-fetch reads the answer as well. */
  readonly isShown?: boolean | undefined;
  readonly parseAs?: string | undefined;
  /** For this request only. */
  readonly middleware?: readonly Middleware[] | undefined;
  readonly fetch?: Fetch | undefined;
  /** Other options of openapi-fetch, and of `fetch`. */
  readonly extras?: object | undefined;
}

/** The result of openapi-fetch. */
export interface Parsed {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Arrived<Reply> {
  /** Both are missing if a middleware answered in the gateway's place. */
  readonly received: Received | undefined;
  readonly reply: Reply | undefined;
  readonly parsed: Parsed;
  /** True if a middleware replaced the gateway's answer, or answered before the gateway. */
  readonly isReplaced: boolean;
}

/** Reads the gateway's own answer first, because no middleware may decide if a payment was made. */
export async function readArrival<Reply>(
  call: Dispatch<Reply>,
  exchange: Exchange,
  sent: Promise<Parsed>,
): Promise<Arrived<Reply>> {
  const { redact, read } = call;
  const outcome = await sent.then(
    (parsed) => ({ parsed }),
    (thrown: unknown) => ({ thrown }),
  );
  exchange.isClosed = true;
  const { refusal, failure, received, shown, hasLeft, url, baseUrl } = exchange;
  if (refusal && !hasLeft) throw refusal;
  if (failure) throw connectionError(failure, baseUrl, call);
  const reply = received && read(received);
  if ('parsed' in outcome) {
    // A middleware that has sent the request itself cannot answer it before the gateway.
    if (hasLeft && !received) throw middlewareError('did not wait for the answer', exchange, call);
    const { parsed } = outcome;
    const isReplaced = !received || (shown !== undefined && parsed.response !== shown);
    return { received, reply, parsed, isReplaced };
  }
  const { thrown } = outcome;
  // No request can be made of an invalid address, so no middleware is to blame.
  if (!hasLeft && !isAddress(url)) {
    throw connectionError({ thrown, isUnsent: true }, baseUrl, call);
  }
  const cause = safeCause(thrown, redact);
  const progress = received ? 'after the answer came' : 'while the answer was awaited';
  const when = hasLeft ? progress : 'before a request was sent';
  throw middlewareError(`failed ${when}${reasonOf(cause)}`, exchange, call, cause);
}

/**
 * Returns the error for a time that ran out. If the gateway had answered, its answer counts, and the time was spent by a
 * middleware.
 */
export function readLate<Reply>(
  call: Dispatch<Reply>,
  exchange: Exchange,
  error: TimeoutError,
): GatewayError {
  const { received } = exchange;
  if (!received) return error;
  call.read(received);
  return middlewareError('did not end in time', exchange, call, error);
}

function middlewareError(
  what: string,
  { received }: Exchange,
  { context }: Pick<Dispatch<unknown>, 'context'>,
  cause?: Error,
): MiddlewareError {
  const tookEffect = readStatus(received?.text ?? '') === 'OK';
  return new MiddlewareError(`a middleware ${what}`, { ...context, cause }, tookEffect);
}

function connectionError(
  { thrown, isUnsent }: NonNullable<Exchange['failure']>,
  baseUrl: string,
  { context, redact }: Pick<Dispatch<unknown>, 'context' | 'redact'>,
): ConnectionError {
  const cause = safeCause(thrown, redact);
  const where = `${redact(hostOf(baseUrl))}${reasonOf(cause)}`;
  const options = { ...context, cause };
  return isUnsent
    ? new UnsentError(`no request could be sent to ${where}`, options)
    : new ConnectionError(`no answer from ${where}`, options);
}

/** A browser's base URL may be a path. */
function hostOf(baseUrl: string): string {
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}

function isAddress(url: string): boolean {
  try {
    return Boolean(new Request(url));
  } catch {
    return false;
  }
}
