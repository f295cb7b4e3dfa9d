/** A function got an argument or an option that it cannot take, or a value is used as what it is not; the message says what to write. */
export class UsageError extends TypeError {
  override readonly name = 'UsageError';
}
