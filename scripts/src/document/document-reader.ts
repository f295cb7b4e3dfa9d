import { DocumentError } from './document-error.ts';
import { asObject, isObject, type Json, type JsonObject, objectAt } from './normalize-document.ts';

/** Follows `$ref` to its end; keywords beside a `$ref` override its target. */
export function resolve(document: JsonObject, value: Json): JsonObject {
  const { $ref, ...siblings } = asObject(value);
  const target = referredBy(document, asObject(value));
  return target === undefined ? siblings : { ...resolve(document, target), ...siblings };
}

/** Returns the target of an object's `$ref`; `undefined` if it has none. */
export function referredBy(document: JsonObject, { $ref }: JsonObject): JsonObject | undefined {
  if (typeof $ref !== 'string') return undefined;
  return $ref
    .replace(/^#\//u, '')
    .split('/')
    .reduce((object, key) => objectAt(object, key), document);
}

/** Returns the value at a JSON Pointer such as `#/paths`; `undefined` if there is none. */
export function nodeAt(document: JsonObject, pointer: string): Json | undefined {
  let node: Json | undefined = document;
  for (const key of pointer.split('/').slice(1)) {
    node = isObject(node) ? node[key.replaceAll('~1', '/').replaceAll('~0', '~')] : undefined;
  }
  return node;
}

/** Makes a description safe for block comments, which `*` and `/` side by side would end. */
export function commentSafe(prose: string): string {
  return prose.trim().replaceAll('*/', '*\\/');
}

/** @throws {DocumentError} with the name of the missing text. */
export function text(object: JsonObject, key: string): string {
  const value = object[key];
  if (typeof value === 'string') return value;
  throw new DocumentError(
    `the document lacks the text "${key}" in ${JSON.stringify(object).slice(0, 120)}`,
  );
}

export function optionalText(object: JsonObject, key: string): string | undefined {
  return object[key] === undefined ? undefined : text(object, key);
}

export function texts(object: JsonObject, key: string): readonly string[] {
  const value = object[key];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new DocumentError(`the document lacks the texts "${key}"`);
}

export function list(object: JsonObject, key: string): readonly JsonObject[] {
  const value = object[key];
  if (Array.isArray(value)) return value.map(asObject);
  throw new DocumentError(`the document lacks the list "${key}"`);
}
