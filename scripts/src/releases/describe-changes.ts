import type { JsonObject } from '../document/normalize-document.ts';
import { type Change, IMPACTS } from './change.ts';
import type { Release } from './find-release.ts';
import { isAtLeast, neededVersion, versionOf } from './needed-version.ts';

export interface DescribedChanges {
  /** The changes since the release, and how many there are of each weight. */
  readonly lines: readonly string[];
  /** What to do about the document's version; `undefined` if it is high enough. */
  readonly remedy: string | undefined;
}

/**
 * Tells what has changed since a release, and if the document's version says so.
 * @param changes those from the release to the revision.
 */
export function describeChanges(
  base: Release,
  revision: JsonObject,
  changes: readonly Change[],
): DescribedChanges {
  const counts = IMPACTS.map(
    (impact) => `${changes.filter((change) => change.impact === impact).length} ${impact}`,
  );
  const version = versionOf(revision);
  const needed = neededVersion(versionOf(base.document), changes);
  return {
    lines: [
      ...changes.map(
        ({ impact, place, reason }) => `${impact.padEnd(5)}  ${place}\n       ${reason}`,
      ),
      `${counts.join(', ')} since ${base.name}`,
    ],
    remedy: isAtLeast(version, needed)
      ? undefined
      : `These changes make ${base.name} ${needed}, but info.version in openapi/openapi.yaml is ${version}.
Undo them, or set info.version to ${needed} and run "pnpm generate".`,
  };
}
