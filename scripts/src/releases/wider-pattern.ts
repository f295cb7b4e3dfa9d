import type { JsonObject } from '../document/normalize-document.ts';
import { takesAll } from './pattern-inclusion.ts';
import type { RedoclyChange } from './read-redocly-changes.ts';
import { sentSchemas } from './sent-schemas.ts';

/**
 * Returns a test that is true for a pattern in requests only that accepts all it did before, and more, which no caller
 * notices. Redocly calls every change of a pattern breaking.
 */
export function findWiderPatterns(
  base: JsonObject,
  revision: JsonObject,
): (change: RedoclyChange) => boolean {
  const sent = [...sentSchemas(base), ...sentSchemas(revision)];
  const isSent = (pointer: string) => sent.some((schema) => pointer.startsWith(`${schema}/`));
  return ({ property, base: before, revision: after }) => {
    if (property !== 'pattern' || before === undefined || after === undefined) return false;
    if (isSent(before.pointer) || isSent(after.pointer)) return false;
    return takesAll(String(after.value), String(before.value));
  };
}
