import { DocumentError } from '../../document/document-error.ts';
import { optionalText, resolve, text } from '../../document/document-reader.ts';
import {
  asObject,
  isObject,
  type Json,
  type JsonObject,
} from '../../document/normalize-document.ts';

/** One field of a message, or of an object inside it. */
export interface FieldView {
  /** With its path: `details.orderAmount`, `transactions[].id`. */
  readonly name: string;
  /** Unique on the page: `createOrder-orderAmount`. */
  readonly anchor: string;
  readonly required: boolean;
  readonly deprecated: boolean;
  /** `string`, `integer`, `array of object`, `string or null`. */
  readonly type: string;
  /** Markdown. */
  readonly description: string;
  /** Which of several object shapes has this field: `UPI`. */
  readonly shape: string | undefined;
  readonly allowed: string | undefined;
  readonly defaultValue: string | undefined;
  readonly example: string | undefined;
}

/** A field outside the body. */
export interface ParameterView extends FieldView {
  readonly place: 'path' | 'query';
}

/** Returns the fields that a request has in its path or query, each with its own name. */
export function parameterViews(
  document: JsonObject,
  operation: JsonObject,
  anchor: string,
): readonly ParameterView[] {
  return ((operation.parameters ?? []) as readonly Json[]).map((reference) => {
    const parameter = resolve(document, reference);
    const name = text(parameter, 'name');
    const schema = {
      ...resolve(document, parameter.schema ?? {}),
      description: parameter.description ?? '',
    };
    const [view] = fieldViews(document, { properties: { [name]: schema } }, anchor);
    if (view === undefined) throw new DocumentError(`${name} has no schema`);
    const place = parameter.in === 'path' ? 'path' : 'query';
    return { ...view, place, required: parameter.required === true };
  });
}

/** Returns the fields of an object schema and of all objects inside it, each before its nested ones. */
export function fieldViews(
  document: JsonObject,
  schema: JsonObject,
  anchor: string,
): readonly FieldView[] {
  return readObject(document, resolve(document, schema), { anchor, path: '', shape: undefined });
}

interface Place {
  readonly anchor: string;
  /** The prefix of the field names here: `details.`. */
  readonly path: string;
  readonly shape: string | undefined;
}

function readObject(document: JsonObject, schema: JsonObject, place: Place): readonly FieldView[] {
  const required = (schema.required ?? []) as readonly string[];
  return Object.entries(asObject(schema.properties ?? {})).flatMap(([key, property]) => {
    const field = resolve(document, property);
    const name = `${place.path}${key}`;
    const shape = place.shape?.toLowerCase().replaceAll(/\W+/gu, '-');
    const path = name.replaceAll('[]', '').replaceAll('.', '-');
    return [
      {
        name,
        anchor: [place.anchor, shape, path].filter(Boolean).join('-'),
        required: required.includes(key),
        deprecated: field.deprecated === true,
        type: typeName(document, field),
        description: text(field, 'description').trim(),
        shape: place.shape,
        allowed: allowedValues(field),
        defaultValue: field.default === undefined ? undefined : shown(field.default),
        example: firstExample(field),
      },
      ...readInside(document, field, { ...place, path: name }),
    ];
  });
}

function readInside(document: JsonObject, field: JsonObject, place: Place): readonly FieldView[] {
  if (field.items !== undefined) {
    const rows = { ...place, path: `${place.path}[]` };
    return readInside(document, resolve(document, field.items), rows);
  }
  const shapes = (field.anyOf ?? field.oneOf ?? []) as readonly Json[];
  const inner = { ...place, path: `${place.path}.` };
  return [
    ...readObject(document, field, inner),
    ...shapes.flatMap((reference) => {
      const shape = resolve(document, reference);
      return readObject(document, shape, { ...inner, shape: optionalText(shape, 'title') });
    }),
  ];
}

function typeName(document: JsonObject, field: JsonObject): string {
  const types = Array.isArray(field.type) ? field.type : [field.type ?? 'object'];
  if (field.items === undefined) return types.join(' or ');
  return `array of ${typeName(document, resolve(document, field.items))}`;
}

function allowedValues(field: JsonObject): string | undefined {
  const values = (key: string) => ((field[key] ?? []) as readonly Json[]).map(shown).join(', ');
  if (field['x-allowed'] !== undefined) return text(field, 'x-allowed');
  if (field.const !== undefined) return shown(field.const);
  if (field.enum !== undefined) return `one of ${values('enum')}`;
  if (field['x-extensible-enum'] === undefined) return undefined;
  return `${values('x-extensible-enum')}; new values may appear`;
}

/** Objects have no example, because the fields inside them have one. */
function firstExample(field: JsonObject): string | undefined {
  const [example] = (field.examples ?? []) as readonly Json[];
  return example === undefined || isObject(example) || Array.isArray(example)
    ? undefined
    : shown(example);
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
