import { resolve } from '../document/document-reader.ts';
import { asObject, type Json, type JsonObject } from '../document/normalize-document.ts';
import type { FieldTree } from './model.ts';

/**
 * Returns the field names below a schema, at any depth; `null` for a single value, and for an object with arbitrary
 * fields. A list has the fields of its rows; a choice of several objects has the fields of all of them.
 */
export function buildFieldTree(document: JsonObject, schema: Json): FieldTree | null {
  const { items, properties, ...rest } = resolve(document, schema);
  if (items !== undefined) return buildFieldTree(document, items);
  const branches = [rest.allOf, rest.anyOf, rest.oneOf].flatMap((some) => (some ?? []) as Json[]);
  const trees = branches.map((branch) => buildFieldTree(document, branch) ?? {});
  const own = Object.entries(asObject(properties ?? {})).map(([name, property]) => [
    name,
    buildFieldTree(document, property),
  ]);
  const tree: FieldTree = Object.assign({}, ...trees, Object.fromEntries(own));
  return Object.keys(tree).length === 0 ? null : tree;
}
