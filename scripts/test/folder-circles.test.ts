import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';

const IMPORT = /from '(\.[^']+\.tsx?)'/gu;

/** A room is a folder, or a file at the top of `src`. */
const roomOf = (path: string) => (dirname(path) === '.' ? path : dirname(path));

/** A folder and what lies within it are one house: a barrel may list its parts, and these use its types. */
const isWithin = (a: string, b: string) => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** Which room imports from which, below a `src`. */
async function readArrows(root: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const arrows = new Map<string, Set<string>>();
  const entries = await readdir(join(repositoryRoot, root), { recursive: true });
  for (const path of entries.filter((entry) => /\.tsx?$/u.test(entry))) {
    const source = await readFile(join(repositoryRoot, root, path), 'utf8');
    const from = roomOf(path);
    for (const [, target = ''] of source.matchAll(IMPORT)) {
      const to = roomOf(normalize(join(dirname(path), target)));
      if (from === to || isWithin(from, to)) continue;
      arrows.set(from, (arrows.get(from) ?? new Set()).add(to));
    }
  }
  return arrows;
}

/** The rooms that can be reached from themselves, each with the way back. */
function findCircles(arrows: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] {
  return [...arrows.keys()].flatMap((start) => {
    const ways = new Map([[start, start]]);
    for (const [room, way] of ways) {
      for (const next of arrows.get(room) ?? []) {
        if (next === start) return [`${way} → ${start}`];
        if (!ways.has(next)) ways.set(next, `${way} → ${next}`);
      }
    }
    return [];
  });
}

test.each([
  'packages/core/src',
  'packages/samples/src',
  'packages/client/src',
  'packages/server/src',
  'packages/conformance/src',
  'packages/console/src',
  'packages/sandbox/src',
  'examples/storefront/src',
  'scripts/src',
])('no folder of %s imports in a circle', async (root) => {
  const arrows = await readArrows(root);

  expect(arrows.size).toBeGreaterThan(0);
  expect(findCircles(arrows)).toEqual([]);
});

test('a circle is found, however long it is', () => {
  const arrows = new Map([
    ['a', new Set(['b'])],
    ['b', new Set(['c', 'd'])],
    ['d', new Set(['a'])],
  ]);

  expect(findCircles(arrows)).toEqual(['a → b → d → a', 'b → d → a → b', 'd → a → b → d']);
});
