import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GeneratedFile } from '../model/model.ts';

/** Where a project has its guides. */
export const GUIDES = 'docs/guides';

/** Returns the guides of a project as they are. */
export async function loadGuides(root: string): Promise<readonly GeneratedFile[]> {
  const folder = join(root, GUIDES);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (path) => ({ path, content: await readFile(join(folder, path), 'utf8') })),
  );
}
