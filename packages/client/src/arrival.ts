import {
  ConnectionError,
  type GatewayErrorOptions,
  MiddlewareError,
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
  /** For the errors. */
  readonly context: GatewayErrorOptions;
  /** What the gateway's own answer means. Its error comes before any that a middleware throws. */
  readonly read: (received: Received) => Reply;
  /** Whether openapi-fetch reads the answer as well, and as what. */
  readonly isShown?: boolean;
  readonly parseAs?: string;
  /** For this request alone. */
  readonly middleware?: readonly Middleware[];
  readonly fetch?: Fetch;
  /** Other options of openapi-fetch, and of `fetch`. */
  readonly extras?: object;
}

/** What openapi-fetch makes of an answer. */
export interface Parsed {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface Arrived<Reply> {
  /** Both missing if a middleware answered in the gateway's place. */
  readonly received: Received | undefined;
  readonly reply: Reply | undefined;
  readonly parsed: Parsed;
  /** A middleware has put an answer of its own in the place of the gateway's, or has answered before it. */
  readonly isReplaced: boolean;
}

/** Reads the gateway's own answer first: no middleware decides whether a payment was made. */
export async function readArrival<Reply>(
  call: Dispatch<Reply>,
  exchange: Exchange,
  sent: Promise<Parsed>,
): Promise<Arrived<Reply>> {
  const { context, redact, read } = call;
  const outcome = await sent.then(
    (parsed) => ({ parsed }),
    (thrown: unknown) => ({ thrown }),
  );
  const { refusal, failure, received, shown, hasLeft, url, baseUrl } = exchange;
  if (refusal) throw refusal;
  if (failure) throw connectionError(failure, baseUrl, call);
  const reply = received && read(received);
  if ('parsed' in outcome) {
    const { parsed } = outcome;
    const isReplaced = !received || (shown !== undefined && parsed.response !== shown);
    return { received, reply, parsed, isReplaced };
  }
  const { thrown } = outcome;
  // No request can be made of such an address: that is no middleware's doing.
  if (!hasLeft && !isAddress(url)) {
    throw connectionError({ thrown, isUnsent: true }, baseUrl, call);
  }
  const cause = safeCause(thrown, redact);
  const when = hasLeft ? 'after the answer came' : 'before a request was sent';
  const tookEffect = readStatus(received?.text ?? '') === 'OK';
  const message = `a middleware failed ${when}${reasonOf(cause)}`;
  throw new MiddlewareError(message, { ...context, cause }, tookEffect);
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
