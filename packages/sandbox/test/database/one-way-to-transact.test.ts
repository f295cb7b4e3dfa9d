import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../../src', import.meta.url));

test('transactions begin in transact.ts and nowhere else, so that each of them runs again where it may', async () => {
  const beginning: string[] = [];

  for (const path of await readdir(SOURCES, { recursive: true })) {
    if (!path.endsWith('.ts')) continue;
    const source = await readFile(join(SOURCES, path), 'utf8');
    if (/\.(?:transaction|startTransaction)\(\)/u.test(source)) beginning.push(path);
  }

  expect(beginning).toEqual([join('database', 'transact.ts')]);
});
