import type { OperationId, Replies } from '@cashfree-rest/contract';
import type { RefusalDetail } from '@cashfree-rest/generated-client';
import { errorToJson } from './error-to-json.ts';
import type { RefusalFacts } from './explain-refusal.ts';

/** The kind of error; stays the same when messages are reworded. */
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
 * The root of all errors of this client. None of them holds the secret key or a whole request; text from outside that
 * repeats one is replaced by `[redacted]`. A `cause` from `fetch` is a copy of its name, code and message.
 */
export abstract class GatewayError extends Error {
  abstract readonly code: GatewayErrorCode;
  /** The operation that was called; `undefined` for a signature check. */
  readonly operationId: OperationId | undefined;
  /** The gateway's `X-Request-Id`; `undefined` if it did not answer. */
  readonly requestId: string | undefined;

  /** How often the request was sent, if no valid answer came; otherwise `undefined`. */
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

  /** Returns the error with its message and causes, which `JSON.stringify` omits from other errors. */
  toJSON(): object {
    return errorToJson(this);
  }
}

/** The call is invalid; no request was sent. */
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

/** The gateway refused the request. */
export class RefusedError extends GatewayError {
  override readonly name: string = 'RefusedError';
  override readonly code: GatewayErrorCode = 'refused';
  /** The gateway's own words; a secret in them is redacted. */
  readonly reason: string;
  /** As sent; 200 if the gateway answers errors with 200. */
  readonly httpStatus: number;
  /** The kind of refusal, from the document's `x-reasons`; `undefined` for a reason that the document does not list. */
  readonly detail: RefusalDetail | undefined;
  /** Names of the request fields at fault, if the document lists the reason. */
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

/** Too many requests. This one had no effect and may be sent again after the pause. */
export class RateLimitError extends RefusedError {
  override readonly name = 'RateLimitError';
  override readonly code = 'rate_limited';
  /** The gateway's `Retry-After`; `undefined` if it is missing or malformed. */
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
  /** The gateway's own words, if the message contains more. */
  readonly reason?: string | undefined;
  /** As sent; `undefined` if no answer came. */
  readonly httpStatus?: number | undefined;
  readonly retryAfterSeconds?: number | undefined;
  readonly tookEffect?: true | undefined;
  readonly key?: string | undefined;
  /** Ends the message: the call that failed, and what to do now. */
  readonly advice?: string | undefined;
  readonly resolve?: OutcomeUnknownError['resolve'];
}

/**
 * It is unknown if a call that changes something took effect: its answer got lost, or the gateway failed in the middle.
 * `cause` is what came instead of the answer. Find out before you call again.
 *
 * For a call that changes nothing it only means that the gateway failed each time.
 */
export class OutcomeUnknownError extends GatewayError {
  override readonly name = 'OutcomeUnknownError';
  override readonly code = 'outcome_unknown';
  readonly reason: string;
  readonly httpStatus: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** The gateway confirmed that the call took effect, but its reply is lost for good. */
  readonly tookEffect: true | undefined;
  /**
   * The idempotency key of a refund, its `merchantRefundId`. Store it: sending the refund again with this key cannot
   * pay twice.
   */
  readonly key: string | undefined;
  /**
   * Finds out the outcome; may be called again. It asks for an order: the reply, or `undefined` if there is no such
   * order yet. A request may arrive late, so wait longer than your `timeoutMs` before you trust `undefined`. It sends a
   * refund again with the same key, so that it is made exactly once. `undefined` for other calls.
   * @throws {GatewayError} if no answer comes this time either.
   */
  readonly resolve: (() => Promise<Replies[OperationId] | undefined>) | undefined;

  constructor(message: string, options: GatewayErrorOptions, outcome: UnknownOutcome = {}) {
    const { advice, reason = message, ...facts } = outcome;
    super(message, options, advice);
    this.reason = reason;
    Object.assign(this, facts);
  }
}

/**
 * No answer came to a call that changes nothing, or no request could be sent. Nothing has happened. From the path client
 * it also means that no answer came to a call that changes something: its outcome is unknown.
 */
export class ConnectionError extends GatewayError {
  override readonly name = 'ConnectionError';
  override readonly code = 'connection_failed';
}

/** No request could be sent. The client decides by this class, never by the message. */
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
 * The caller's `signal` ended a call that changed nothing. `cause` is the signal's reason, for example a `TimeoutError`
 * from `AbortSignal.timeout`. It has the platform's name for an abort, so that existing checks of that name work.
 */
export class AbortedError extends GatewayError {
  override readonly name = 'AbortError';
  override readonly code = 'aborted';

  constructor(signal: AbortSignal | undefined, options: GatewayErrorOptions) {
    super('aborted by the caller', { ...options, cause: signal?.reason });
  }
}

/**
 * A middleware threw, or replaced a reply by something that is not a reply. `cause` is what it threw. After a request
 * was sent, only a call that changes nothing ends with this error.
 */
export class MiddlewareError extends GatewayError {
  override readonly name = 'MiddlewareError';
  override readonly code = 'middleware_failed';
  /** The gateway answered that the call took effect. */
  readonly tookEffect: true | undefined;

  constructor(message: string, options: GatewayErrorOptions, tookEffect: boolean) {
    super(message, options);
    this.tookEffect = tookEffect || undefined;
  }
}

/** The answer is not the gateway's JSON: a proxy's page, an empty body, or half a document. */
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

/** The rule that a payment result breaks. */
export type SignatureRuleBroken =
  | 'not_a_form'
  | 'field_missing'
  | 'field_repeated'
  | 'field_not_text'
  | 'field_malformed'
  | 'signature_malformed'
  | 'signature_wrong';

/** A payment result without a valid signature of the gateway. Answer 400 and do nothing else. */
export class SignatureError extends GatewayError {
  override readonly name = 'SignatureError';
  override readonly code = 'bad_signature';
  readonly rule: SignatureRuleBroken;
  /** The field at fault, if there is one. */
  readonly field: string | undefined;

  constructor(message: string, rule: SignatureRuleBroken, field?: string) {
    super(message, {});
    this.rule = rule;
    this.field = field;
  }
}
