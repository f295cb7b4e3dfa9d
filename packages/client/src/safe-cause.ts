import type { Redact } from './redact.ts';

/** The longest chain of causes that is followed. */
const DEPTH = 4;

/**
 * Copies an error of `fetch` so that it can be logged: name, code and message of each error in the chain. Some agents
 * and mocks put the whole request into a message.
 */
export function safeCause(
  thrown: unknown,
  redact: Redact,
  depth: number = DEPTH,
): Error | undefined {
  // Not `instanceof`: in a test runner with its own context, such as Jest, `fetch` throws errors of another realm.
  const { name, message, code, cause } = Object(thrown) as Error & { readonly code?: unknown };
  if (typeof message !== 'string' || depth === 0) return undefined;
  const copy = new Error(redact(message));
  const inner = safeCause(cause, redact, depth - 1);
  return Object.assign(
    copy,
    { name: redact(String(name)) },
    typeof code === 'string' && { code: redact(code) },
    inner && { cause: inner },
  );
}

/**
 * Returns why `fetch` threw, for the end of a sentence: the innermost code, such as `ECONNREFUSED`, or the last
 * message.
 */
export function reasonOf(cause: Error | undefined): string {
  const chain: (Error & { readonly code?: string })[] = [];
  for (let error = cause; error; error = error.cause as Error | undefined) chain.unshift(error);
  // What undici calls aborted, a refused CONNECT for example, only its message explains.
  const telling = chain.find(({ code }) => code && code !== 'UND_ERR_ABORTED')?.code;
  const said = telling ?? chain.find(({ message }) => message)?.message;
  return said ? `: ${said}` : '';
}
