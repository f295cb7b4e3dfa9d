import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/load-document.ts';

/** Roots of documents: nothing refers to them. */
const ROOTS = ['openapi.yaml', 'sandbox.yaml'];

test('every file below openapi/ belongs to a document', async () => {
  const folder = join(repositoryRoot, 'openapi');
  const files = (await readdir(folder, { recursive: true })).filter((path) =>
    path.endsWith('.yaml'),
  );
  const referred = new Set(ROOTS);

  for (const file of files) {
    const source = await readFile(join(folder, file), 'utf8');
    for (const [, target = ''] of source.matchAll(/\$ref: "?(\.[^\s"#]+\.yaml)/gu)) {
      referred.add(relative(folder, join(folder, dirname(file), target)));
    }
  }

  expect(files.filter((file) => !referred.has(file))).toEqual([]);
});
