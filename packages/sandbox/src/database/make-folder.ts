import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Creates a folder and those above it; leaves those that exist. Node 20's own way never ends below `/proc`, where a
 * folder cannot be created although the one above it exists.
 * @throws an Error with the cause and its remedy.
 */
export async function makeFolder(folder: string): Promise<void> {
  for (const each of withParents(resolve(folder))) {
    try {
      await mkdir(each);
    } catch (error) {
      // The code differs by system for a folder that exists: EEXIST, EISDIR, EROFS, EPERM.
      if (await isFolder(each)) continue;
      throw new Error(explain(each, error as NodeJS.ErrnoException), { cause: error });
    }
  }
}

/** Returns a path's folders, from the root down. */
function withParents(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...withParents(parent), path];
}

function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

function explain(path: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EEXIST') return `${path} is a file, not a folder. Give a file in another folder.`;
  return `its folder cannot be created: ${message}. Give a file in a folder that the sandbox can create and write.`;
}
