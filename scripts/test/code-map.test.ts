import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { filesBelow } from './texts-below.ts';

const MAP = 'docs/architecture.md';
const PAGES = [MAP, 'CONTRIBUTING.md', 'README.md', 'SECURITY.md', 'CHANGELOG.md'];

/** Made by commands that these pages name. */
const MADE_LATER = ['docs/site', 'dist', '.changeset/ledger.yaml'];

/** A path between backticks has a slash in it, or is a file's name; routes start with a slash. */
const PATH = /`([\w.-]+(?:\/[\w.-]+)*\/?)`/gu;
const LINK = /\]\((?!\w+:)([^)#]+)[^)]*\)/gu;
const isPath = (text: string) => /\/|\.(?:js|json|md|ts|yaml|yml)$/u.test(text);

const read = (page: string) => readFile(join(repositoryRoot, page), 'utf8');

function captures(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, capture = '']) => capture);
}

/** Folders below `root` with files of their own, `root` included, each with a slash at its end. */
async function foldersOf(root: string): Promise<readonly string[]> {
  const entries = await readdir(join(repositoryRoot, root), {
    recursive: true,
    withFileTypes: true,
  });
  const folders = entries.filter((entry) => entry.isFile()).map(({ parentPath }) => parentPath);
  return [...new Set(folders)].map(
    (folder) => `${folder.slice(repositoryRoot.length).replaceAll('\\', '/').replace(/^\//u, '')}/`,
  );
}

/** The names of all files that people or `pnpm generate` write. */
const NAMES: ReadonlySet<string> = new Set([
  ...(await readdir(repositoryRoot)),
  ...(
    await Promise.all(
      ['.github', 'docs', 'generated', 'openapi', 'packages', 'scripts'].map(filesBelow),
    )
  )
    .flat()
    .map((path) => basename(path)),
]);

test.each(PAGES)('every file and folder that %s names exists', async (page) => {
  const text = await read(page);
  const linked = captures(text, LINK).map((path) => join(dirname(page), path));
  const named = [...captures(text, PATH).filter(isPath), ...linked];

  const isThere = (path: string) =>
    MADE_LATER.includes(path.replace(/\/$/u, '')) ||
    existsSync(join(repositoryRoot, path)) ||
    (!path.includes('/') && NAMES.has(path));

  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((path) => !isThere(path))).toEqual([]);
});

test('every folder of sources has its line in the map, and no other', async () => {
  const groups = ['packages', 'testing', 'examples'].map(async (group) =>
    (await readdir(join(repositoryRoot, group))).map((name) => `${group}/${name}/src`),
  );
  const roots = [...(await Promise.all(groups)).flat(), 'scripts/src'];
  const existing = roots.filter((root) => existsSync(join(repositoryRoot, root)));

  const folders = (await Promise.all(existing.map(foldersOf))).flat();

  const lines = captures(await read(MAP), /^- `([^`]+\/)`:/gmu);
  const inSources = lines.filter((line) => existing.some((root) => line.startsWith(`${root}/`)));
  expect(inSources.toSorted()).toEqual(folders.toSorted());
});

test('every invariant of the map names the test that holds it', async () => {
  const invariants = (await read(MAP))
    .split('\n\n')
    .filter((part) => part.startsWith('**Invariant:**'));

  expect(invariants.length).toBeGreaterThan(10);
  expect(invariants.filter((each) => !/`[\w./-]+\.test\.ts`/u.test(each))).toEqual([]);
});

test('CONTRIBUTING.md names the long forms that a continuous-integration machine runs', async () => {
  const [, run = ''] = /run test:long (.+)$/mu.exec(await read('.ci/run')) ?? [];
  const [, sentence = ''] =
    /`\.ci\/run` runs those of ((?:[^.]|\.\w)+)\./u.exec(await read('CONTRIBUTING.md')) ?? [];

  expect(run).not.toBe('');
  expect(captures(sentence, /`([^`]+)`/gu)).toEqual(run.split(' '));
  const files = await Promise.all(['packages', 'testing', 'scripts', 'examples'].map(filesBelow));
  const isTested = (name: string) =>
    files.flat().some((file) => file.includes(name) && file.endsWith('.test.ts'));
  expect(run.split(' ').filter((name) => !isTested(name))).toEqual([]);
});
