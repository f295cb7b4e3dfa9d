import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';

/** Words that hide who does what, or that readers from another company do not know. */
const RIDDLE =
  /\b(?:no|some|any|every)body\b|\b(?:is|are|was|were) said\b|\bmend(?:s|ed|ing)?\b/giu;

/** Values that a server gets, not sentences. */
const DATA = /appId=nobody|`nobody-\$|'Somebody Else'/gu;

const FOLDERS = ['docs', 'openapi', 'packages', 'scripts', 'examples', 'testing', 'benchmarks'];

/** Built or installed; what was released or superseded keeps its words; names of tests are not for readers. */
const LEFT_OUT = /(?:^|\/)(?:node_modules|dist|adr|released|test)\/|^docs\/site\//u;

async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(repositoryRoot, folder), {
    recursive: folder !== '.',
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js|md|yaml)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(repositoryRoot.length))
    .map((path) => path.split(sep).filter(Boolean).join('/'))
    .filter((path) => !LEFT_OUT.test(path));
}

test.each(['.', ...FOLDERS])('%s has no words that make a riddle', async (folder) => {
  const found: string[] = [];
  const paths = await textsBelow(folder);

  for (const path of paths) {
    const text = (await readFile(join(repositoryRoot, path), 'utf8')).replaceAll(DATA, '');
    for (const [index, line] of text.split('\n').entries()) {
      for (const [word] of line.matchAll(RIDDLE)) found.push(`${path}:${index + 1} ${word}`);
    }
  }

  expect(paths.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
