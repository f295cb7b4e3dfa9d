import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { filesBelow } from './texts-below.ts';

type Allowed = Readonly<Record<string, 'yes' | 'types' | 'tests'>>;

/** Who may import what of ours; what is not listed is not allowed. */
const TABLE: Readonly<Record<string, Allowed>> = {
  'generated/contract': {},
  'packages/core': {},
  'packages/samples': {},
  'generated/client': { contract: 'yes', core: 'yes' },
  'generated/server': { contract: 'yes', core: 'yes' },
  'generated/sandbox': { core: 'yes' },
  'packages/client': {
    contract: 'types',
    'generated-client': 'yes',
    core: 'yes',
    'test-requests': 'tests',
    'test-scale': 'tests',
  },
  'packages/server': {
    contract: 'types',
    'generated-server': 'yes',
    core: 'yes',
    'test-exchanges': 'tests',
    'test-programs': 'tests',
    'test-requests': 'tests',
    'test-scale': 'tests',
  },
  'packages/conformance': {
    contract: 'yes',
    core: 'yes',
    server: 'tests',
    'test-requests': 'tests',
    'test-scale': 'tests',
  },
  'packages/console': {
    contract: 'yes',
    core: 'yes',
    'generated-sandbox': 'yes',
    samples: 'yes',
  },
  'testing/test-browser': {},
  'testing/test-exchanges': {},
  'testing/test-programs': {},
  'testing/test-requests': { contract: 'types' },
  'testing/test-scale': {},
  'packages/sandbox': {
    core: 'yes',
    'generated-sandbox': 'yes',
    server: 'yes',
    client: 'tests',
    contract: 'tests',
    samples: 'tests',
    'test-browser': 'tests',
    'test-exchanges': 'tests',
    'test-programs': 'tests',
    'test-requests': 'tests',
    'test-scale': 'tests',
  },
  'examples/storefront': {
    core: 'yes',
    client: 'yes',
    server: 'yes',
    sandbox: 'tests',
    'test-browser': 'tests',
    'test-scale': 'tests',
  },
  benchmarks: {
    client: 'yes',
    contract: 'types',
    'generated-server': 'yes',
    server: 'yes',
    'test-browser': 'yes',
  },
};

const IMPORT =
  /(?:^|\n)\s*(import|export)\s+(type\s)?[^;]*?from\s+'@cashfree-rest\/([\w-]+)(?:\/(?:browser|strict|proxy|engine|forms|validators))?'/gu;

/** The sources in each folder, with their texts. */
const SOURCES: ReadonlyMap<string, readonly (readonly [path: string, source: string])[]> = new Map(
  await Promise.all(
    Object.keys(TABLE).map(async (folder) => [folder, await sourcesOf(folder)] as const),
  ),
);

async function sourcesOf(folder: string) {
  const paths = (await filesBelow(folder)).filter((path) => /\.tsx?$/u.test(path));
  return Promise.all(
    paths.map(async (path) => [path, await readFile(join(repositoryRoot, path), 'utf8')] as const),
  );
}

test.each(Object.entries(TABLE))('%s imports only %j', (folder, allowed) => {
  const wrong: string[] = [];

  for (const [path, source] of SOURCES.get(folder) ?? []) {
    for (const [, , typeOnly, name = ''] of source.matchAll(IMPORT)) {
      const rule = allowed[name];
      const inTests = path.includes('/test/');
      // A package's own name is how its README's sample imports it.
      if (folder === `packages/${name}`) continue;
      const fine =
        rule === 'yes' ||
        (rule === 'types' && (typeOnly || inTests)) ||
        (rule === 'tests' && inTests);
      if (!fine) wrong.push(`${path} imports @cashfree-rest/${name}`);
    }
  }

  expect(wrong).toEqual([]);
});

test('nothing imports the scripts, and no package imports from inside another', () => {
  const wrong: string[] = [];

  for (const [path, source] of [...SOURCES.values()].flat()) {
    if (
      /from '[^']*(?:\/scripts\/|(?:\.\.\/)+(?:packages|generated|testing|examples)\/)/u.test(
        source,
      )
    )
      wrong.push(path);
    if (
      /from '@cashfree-rest\/(?!client\/(?:browser|strict)'|server\/(?:engine|proxy|rules)')[\w-]+\/(?!(?:document(?:\.json)?|forms|validators)')/u.test(
        source,
      )
    )
      wrong.push(path);
  }

  expect(wrong).toEqual([]);
});

test('the scripts depend on no package that needs what they write', async () => {
  const manifest = await readFile(join(repositoryRoot, 'scripts/package.json'), 'utf8');
  const names = Object.keys(JSON.parse(manifest).dependencies);

  expect(names.filter((name) => name.startsWith('@cashfree-rest/'))).toEqual([
    '@cashfree-rest/samples',
  ]);
});
