import { copyFile, lstat, mkdir, readlink, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { nodeFileTrace } from '@vercel/nft';

/**
 * Copies a program and every file that it can reach below a folder, as hosts do that deploy no whole node_modules.
 * @returns where the program's copy is.
 * @throws if a file is not found that the program asks for.
 */
export async function copyTraced(program: string, folder: string): Promise<string> {
  // Every Node of ours knows the condition "module-sync"; the tracer takes it for one of Node 22.
  const conditions = ['node', 'module-sync'];
  const { fileList, warnings } = await nodeFileTrace([program], { base: '/', conditions });
  for (const warning of warnings) throw warning;
  for (const path of fileList) await copyOne(join('/', path), folder);
  return join(folder, program);
}

async function copyOne(path: string, folder: string): Promise<void> {
  const copied = join(folder, path);
  await mkdir(dirname(copied), { recursive: true });
  if (!(await lstat(path)).isSymbolicLink()) return copyFile(path, copied);
  // The copy must not lead back to what it was copied from.
  const target = resolve(dirname(path), await readlink(path));
  await symlink(join(folder, target), copied);
}
