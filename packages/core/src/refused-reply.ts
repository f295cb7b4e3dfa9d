/**
 * An error reply of a handler, with this status and reason. If it is returned, the compiler checks that the document
 * declares the status. If it is thrown, a strict stub checks it.
 */
export class RefusedReply<Status extends number = number> extends Error {
  override readonly name = 'RefusedReply';
  readonly status: Status;
  readonly reason: string;

  /** @param reason one sentence for the caller; must not contain a secret. */
  constructor(status: Status, reason: string) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}
