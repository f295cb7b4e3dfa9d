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
