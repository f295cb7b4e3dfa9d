import { DOCUMENT_FORMATS } from '@cashfree-rest/core';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Returns the faults of a value, each with its place: `/details/orderAmount must match pattern`. Empty if there are
 * none.
 */
export type FindFaults = (value: unknown) => readonly string[];

/**
 * Compiles schemas of the document by their JSON pointer, such as `/components/schemas/Error`. Does not coerce values
 * or fill in defaults.
 */
export function compileSchemas(document: JsonObject): (pointer: string) => FindFaults {
  // The document's own lint checks its schemas.
  const ajv = new Ajv2020({ allErrors: true, strict: false, validateSchema: false });
  (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
  for (const [name, format] of Object.entries(DOCUMENT_FORMATS)) ajv.addFormat(name, format);
  const { components, paths } = document;
  ajv.addSchema({ $id: 'document', components, paths });
  return (pointer) => {
    // Compiling all of them takes half a second; a run of a few groups needs only some.
    let validate: ValidateFunction | undefined;
    return (value) => {
      validate ??= ajv.compile({ $ref: `document#${pointer}` });
      if (validate(value)) return [];
      return (validate.errors ?? []).map(({ instancePath, message }) =>
        `${instancePath || 'the body'} ${message}`.trim(),
      );
    };
  };
}

export function escapePointer(key: string): string {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}
