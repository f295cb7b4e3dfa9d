import { RefusedReply } from '@cashfree-rest/core';

/** Errors of `@cashfree-rest/client`, recognised by the fields that only they share. */
export interface ClientFailure {
  readonly code: string;
  readonly reason?: string;
  readonly httpStatus?: number;
  readonly retryAfterSeconds?: number;
  readonly tookEffect?: true;
}

/** Recognises a refusal of the backend's credentials by its text, because an old gateway sends it with 200. */
const ABOUT_CREDENTIALS = /\b(?:appId|secretKey)\b/iu;

/** True if the gateway refuses the backend's credentials. */
export function isAboutCredentials({ code, reason = '' }: ClientFailure): boolean {
  return code === 'authentication_failed' || (code === 'refused' && ABOUT_CREDENTIALS.test(reason));
}

/**
 * Returns the browser's reply for a failed call: the gateway's own words for a refusal, otherwise what to do next. It
 * contains nothing about the backend. `undefined` for an internal error.
 * @param safe true if the operation changes nothing.
 */
export function explainFailure(failure: ClientFailure, safe: boolean): RefusedReply | undefined {
  const { code, reason = '', httpStatus = 0, tookEffect } = failure;
  if (isAboutCredentials(failure)) {
    return new RefusedReply(502, 'The shop cannot reach its payment gateway: try again later');
  }
  const unknown = safe ? NO_ANSWER : NOT_KNOWN;
  switch (code) {
    case 'refused':
      // A gateway that answers errors with 200 hides the status; the browser must not see a success.
      return new RefusedReply(httpStatus >= 400 && httpStatus <= 499 ? httpStatus : 400, reason);
    case 'rate_limited':
      return new RefusedReply(429, reason);
    case 'connection_failed':
      return new RefusedReply(502, NO_ANSWER);
    case 'timed_out':
    // A signal of the backend aborted it. A change that was under way has an unknown outcome.
    case 'aborted':
      return new RefusedReply(504, NO_ANSWER);
    case 'middleware_failed':
      // Otherwise nothing happened, and the backend's own code is at fault.
      return tookEffect && new RefusedReply(502, TOOK_EFFECT);
    case 'unexpected_reply':
      return new RefusedReply(502, unknown);
    case 'outcome_unknown':
      return new RefusedReply(httpStatus === 0 ? 504 : 502, tookEffect ? TOOK_EFFECT : unknown);
    default:
      return undefined;
  }
}

const NO_ANSWER =
  'The payment gateway does not answer: nothing has been changed, so try again later';
const NOT_KNOWN =
  'The payment gateway does not answer, and this may have taken effect: find out before you send it again';
const TOOK_EFFECT = 'This has taken effect, only the answer got lost: do not send it again';
