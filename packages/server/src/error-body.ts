/** The body of every failure, the document's `Error`. */
export interface ErrorBody {
  readonly status: 'ERROR';
  readonly reason: string;
  readonly message: string;
  readonly error: string;
}

export function errorBody(reason: string): ErrorBody {
  return { status: 'ERROR', reason, message: reason, error: reason };
}

/** The reply to an internal error: tells only how to report it. */
export const INTERNAL_ERROR = {
  status: 500,
  reason: 'Something went wrong on our side: quote the X-Request-Id of this reply',
} as const;
