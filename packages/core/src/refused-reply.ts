/**
 * How a handler says no: an error reply with this status and reason.
 * Returned, the compiler checks that the document declares the status; thrown, the stub does while it is strict.
 */
export class RefusedReply<Status extends number = number> extends Error {
  override readonly name = 'RefusedReply';
  readonly status: Status;
  readonly reason: string;

  /** @param reason one sentence for the caller; it must not hold a secret. */
  constructor(status: Status, reason: string) {
    super(reason);
    this.status = status;
    this.reason = reason;
  }
}
