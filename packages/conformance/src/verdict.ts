import type { OperationId } from '@cashfree-rest/contract';
import type { WireRequest } from './http-exchange.ts';

/** The server broke the document. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
  readonly expected: string;
  readonly came: string;
  /** The request to repeat, if one is to blame. */
  readonly request: WireRequest | undefined;
  /** One sentence, identical for all failures of this reason; none if only this check can fail for it. */
  readonly commonCause: string | undefined;

  constructor(options: {
    readonly expected: string;
    readonly came: string;
    readonly request?: WireRequest | undefined;
    readonly commonCause?: string | undefined;
  }) {
    super(`expected ${options.expected}; came ${options.came}`);
    this.expected = options.expected;
    this.came = options.came;
    this.request = options.request;
    this.commonCause = options.commonCause;
  }
}

/** There is nothing to check, and the server is not to blame. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** The operation answered 501, so its behaviour is unknown. */
export class MissingOperation extends Error {
  override readonly name = 'MissingOperation';
  readonly operationId: OperationId;

  constructor(operationId: OperationId) {
    super(`${operationId} is missing: it answers 501`);
    this.operationId = operationId;
  }
}
