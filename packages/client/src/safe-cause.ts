/** How deep a chain of causes is followed. */
const DEPTH = 4;

/** Text from outside, unless it repeats any of `hidden`: credentials, or the whole request. */
export function conceal(text: string, hidden: readonly string[]): string {
  return hidden.some((secret) => secret !== '' && text.includes(secret)) ? '[redacted]' : text;
}

/**
 * A copy of what `fetch` threw that can be logged: name, code and message of each error in the chain. Some agents and
 * mocks put the whole request into a message.
 */
export function safeCause(
  thrown: unknown,
  hidden: readonly string[],
  depth: number = DEPTH,
): Error | undefined {
  // Not by `instanceof`: where tests run in a context of their own, as Jest's do, `fetch` throws another one's errors.
  const { name, message, code, cause } = Object(thrown) as Error & { readonly code?: unknown };
  if (typeof message !== 'string' || depth === 0) return undefined;
  const copy = new Error(conceal(message, hidden));
  const inner = safeCause(cause, hidden, depth - 1);
  return Object.assign(
    copy,
    { name },
    typeof code === 'string' && { code },
    inner && { cause: inner },
  );
}
