/**
 * A function got an argument or option that it does not accept, or a value is used in the wrong way. The message
 * contains the remedy.
 */
export class UsageError extends TypeError {
  override readonly name = 'UsageError';
}
