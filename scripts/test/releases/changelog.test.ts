import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import { versionOf } from '../../src/releases/needed-version.ts';
import { readGenerated } from '../generated-document.ts';

test('the changelog begins with the version that the document has', async () => {
  const changelog = await readFile(join(repositoryRoot, 'CHANGELOG.md'), 'utf8');

  const [, newest] = /^## API document (\S+)/mu.exec(changelog) ?? [];

  expect(newest).toBe(versionOf(await readGenerated('contract')));
});
