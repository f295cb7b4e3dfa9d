/** Work on a world was ended before it was done; the message says why. What had been done stays done. */
export class WorkEndedError extends Error {
  override readonly name = 'WorkEndedError';
}
