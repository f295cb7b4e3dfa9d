import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryRoot } from '../document/load-document.ts';
import { runPnpm, runProgram } from './run-program.ts';

/** A package as it would be published. */
export interface Packed {
  readonly name: string;
  readonly version: string;
  /** The `.tgz`. */
  readonly tarball: string;
  /** What is in it. */
  readonly files: readonly string[];
}

/**
 * Builds and packs each package that is not private.
 * @param folder where the tarballs go; it exists.
 * @param force compiles all sources again, instead of those that have changed.
 */
export async function packAll(folder: string, { force = false } = {}): Promise<readonly Packed[]> {
  if (force) await runPnpm(['exec', 'tsc', '-b', '--noCheck', '--force']);
  await runPnpm(['run', 'build']);
  await runProgram(process.execPath, ['pack.js'], join(repositoryRoot, 'packages/sandbox'));
  const names = await listPublished();
  const filters = names.flatMap((name) => ['--filter', name]);
  const options = ['--json', '--pack-destination', folder, '--config.ignore-scripts=true'];
  const output = await runPnpm(['--recursive', ...filters, 'pack', ...options]);
  const reports = JSON.parse(output) as readonly Report[];
  return reports
    .map(({ name, version, filename, files }) => {
      return { name, version, tarball: filename, files: files.map(({ path }) => path).sort() };
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

interface Report {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Returns the names of all packages of the workspace that are not private. */
export async function listPublished(): Promise<readonly string[]> {
  const output = await runPnpm(['list', '--recursive', '--depth=-1', '--json']);
  const projects = JSON.parse(output) as readonly {
    readonly name: string;
    readonly path: string;
  }[];
  const published = await Promise.all(
    projects.map(async ({ name, path }) => {
      const manifest = JSON.parse(await readFile(join(path, 'package.json'), 'utf8'));
      return manifest.private === true ? [] : [name];
    }),
  );
  return published.flat();
}
