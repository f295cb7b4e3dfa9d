import { commentSafe, list, optionalText, resolve, text } from '../document/document-reader.ts';
import { type JsonObject, objectAt } from '../document/normalize-document.ts';
import type { Field, FieldLimits } from './model.ts';

/** Returns the fields of an operation in document order, parameters first; `request` is its body, if there is one. */
export function buildFields(
  document: JsonObject,
  operation: JsonObject,
  request: JsonObject | undefined,
): readonly Field[] {
  return [...parameterFields(document, operation), ...bodyFields(document, request)];
}

function parameterFields(document: JsonObject, operation: JsonObject): readonly Field[] {
  const parameters = operation.parameters === undefined ? [] : list(operation, 'parameters');
  const resolved = parameters.map((reference) => resolve(document, reference));
  // A header is no field of the call: clients and frameworks send it by themselves.
  const inUrl = resolved.filter((parameter) => text(parameter, 'in') !== 'header');
  return inUrl.map((parameter) => {
    const place = text(parameter, 'in') as Field['place'];
    const { description } = parameter;
    const field = {
      ...resolve(document, objectAt(parameter, 'schema')),
      description,
    } as JsonObject;
    return buildField(text(parameter, 'name'), place, parameter.required === true, field);
  });
}

function bodyFields(document: JsonObject, request: JsonObject | undefined): readonly Field[] {
  if (request === undefined) return [];
  const schema = resolve(document, objectAt(request, 'schema'));
  const required = new Set((schema.required ?? []) as string[]);
  return Object.entries(objectAt(schema, 'properties')).map(([name, property]) => {
    return buildField(name, 'body', required.has(name), resolve(document, property));
  });
}

function buildField(
  name: string,
  place: Field['place'],
  required: boolean,
  field: JsonObject,
): Field {
  return {
    name,
    place,
    required,
    hasDefault: field.default !== undefined,
    description: commentSafe(text(field, 'description')),
    integer: field.format === 'integer',
    date: field.format === 'date',
    sensitive: field['x-sensitive'] === true,
    allowed: optionalText(field, 'x-allowed'),
    limits: limitsOf(field),
  };
}

function limitsOf(field: JsonObject): FieldLimits {
  const [example] = (field.examples ?? []) as readonly unknown[];
  const limits = {
    pattern: field.pattern,
    minLength: field.minLength,
    maxLength: field.maxLength,
    values: field.enum,
    defaultValue: field.default === undefined ? undefined : String(field.default),
    example: example === undefined ? undefined : String(example),
  };
  const given = Object.entries(limits).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as FieldLimits;
}
