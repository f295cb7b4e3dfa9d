import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { repositoryRoot } from '../src/document/load-document.ts';

export const FOLDERS = [
  'docs',
  'openapi',
  'packages',
  'scripts',
  'examples',
  'testing',
  'benchmarks',
] as const;

/** Built or installed. */
const NOT_OURS = /(?:^|\/)(?:node_modules|dist)\/|^docs\/site\//u;

/** Returns the paths of the texts and sources in a folder, from the repository's root; of the root only its own files. */
export async function textsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(repositoryRoot, folder), {
    recursive: folder !== '.',
    withFileTypes: true,
  });
  return entries
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|js|md|yaml)$/u.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name).slice(repositoryRoot.length))
    .map((path) => path.split(sep).filter(Boolean).join('/'))
    .filter((path) => !NOT_OURS.test(path));
}
