/** How deep a chain of causes is followed. */
const DEPTH = 4;

/**
 * A copy of what `fetch` threw that can be logged: name, code and message of each error in the chain. Some agents and
 * mocks put the whole request into a message; a message that holds any of `hidden` is left out.
 */
export function safeCause(
  thrown: unknown,
  hidden: readonly string[],
  depth: number = DEPTH,
): Error | undefined {
  if (!(thrown instanceof Error) || depth === 0) return undefined;
  const { name, message, code, cause } = thrown as Error & { readonly code?: unknown };
  const holdsSecret = hidden.some((text) => text !== '' && message.includes(text));
  const copy = new Error(holdsSecret ? '[redacted]' : message);
  const inner = safeCause(cause, hidden, depth - 1);
  return Object.assign(
    copy,
    { name },
    typeof code === 'string' && { code },
    inner && { cause: inner },
  );
}
