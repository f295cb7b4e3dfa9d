import type { OperationFacts, OperationId } from '@cashfree-rest/generated-server';

/** A request as the proxy looks at it, whatever brought it here: a web `Request`, or that of a framework. */
export interface IncomingCall {
  readonly method: string;
  /** Of the document, as in `/api/v1/order/info`; with another one nothing is found. */
  readonly path: string;
  /** Where the server believes to be; `undefined` if nothing says so. */
  readonly ownOrigin: string | undefined;
  readonly headers: { get(name: string): string | null };
  /** Chosen by `chooseRequestId`. */
  readonly requestId: string;
  /** Counts the call. @throws {RefusedReply} if there are too many. */
  admit?(): unknown;
  /**
   * Reads the fields of the operation that the form has, as strings, blank ones left out. Asked for once, and only if the
   * call may be made.
   * @throws {RefusedReply} for what is no form of at most 64 KiB.
   */
  readFields(facts: OperationFacts): Promise<Readonly<Record<string, string>>>;
  /** What the team's `authorize` answers. */
  authorize(call: AuthorizedCall): unknown;
  /** Hears what a log entry may say of the request. */
  note(facts: CallFacts): void;
}

export interface AuthorizedCall {
  readonly operationId: OperationId;
  readonly fields: Readonly<Record<string, string>>;
  readonly requestId: string;
}

export interface CallFacts {
  readonly path?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Why the proxy itself refuses it. */
  readonly reason?: string;
}
