import { DocumentError } from '../../document/document-error.ts';
import { resolve, text } from '../../document/document-reader.ts';
import {
  asObject,
  isObject,
  type Json,
  type JsonObject,
  objectAt,
} from '../../document/normalize-document.ts';

const SCHEMAS = '#/components/schemas/';
/** Keywords whose values are schemas, under names that the document chooses. */
const NAMED_SCHEMAS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);
/** Keywords whose values are data, with any keys. */
const DATA = new Set(['const', 'enum', 'default', 'required', 'dependentRequired']);
const ANNOTATION = /^(?:title|description|examples|deprecated|x-.*)$/u;

/**
 * Returns what validators need of the component schemas, by name. `notifyUrl` has a format instead of its pattern, so
 * that a server can allow further hosts.
 */
export function checkedSchemas(document: JsonObject): Readonly<Record<string, JsonObject>> {
  const { schemas = {} } = objectAt(document, 'components');
  const checked = mapValues(asObject(schemas), (schema) => checkedSchema(document, schema));
  const { NotifyUrl, WebUrl } = checked;
  if (NotifyUrl === undefined || WebUrl === undefined) return checked;
  const { pattern } = WebUrl;
  return { ...checked, NotifyUrl: { ...NotifyUrl, pattern, format: 'notify-url' } as JsonObject };
}

/** Returns what `notifyUrl` must match; `undefined` if no schema has this name. */
export function notifyUrlPattern(document: JsonObject): string | undefined {
  const schemas = asObject(objectAt(document, 'components').schemas ?? {});
  return isObject(schemas.NotifyUrl) ? text(schemas.NotifyUrl, 'pattern') : undefined;
}

/**
 * Returns what a validator needs of a schema. A `$ref` becomes the name of a component, and gets the `default` of its
 * target, because ajv only fills in one that stands where the field is.
 * @throws {DocumentError} for a keyword beside a `$ref` that would change what is allowed.
 */
export function checkedSchema(document: JsonObject, schema: Json): JsonObject {
  const kept = Object.entries(asObject(schema)).filter(([key]) => !ANNOTATION.test(key));
  const checked = Object.fromEntries(
    kept.map(([key, value]) => [key, checkedValue(document, key, value)]),
  );
  const { $ref, default: _, ...beside } = checked;
  if (typeof $ref !== 'string') return checked;
  if (!$ref.startsWith(SCHEMAS) || Object.keys(beside).length > 0) {
    const keywords = Object.keys(beside).join(' and ') || 'nothing';
    throw new DocumentError(`the validators cannot follow ${$ref} with ${keywords} beside it`);
  }
  const reference = { $ref: `api:${$ref.slice(SCHEMAS.length)}` };
  const { default: value } = resolve(document, schema);
  return value === undefined ? reference : { ...reference, default: value };
}

function checkedValue(document: JsonObject, key: string, value: Json): Json {
  if (DATA.has(key)) return value;
  const check = (item: Json) => (isObject(item) ? checkedSchema(document, item) : item);
  if (Array.isArray(value)) return value.map(check);
  return NAMED_SCHEMAS.has(key) ? mapValues(asObject(value), check) : check(value);
}

function mapValues<To extends Json>(
  object: JsonObject,
  change: (value: Json) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
