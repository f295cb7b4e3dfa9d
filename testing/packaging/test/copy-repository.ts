import { cp, mkdir, readdir, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Nothing that a build has made, so that a copy is like a fresh clone that has just been installed. */
const isSource = (path: string) =>
  !['dist', '.git', '.sandbox'].includes(basename(path)) && !path.endsWith('.tsbuildinfo');

/** Copies the repository's packages to a folder; what is installed is linked to. */
export async function copyRepository(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = [
    'LICENSE',
    'package.json',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'tsconfig.json',
  ];
  for (const entry of await readdir(ROOT)) {
    if (!files.includes(entry) && !entry.startsWith('tsconfig.')) continue;
    await cp(join(ROOT, entry), join(folder, entry), { filter: isSource });
  }
  for (const group of ['packages', 'generated', 'testing', 'examples', 'scripts']) {
    // pnpm links packages of the workspace relatively, so that in the copy they lead to the copy.
    const options = { recursive: true, verbatimSymlinks: true, filter: isSource };
    await cp(join(ROOT, group), join(folder, group), options);
  }
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
