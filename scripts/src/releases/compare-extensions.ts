import { isObject, type Json, type JsonObject } from '../document/normalize-document.ts';
import type { Change, Impact } from './change.ts';
import { carrierOf, pairNodes, readKeyword } from './pair-nodes.ts';

interface Ratings {
  readonly added: Impact;
  readonly removed: Impact;
  readonly changed: Impact;
  /** Impact of a value that keeps its old content and adds to it. */
  readonly extended: Impact;
  readonly reason: string;
}

/** The impact of a changed extension, if its carrier exists in both documents. */
export const EXTENSION_RATINGS: Readonly<Record<string, Ratings>> = {
  'x-allowed': {
    added: 'patch',
    removed: 'patch',
    changed: 'patch',
    extended: 'patch',
    reason: 'It is the wording of a reason.',
  },
  'x-blank': {
    added: 'major',
    removed: 'major',
    changed: 'major',
    extended: 'major',
    reason: 'A blank field means something else than before.',
  },
  'x-client': {
    added: 'minor',
    removed: 'major',
    changed: 'major',
    extended: 'minor',
    reason: 'It names the method of the client.',
  },
  'x-extensible-enum': {
    added: 'minor',
    removed: 'minor',
    changed: 'minor',
    extended: 'minor',
    reason: 'Every client has to be ready for other values.',
  },
  'x-paging': {
    added: 'major',
    removed: 'major',
    changed: 'major',
    extended: 'minor',
    reason: 'It decides if the client returns a reply or pages, and how it continues.',
  },
  'x-reasons': {
    added: 'minor',
    removed: 'major',
    changed: 'major',
    extended: 'minor',
    reason: 'Clients decide by its codes.',
  },
  'x-retry': {
    added: 'minor',
    removed: 'major',
    changed: 'major',
    extended: 'minor',
    reason: 'Clients that were generated before repeat a lost call by what it said then.',
  },
  'x-sensitive': {
    added: 'minor',
    removed: 'major',
    changed: 'major',
    extended: 'major',
    reason: 'It keeps the value out of logs.',
  },
  'x-signature': {
    added: 'minor',
    removed: 'major',
    changed: 'major',
    extended: 'major',
    reason: 'Whoever checks signatures computes them by it.',
  },
};

/** Returns the changes of our extensions, which Redocly's diff does not understand. */
export function compareExtensions(base: JsonObject, revision: JsonObject): readonly Change[] {
  const reported: (readonly [string, JsonObject, JsonObject])[] = [];
  const root = { place: '#', before: [base], after: [revision] } as const;
  return [root, ...pairNodes(base, revision)].flatMap(({ place, before, after }) =>
    Object.entries(EXTENSION_RATINGS).flatMap(([name, ratings]) => {
      const kind = kindOf(readKeyword(before, name), readKeyword(after, name));
      if (kind === undefined) return [];
      const found = [name, carrierOf(before, name), carrierOf(after, name)] as const;
      // A change in a shared schema is listed once.
      if (reported.some((other) => found.every((part, index) => part === other[index]))) return [];
      reported.push(found);
      const reason = `${kind}: ${ratings.reason}`;
      return [{ impact: ratings[kind], place: `${place} (${name})`, reason }];
    }),
  );
}

function kindOf(
  before: Json | undefined,
  after: Json | undefined,
): 'added' | 'removed' | 'changed' | 'extended' | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return undefined;
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  if (!isObject(before) || !isObject(after)) return 'changed';
  const kept = Object.entries(before).every(
    ([key, value]) => JSON.stringify(after[key]) === JSON.stringify(value),
  );
  return kept ? 'extended' : 'changed';
}
