/** The sandbox refused a call, or another server answered it. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  /** One sentence with the fault. */
  readonly reason: string;
  readonly httpStatus: number;

  constructor(operationId: string, reason: string, httpStatus: number) {
    super(`${operationId}: ${reason} (HTTP ${httpStatus})`);
    this.reason = reason;
    this.httpStatus = httpStatus;
  }
}
