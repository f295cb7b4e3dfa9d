import type { OperationId } from '@cashfree-rest/contract';

/** What went wrong, as a word that stays the same while messages are reworded. */
export type GatewayErrorCode =
  | 'invalid_request'
  | 'authentication_failed'
  | 'refused'
  | 'rate_limited'
  | 'outcome_unknown'
  | 'connection_failed'
  | 'timed_out'
  | 'unexpected_reply';

export interface GatewayErrorOptions {
  readonly operationId: OperationId;
  readonly requestId?: string | undefined;
  readonly cause?: unknown;
}

/**
 * The root of all errors of this client. No message or property of ours holds a credential or a request body; `cause`
 * is what `fetch` threw, which for the built-in one holds neither.
 */
export abstract class GatewayError extends Error {
  abstract readonly code: GatewayErrorCode;
  readonly operationId: OperationId;
  /** The gateway's `X-Request-Id`, if it answered at all. */
  readonly requestId: string | undefined;

  constructor(message: string, { operationId, requestId, cause }: GatewayErrorOptions) {
    super(`${operationId}: ${message}`, cause === undefined ? {} : { cause });
    this.operationId = operationId;
    this.requestId = requestId;
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

/** The gateway answered with its error body. */
abstract class ErrorReplyError extends GatewayError {
  /** The gateway's own words. */
  readonly reason: string;
  /** As sent; a gateway that answers errors with 200 gives 200 here. */
  readonly httpStatus: number;

  constructor(reason: string, httpStatus: number, options: GatewayErrorOptions) {
    super(reason, options);
    this.reason = reason;
    this.httpStatus = httpStatus;
  }
}

/** The gateway said no. */
export class RefusedError extends ErrorReplyError {
  override readonly name: string = 'RefusedError';
  override readonly code: GatewayErrorCode = 'refused';
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
  /** The gateway's `Retry-After`; `undefined` if it named no number of seconds. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    reason: string,
    options: GatewayErrorOptions & { readonly retryAfter?: string | null },
  ) {
    super(reason, 429, options);
    const { retryAfter } = options;
    this.retryAfterSeconds = /^\d{1,6}$/u.test(retryAfter ?? '') ? Number(retryAfter) : undefined;
  }
}

/** A fault of the gateway: whether the call took effect is not known. Ask for the status before sending it again. */
export class OutcomeUnknownError extends ErrorReplyError {
  override readonly name = 'OutcomeUnknownError';
  override readonly code = 'outcome_unknown';
}

/** No answer came: whether the call took effect is not known. Ask for the status before sending it again. */
export class ConnectionError extends GatewayError {
  override readonly name = 'ConnectionError';
  override readonly code = 'connection_failed';
}

/** No answer came within `timeoutMs`: whether the call took effect is not known. */
export class TimeoutError extends GatewayError {
  override readonly name = 'TimeoutError';
  override readonly code = 'timed_out';
  readonly timeoutMs: number;

  constructor(timeoutMs: number, options: GatewayErrorOptions) {
    super(`no answer within ${timeoutMs} ms`, options);
    this.timeoutMs = timeoutMs;
  }
}

/** Something answered, but not the gateway's JSON: a proxy's page, an empty body, half a document. */
export class UnexpectedReplyError extends GatewayError {
  override readonly name = 'UnexpectedReplyError';
  override readonly code = 'unexpected_reply';
  readonly httpStatus: number;

  constructor(message: string, httpStatus: number, options: GatewayErrorOptions) {
    super(message, options);
    this.httpStatus = httpStatus;
  }
}
