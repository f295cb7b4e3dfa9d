import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { GeneratedFile } from '../../model/model.ts';
import { compareFiles, type Drift } from './compare-files.ts';

/** Files that tools and desktops leave in `generated/`. */
const NOT_OURS = new Set(['node_modules', 'dist', '.DS_Store', 'Thumbs.db', 'desktop.ini']);
const OTHER_ENDINGS = /\.tsbuildinfo$|~$|\.sw[op]$/u;

/** What a folder of the project holds that is generated. */
export interface ProjectOutput {
  /** Relative to the project. */
  readonly folder: string;
  readonly files: readonly GeneratedFile[];
  /** Tells the files that are generated from those that people write beside them. */
  readonly isOurs: (path: string) => boolean;
}

/** Compares what a project has with what it should have. */
export async function findDrift(
  { folder, files, isOurs }: ProjectOutput,
  root: string,
): Promise<Drift> {
  const existing = await readFiles(join(root, folder));
  return compareFiles(
    files,
    existing.filter(({ path }) => isOurs(path)),
  );
}

/** Writes what differs, and deletes what is extra. */
export async function correctDrift(
  { folder, files }: ProjectOutput,
  { missing, extra, different }: Drift,
  root: string,
): Promise<void> {
  const directory = join(root, folder);
  const stale = new Set([...missing, ...different]);
  await Promise.all(extra.map((path) => rm(join(directory, path))));
  const written = files.filter(({ path }) => stale.has(path));
  await Promise.all(written.map((file) => write(directory, file)));
}

async function write(directory: string, file: GeneratedFile): Promise<void> {
  const path = join(directory, file.path);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, file.content);
}

async function readFiles(root: string): Promise<readonly GeneratedFile[]> {
  const paths = await listFiles(root);
  return Promise.all(
    paths.map(async (path) => ({
      path: relative(root, path).split(sep).join('/'),
      content: await readFile(path, 'utf8'),
    })),
  );
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(nothingIfMissing);
  const lists = entries.map((entry) => {
    if (NOT_OURS.has(entry.name) || OTHER_ENDINGS.test(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
  return (await Promise.all(lists)).flat();
}

function nothingIfMissing(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
