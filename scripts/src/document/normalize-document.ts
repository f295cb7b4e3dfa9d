import { DocumentError } from './document-error.ts';
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Puts examples back in their places, because the bundler moves them all into components. */
export function normalizeDocument(bundled: JsonObject): JsonObject {
  const { examples = {}, ...components } = objectAt(bundled, 'components');
  const document: JsonObject = { ...bundled, components };
  return inlineRefs(document, '#/components/examples/', asObject(examples));
}

/** Replaces every `$ref` below `prefix` with a copy of its target, merged with the `$ref`'s siblings. */
export function inlineRefs<T extends Json>(value: T, prefix: string, targets: JsonObject): T {
  return mapObjects(value, ({ $ref, ...siblings }) => {
    if (typeof $ref !== 'string' || !$ref.startsWith(prefix)) return undefined;
    const target = targets[$ref.slice(prefix.length)];
    return target === undefined ? undefined : { ...asObject(target), ...siblings };
  }) as T;
}

/** Rebuilds a value from the outside in; `replace` returns `undefined` to keep an object. */
function mapObjects(value: Json, replace: (object: JsonObject) => JsonObject | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => mapObjects(item, replace));
  if (!isObject(value)) return value;
  const replacement = replace(value) ?? value;
  return Object.fromEntries(
    Object.entries(replacement).map(([key, item]) => [key, mapObjects(item, replace)]),
  );
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asObject(value: Json | undefined): JsonObject {
  if (!isObject(value))
    throw new DocumentError('the document has something else where an object is due');
  return value;
}

export function objectAt(object: JsonObject, key: string): JsonObject {
  const value = object[key];
  if (!isObject(value)) throw new DocumentError(`the document lacks the object "${key}"`);
  return value;
}

/** True if a schema describes more than a single field. */
export function isComposite(schema: Json): boolean {
  const { type, oneOf, anyOf, allOf } = asObject(schema);
  return type === 'object' || [oneOf, anyOf, allOf].some((branches) => branches !== undefined);
}
