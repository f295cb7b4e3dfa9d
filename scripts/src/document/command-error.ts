/** An error of whoever runs a command; its message says what to do, so no stack is shown. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
}
