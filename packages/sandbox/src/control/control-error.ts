/** The sandbox refused a call, or something else than the sandbox answered it. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  /** One sentence that says what was wrong. */
  readonly reason: string;
  readonly httpStatus: number;

  constructor(operationId: string, reason: string, httpStatus: number) {
    super(`${operationId}: ${reason} (HTTP ${httpStatus})`);
    this.reason = reason;
    this.httpStatus = httpStatus;
  }
}
