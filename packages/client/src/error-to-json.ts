/** How deep a chain of causes is followed. */
const DEPTH = 5;

/**
 * What `JSON.stringify` writes of an error: its own fields, name, message and causes. Of a cause that is no error of this
 * client only name, code and message are written, because what else hangs on it may be a whole request.
 */
export function errorToJson(error: Error): object {
  return describe(error, DEPTH) as object;
}

function describe(thrown: unknown, depth: number): unknown {
  if (typeof thrown === 'string') return thrown;
  // Not by `instanceof`: the cause of an abort may come from another realm.
  const { name, message, code, cause } = Object(thrown) as Error & { readonly code?: unknown };
  if (typeof message !== 'string' || depth === 0) return undefined;
  const isOurs = 'operationId' in (thrown as object);
  const fields = isOurs ? { ...(thrown as object) } : { code };
  return { name, message, ...fields, cause: describe(cause, depth - 1) };
}
