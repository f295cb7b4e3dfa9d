import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { FOLDERS, textsBelow } from './texts-below.ts';

const INLINE_SPREAD = /\.\.\.\{/u;

test('no object literal is spread where it is written: its properties stand in the list', async () => {
  const paths = (await Promise.all(['.', ...FOLDERS].map(textsBelow))).flat();
  const sources = paths.filter((path) => /\.(?:ts|tsx|js)$/u.test(path));
  const found: string[] = [];

  for (const path of sources) {
    if (INLINE_SPREAD.test(await readFile(join(repositoryRoot, path), 'utf8'))) found.push(path);
  }

  expect(sources.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
