import type { OperationFacts, OperationId } from '@cashfree-rest/generated-server';

/** A request as the proxy sees it, from a web `Request` or a framework. */
export interface IncomingCall {
  readonly method: string;
  /** A path of the document, such as `/api/v1/order/info`; any other finds no operation. */
  readonly path: string;
  /** The server's own origin; `undefined` if unknown. */
  readonly ownOrigin: string | undefined;
  readonly headers: { get(name: string): string | null };
  /** Chosen by `chooseRequestId`. */
  readonly requestId: string;
  /** Counts the call. @throws {RefusedReply} if there are too many. */
  admit?(): unknown;
  /**
   * Reads the operation's fields from the form, as strings, without blank ones. Called once, and only if the call is
   * allowed.
   * @throws {RefusedReply} if the body is not a form of at most 64 KiB.
   */
  readFields(facts: OperationFacts): Promise<Readonly<Record<string, string>>>;
  /** Returns the answer of the team's `authorize`. */
  authorize(call: AuthorizedCall): unknown;
  /** Receives the facts that a log entry may contain. */
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
  /** Why the proxy itself refuses the call. */
  readonly reason?: string;
}
