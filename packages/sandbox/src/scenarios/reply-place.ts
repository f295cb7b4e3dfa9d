import type { OperationSchemas, Schema } from './document-schemas.ts';

/** A place in a reply: the schemas that it may have. `ANY` can hold whatever a shop or a gateway sent. */
type Place = readonly Schema[] | 'ANY';

/** What the document says of a path such as `payments.0.txStatus`, or where the path leaves the document. */
export type FoundPlace =
  | { readonly schemas: Place }
  | { readonly missing: string; readonly names: readonly string[] };

/** Follows a path through the reply of an operation. */
export function findPlace({ reply, resolve }: OperationSchemas, path: string): FoundPlace {
  let schemas = variantsOf(reply, resolve);
  for (const part of path.split('.')) {
    if (schemas.some(isOpen)) return { schemas: 'ANY' };
    const next = schemas.flatMap((schema) => partsOf(schema, part));
    if (next.length === 0) {
      const names = schemas.flatMap(({ properties }) => Object.keys(Object(properties)));
      return { missing: part, names };
    }
    schemas = next.flatMap((schema) => variantsOf(schema, resolve));
  }
  return { schemas };
}

/** Returns a schema's alternatives, each without references. */
function variantsOf(schema: Schema, resolve: OperationSchemas['resolve']): readonly Schema[] {
  const resolved = resolve(schema);
  const choices = (resolved.anyOf ?? resolved.oneOf) as readonly Schema[] | undefined;
  return choices === undefined ? [resolved] : choices.flatMap((each) => variantsOf(each, resolve));
}

function isOpen({ additionalProperties }: Schema): boolean {
  return additionalProperties === true;
}

function partsOf({ properties, items, type }: Schema, part: string): readonly Schema[] {
  const named = Object(properties) as Readonly<Record<string, Schema>>;
  if (Object.hasOwn(named, part)) return [named[part] as Schema];
  const hasLength = items !== undefined || [type].flat().includes('string');
  if (part === 'length' && hasLength) return [{ type: 'integer', minimum: 0 }];
  return items !== undefined && /^\d+$/u.test(part) ? [items as Schema] : [];
}
