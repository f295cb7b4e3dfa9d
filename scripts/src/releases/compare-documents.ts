import type { JsonObject } from '../normalize-document.ts';
import { type Change, IMPACTS } from './change.ts';
import { compareExtensions } from './compare-extensions.ts';
import { rateChange } from './rate-change.ts';
import { readRedoclyChanges } from './read-redocly-changes.ts';

/**
 * Lists what has changed from one bundled document to another, the heaviest first. Redocly's diff finds the changes
 * and knows which of them OpenAPI makes breaking; what breaks this API beyond that is in our two tables.
 */
export async function compareDocuments(
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly Change[]> {
  const found = await readRedoclyChanges(base, revision);
  const changes = [...found.map(rateChange), ...compareExtensions(base, revision)];
  return changes.sort(
    (left, right) => IMPACTS.indexOf(left.impact) - IMPACTS.indexOf(right.impact),
  );
}
