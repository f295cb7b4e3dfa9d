/** Work on a world was ended early; the message contains the reason. Completed steps stay. */
export class WorkEndedError extends Error {
  override readonly name = 'WorkEndedError';
}
