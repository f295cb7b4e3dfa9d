import type { JsonObject } from '../document/normalize-document.ts';
import { type Change, IMPACTS } from './change.ts';
import { compareExtensions } from './compare-extensions.ts';
import { rateChange } from './rate-change.ts';
import { readRedoclyChanges } from './read-redocly-changes.ts';
import { findWiderPatterns } from './wider-pattern.ts';

/**
 * Lists the changes from one bundled document to another, heaviest first. Redocly's diff finds the changes and those
 * that OpenAPI defines as breaking. Our two tables list what else breaks this API.
 */
export async function compareDocuments(
  base: JsonObject,
  revision: JsonObject,
): Promise<readonly Change[]> {
  const found = await readRedoclyChanges(base, revision);
  const isWider = findWiderPatterns(base, revision);
  const rated = found.map((change) => rateChange(change, isWider(change)));
  const changes = [...rated, ...compareExtensions(base, revision)];
  return changes.sort(
    (left, right) => IMPACTS.indexOf(left.impact) - IMPACTS.indexOf(right.impact),
  );
}
