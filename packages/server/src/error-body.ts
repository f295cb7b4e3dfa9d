/** The body of every failure, as the document's `Error` has it. */
export interface ErrorBody {
  readonly status: 'ERROR';
  readonly reason: string;
  readonly message: string;
  readonly error: string;
}

export function errorBody(reason: string): ErrorBody {
  return { status: 'ERROR', reason, message: reason, error: reason };
}

/** What a caller is told of a fault of ours: how to ask about it, and nothing else. */
export const INTERNAL_ERROR = {
  status: 500,
  reason: 'Something went wrong on our side: quote the X-Request-Id of this reply',
} as const;
