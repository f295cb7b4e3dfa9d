/** The longest chain of causes that is followed. */
const DEPTH = 5;

/**
 * Returns what `JSON.stringify` writes of an error: its own fields, name, message and causes. For a cause of another
 * class it keeps only name, code and message, because its other fields may hold a whole request.
 */
export function errorToJson(error: Error): object {
  return describe(error, DEPTH) as object;
}

function describe(thrown: unknown, depth: number): unknown {
  if (typeof thrown === 'string') return thrown;
  // Not `instanceof`: the cause of an abort may come from another realm.
  const { name, message, code, cause } = Object(thrown) as Error & { readonly code?: unknown };
  if (typeof message !== 'string' || depth === 0) return undefined;
  const isOurs = 'operationId' in (thrown as object);
  const fields = isOurs ? { ...(thrown as object) } : { code };
  return { name, message, ...fields, cause: describe(cause, depth - 1) };
}
