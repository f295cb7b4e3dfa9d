import type { Request } from 'express';
import type { Operation } from './operation.ts';
import type { Problem } from './validator.ts';

/** Signs that a caller must percent-encode in a value, unless the document allows them. */
const RESERVED = /[:/?#[\]@!$&'()*+,;=]/u;

export interface ReadQuery {
  readonly query: Record<string, unknown>;
  readonly problem?: Problem | undefined;
}

/**
 * Returns the query of a request, which stays as `request.query`, or what is wrong with its spelling: a sign that is not
 * encoded, a name that the operation does not have, or an empty value.
 * @param encoded names whose values must be percent-encoded, in the document's order.
 */
export function readQuery(
  request: Request,
  { inQuery }: Operation,
  encoded: readonly string[],
): ReadQuery {
  const query = withoutBrackets(request.query);
  // Express reads the URL again at each access; the defaults must stay.
  Object.defineProperty(request, 'query', { value: query, writable: true });
  const written = readWritten(request.originalUrl);
  const reserved = encoded.find((name) => written.get(name)?.some((value) => RESERVED.test(value)));
  const field =
    reserved ?? Object.keys(query).find((name) => !inQuery.includes(name) || query[name] === '');
  return { query, problem: field === undefined ? undefined : { field, rule: '' } };
}

/** No field is a list or an object, so `appId[]=…` becomes a value that no field allows. */
function withoutBrackets(query: Request['query']): Record<string, unknown> {
  const plain: Record<string, unknown> = query;
  for (const key of Object.keys(plain)) {
    const [name = ''] = key.split('[', 1);
    if (name === key) continue;
    if (name !== '') plain[name] = {};
    delete plain[key];
  }
  return plain;
}

/**
 * Returns the values in a URL by name, as they are written. Two signs are overlooked, as express-openapi-validator
 * overlooks them: the first further question mark, and apostrophes if the URL has a # or its path an @.
 */
function readWritten(url: string): ReadonlyMap<string, readonly string[]> {
  const written = new Map<string, string[]>();
  const [, text = ''] = /\?([^#]*)/u.exec(url) ?? [];
  const seen = /#|^[^?]*@/u.test(url) ? text.replaceAll("'", '%27') : text;
  for (const pair of seen.replace('?', '').split('&')) {
    const [name = '', value = ''] = pair.split('=');
    written.set(name, [...(written.get(name) ?? []), value]);
  }
  return written;
}
