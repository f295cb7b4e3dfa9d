import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

/** What all bundles have in common: old enough for every Node that the packages support. */
const COMMON = {
  bundle: true,
  format: 'esm',
  target: 'node20.19',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/**
 * Builds with esbuild into `options.outdir`. What is already there stays untouched, as a process may just load it.
 * @param {import('esbuild').BuildOptions & { outdir: string }} options
 * @returns the paths of the files, and esbuild's metafile.
 */
export async function writeBundle(options) {
  const { outputFiles, metafile } = await build({ ...COMMON, ...options, write: false });
  await Promise.all(outputFiles.map(replace));
  return { files: outputFiles.map(({ path }) => path), metafile };
}

/** In one step: a reader finds the old file or the new one, never a part. */
async function replace({ path, contents }) {
  const present = await readFile(path).catch(() => undefined);
  if (present?.equals(contents)) return;
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, contents);
  await rename(draft, path);
}

/**
 * Removes files below a folder that an earlier build has left.
 * @param {{ folder: string, kept: readonly string[], isOutput?: (path: string) => boolean, minAgeMs?: number }} options
 *   `isOutput` receives the path in the folder, with `/`; files changed within `minAgeMs` stay.
 */
export async function removeLeftovers({ folder, kept, isOutput = () => true, minAgeMs = 0 }) {
  const present = new Set(kept);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (!entry.isFile() || present.has(path) || !isOutput(name)) continue;
    const changedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Infinity,
    );
    if (changedAt <= Date.now() - minAgeMs) await rm(path, { force: true });
  }
}
