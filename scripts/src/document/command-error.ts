/** An error of the person who runs a command; its message contains the remedy, so no stack is shown. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}
