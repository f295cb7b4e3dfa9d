import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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
const NOT_OURS: readonly string[] = ['node_modules', 'dist', 'docs/site'];

/**
 * Returns the paths of the files that people write in a folder, from the repository's root. Folders of others are not
 * entered: they hold twenty times as many files.
 */
export async function filesBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(join(repositoryRoot, folder), { withFileTypes: true });
  const lists = entries.map(async (entry) => {
    const path = `${folder}/${entry.name}`;
    if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
    return NOT_OURS.includes(entry.name) || NOT_OURS.includes(path) ? [] : filesBelow(path);
  });
  return (await Promise.all(lists)).flat();
}

/** Returns the paths of the texts and sources in a folder, from the repository's root; of the root only its own files. */
export async function textsBelow(folder: string): Promise<readonly string[]> {
  const paths =
    folder === '.' ? await readdir(join(repositoryRoot, folder)) : await filesBelow(folder);
  return paths.filter((path) => /\.(?:ts|tsx|js|md|yaml)$/u.test(path));
}
