import type { OperationId, Replies } from '@cashfree-rest/contract';
import type { RefusalDetail } from '@cashfree-rest/generated-client';
import { errorToJson } from './error-to-json.ts';
import type { RefusalFacts } from './explain-refusal.ts';

/** What went wrong, as a word that stays the same while messages are reworded. */
export type GatewayErrorCode =
  | 'invalid_request'
  | 'authentication_failed'
  | 'refused'
  | 'rate_limited'
  | 'outcome_unknown'
  | 'connection_failed'
  | 'timed_out'
  | 'aborted'
  | 'middleware_failed'
  | 'unexpected_reply'
  | 'bad_signature';

export interface GatewayErrorOptions {
  readonly operationId?: OperationId | undefined;
  readonly requestId?: string | undefined;
  readonly attempts?: number | undefined;
  readonly cause?: unknown;
}

/**
 * The root of all errors of this client. None of them holds the secret key or a whole request: where text from outside
 * repeats one, `[redacted]` stands in its place. Where `cause` is what `fetch` threw, it is a copy of name, code and message.
 */
export abstract class GatewayError extends Error {
  abstract readonly code: GatewayErrorCode;
  /** What was called; nothing was where a signature is checked. */
  readonly operationId: OperationId | undefined;
  /** The gateway's `X-Request-Id`, if it answered at all. */
  readonly requestId: string | undefined;

  /** How often the request was sent, where no answer came that counts; `undefined` elsewhere. */
  readonly attempts: number | undefined;

  constructor(
    message: string,
    { operationId, requestId, attempts, cause }: GatewayErrorOptions,
    advice?: string,
  ) {
    const times = attempts && ` (${attempts} ${attempts === 1 ? 'attempt' : 'attempts'})`;
    super(
      `${operationId ? `${operationId}: ` : ''}${message}${times ?? ''}${advice ? `: ${advice}` : ''}`,
      cause === undefined ? {} : { cause },
    );
    this.operationId = operationId;
    this.requestId = requestId;
    this.attempts = attempts;
  }

  /** The error with its message and causes, which `JSON.stringify` leaves out of other errors. */
  toJSON(): object {
    return errorToJson(this);
  }
}

/** The call cannot be sent as it is; nothing left this process. */
export class InvalidRequestError extends GatewayError {
  override readonly name = 'InvalidRequestError';
  override readonly code = 'invalid_request';
  /** Names of the fields at fault. */
  readonly fields: readonly string[];

  constructor(message: string, fields: readonly string[], options: GatewayErrorOptions) {
    super(message, options);
    this.fields = fields;
  }
}

/** The gateway said no. */
export class RefusedError extends GatewayError {
  override readonly name: string = 'RefusedError';
  override readonly code: GatewayErrorCode = 'refused';
  /** The gateway's own words, but for a secret that they repeat. */
  readonly reason: string;
  /** As sent; a gateway that answers errors with 200 gives 200 here. */
  readonly httpStatus: number;
  /** What it is about, by the document's `x-reasons`; `undefined` for a reason that the document does not list. */
  readonly detail: RefusalDetail | undefined;
  /** Names of the request fields that it is about, where the document lists the reason. */
  readonly fields: readonly string[];

  constructor(
    reason: string,
    httpStatus: number,
    options: GatewayErrorOptions,
    { detail, fields = [] }: Partial<RefusalFacts> = {},
  ) {
    super(reason, options);
    this.reason = reason;
    this.httpStatus = httpStatus;
    this.detail = detail;
    this.fields = fields;
  }
}

/** The gateway does not know these credentials. */
export class AuthenticationError extends RefusedError {
  override readonly name = 'AuthenticationError';
  override readonly code = 'authentication_failed';
}

/** Too many requests: this one had no effect, and may be sent again after the pause. */
export class RateLimitError extends RefusedError {
  override readonly name = 'RateLimitError';
  override readonly code = 'rate_limited';
  /** The gateway's `Retry-After`; `undefined` if it said none that can be read. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    reason: string,
    options: GatewayErrorOptions,
    retryAfterSeconds?: number,
    facts?: RefusalFacts,
  ) {
    super(reason, 429, options, facts);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface UnknownOutcome {
  readonly attempts?: number | undefined;
  /** The gateway's own words, where the message has more. */
  readonly reason?: string | undefined;
  /** As sent; `undefined` if no answer came. */
  readonly httpStatus?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly tookEffect?: true | undefined;
  readonly key?: string | undefined;
  /** Completes the message: which call it is about, and what to do now. */
  readonly advice?: string | undefined;
  readonly resolve?: OutcomeUnknownError['resolve'];
}

/**
 * A call that changes something may have taken effect, or may not: its answer got lost, or the gateway failed in the
 * middle. `cause` is what came instead of the answer. Do not call again before you know.
 *
 * A call that changes nothing ends like this if the gateway failed each time; there it means no more than that.
 */
export class OutcomeUnknownError extends GatewayError {
  override readonly name = 'OutcomeUnknownError';
  override readonly code = 'outcome_unknown';
  readonly reason: string;
  readonly httpStatus: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** The gateway has said that the call took effect; only its reply is lost, and cannot be had any more. */
  readonly tookEffect: true | undefined;
  /** The `merchantRefundId` under which a refund was sent. Store it: who sends the refund again under it does no harm. */
  readonly key: string | undefined;
  /**
   * Settles it, as often as you like. For an order it asks: the reply, or `undefined` if there is no such order so far;
   * a request may arrive late, so wait for longer than your `timeoutMs` before you take that for the last word. A refund
   * it sends once more under the same id, so that afterwards it is made, once. Missing where neither can be done.
   * @throws {GatewayError} if nobody answers now either.
   */
  readonly resolve: (() => Promise<Replies[OperationId] | undefined>) | undefined;

  constructor(message: string, options: GatewayErrorOptions, outcome: UnknownOutcome = {}) {
    const { advice, reason = message, ...facts } = outcome;
    super(message, options, advice);
    this.reason = reason;
    Object.assign(this, facts);
  }
}

/** No answer came to a call that changes nothing, or no request could be sent: nothing has happened. */
export class ConnectionError extends GatewayError {
  override readonly name = 'ConnectionError';
  override readonly code = 'connection_failed';
}

/** No request could be sent: by its class the client knows it, not by its words. */
export class UnsentError extends ConnectionError {}

/** No answer came within `timeoutMs` to a call that changes nothing. */
export class TimeoutError extends GatewayError {
  override readonly name = 'TimeoutError';
  override readonly code = 'timed_out';
  readonly timeoutMs: number;

  constructor(timeoutMs: number, options: GatewayErrorOptions) {
    super(`no answer within ${timeoutMs} ms`, options);
    this.timeoutMs = timeoutMs;
  }
}

/**
 * The caller's `signal` has ended a call that has changed nothing; `cause` is the signal's reason, a `TimeoutError` for
 * example if it comes from `AbortSignal.timeout`. It is named as the platform names an abort, so that code that knows
 * that name knows this one.
 */
export class AbortedError extends GatewayError {
  override readonly name = 'AbortError';
  override readonly code = 'aborted';

  constructor(signal: AbortSignal | undefined, options: GatewayErrorOptions) {
    super('aborted by the caller', { ...options, cause: signal?.reason });
  }
}

/**
 * A middleware threw, or put something in the place of a reply that is none; `cause` is what it threw. Once a request
 * has been sent, only a call that changes nothing ends like this.
 */
export class MiddlewareError extends GatewayError {
  override readonly name = 'MiddlewareError';
  override readonly code = 'middleware_failed';
  /** The gateway had answered that the call took effect. */
  readonly tookEffect: true | undefined;

  constructor(message: string, options: GatewayErrorOptions, tookEffect: boolean) {
    super(message, options);
    this.tookEffect = tookEffect || undefined;
  }
}

/** Something answered, but not the gateway's JSON: a proxy's page, an empty body, half a document. */
export class UnexpectedReplyError extends GatewayError {
  override readonly name = 'UnexpectedReplyError';
  override readonly code = 'unexpected_reply';
  readonly httpStatus: number;
  readonly retryAfterSeconds: number | undefined;

  constructor(
    message: string,
    httpStatus: number,
    options: GatewayErrorOptions,
    retryAfterSeconds?: number,
  ) {
    super(message, options);
    this.httpStatus = httpStatus;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** Which rule a payment result breaks. */
export type SignatureRuleBroken =
  | 'not_a_form'
  | 'field_missing'
  | 'field_repeated'
  | 'field_not_text'
  | 'field_malformed'
  | 'signature_malformed'
  | 'signature_wrong';

/** A payment result that the gateway has not signed, or not like this: answer 400 and do nothing else. */
export class SignatureError extends GatewayError {
  override readonly name = 'SignatureError';
  override readonly code = 'bad_signature';
  readonly rule: SignatureRuleBroken;
  /** The field at fault, if it is one. */
  readonly field: string | undefined;

  constructor(message: string, rule: SignatureRuleBroken, field?: string) {
    super(message, {});
    this.rule = rule;
    this.field = field;
  }
}
