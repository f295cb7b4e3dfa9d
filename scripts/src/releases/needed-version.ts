import { DocumentError } from '../document/document-error.ts';
import { type JsonObject, objectAt } from '../document/normalize-document.ts';
import { type Change, heaviest, type Impact } from './change.ts';

/** Returns the `info.version` of a document: three numbers separated by dots. */
export function versionOf(document: JsonObject): string {
  return String(objectAt(document, 'info').version);
}

/** Returns the lowest version that a document with these changes may have, after this version. */
export function neededVersion(version: string, changes: readonly Change[]): string {
  const impact = heaviest(changes.map((change) => change.impact));
  return impact === undefined ? version : countUp(version, impact);
}

function countUp(version: string, impact: Impact): string {
  const [major, minor, patch] = numbersOf(version);
  const next = {
    major: [major + 1, 0, 0],
    minor: [major, minor + 1, 0],
    patch: [major, minor, patch + 1],
  };
  return next[impact].join('.');
}

/** True if `version` is `needed` or later. */
export function isAtLeast(version: string, needed: string): boolean {
  const [left, right] = [numbersOf(version), numbersOf(needed)];
  const index = left.findIndex((number, place) => number !== right[place]);
  return index === -1 || (left[index] ?? 0) > (right[index] ?? 0);
}

/** @throws {DocumentError} if the version is not three numbers. */
function numbersOf(version: string): readonly [number, number, number] {
  const [, major, minor, patch] = /^(\d+)\.(\d+)\.(\d+)$/u.exec(version) ?? [];
  if (patch === undefined)
    throw new DocumentError(`"${version}" is no version: write it like 1.2.3`);
  return [Number(major), Number(minor), Number(patch)];
}
