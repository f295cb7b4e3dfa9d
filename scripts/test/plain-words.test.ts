import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';
import { FOLDERS, textsBelow } from './texts-below.ts';

/** Words that hide who does what, or that readers from another company do not know. */
const RIDDLE =
  /\b(?:no|some|any|every)body\b|\b(?:is|are|was|were) said\b|\bmend(?:s|ed|ing)?\b/giu;

/** Values that a server gets and the name of a user of Debian, not sentences. */
const DATA = /appId=[n]obody|`[n]obody[-`]|'[S]omebody Else'/gu;

/** What was released or superseded keeps its words. */
const LEFT_OUT = /(?:^|\/)(?:adr|released)\//u;

test.each(['.', ...FOLDERS])('%s has no words that make a riddle', async (folder) => {
  const found: string[] = [];
  const paths = (await textsBelow(folder)).filter((path) => !LEFT_OUT.test(path));

  for (const path of paths) {
    const text = (await readFile(join(repositoryRoot, path), 'utf8')).replaceAll(DATA, '');
    for (const [index, line] of text.split('\n').entries()) {
      for (const [word] of line.matchAll(RIDDLE)) found.push(`${path}:${index + 1} ${word}`);
    }
  }

  expect(paths.length).toBeGreaterThan(0);
  expect(found).toEqual([]);
});
