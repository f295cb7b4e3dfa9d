import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../src/document/load-document.ts';
import { editPart, splitPlace } from './edit-part.ts';

export interface ProjectCopy {
  readonly folder: string;
  /** Runs one of the commands of `scripts/src`: `generate`, `spec-diff`. */
  run(command: string, ...args: string[]): Promise<CommandResult>;
  /** Replaces text in a file, or in an entry of one: `openapi/shared/fields.yaml#/OrderId`. @throws {Error} if the text is not there. */
  edit(place: string, from: string | RegExp, to: string): Promise<void>;
  /** Undoes all edits, so that tests can share a copy. */
  restore(): Promise<void>;
  remove(): Promise<void>;
}

export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A copy of what the commands read and write, in a folder whose name has all that a clone's path may have. */
export async function copyProject(): Promise<ProjectCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'project [copy] प्रति of it! '));
  const filter = (source: string) => !/node_modules|[\\/]dist$/u.test(source);
  const folders = [
    'openapi',
    'generated',
    'scripts',
    'docs/vectors',
    'docs/guides',
    'docs/pictures',
  ];
  for (const path of folders) {
    cpSync(join(repositoryRoot, path), join(folder, path), { recursive: true, filter });
  }
  const look = 'packages/console/src/look.css';
  for (const file of ['package.json', 'redocly.yaml', 'tsconfig.base.json', look]) {
    cpSync(join(repositoryRoot, file), join(folder, file));
  }
  for (const path of ['node_modules', 'scripts/node_modules']) {
    await symlink(join(repositoryRoot, path), join(folder, path), 'junction');
  }
  const originals = new Map<string, string>();
  return {
    folder,
    run: (command, ...args) => {
      const own = [join(folder, 'scripts/run.js'), command, ...args];
      return promisify(execFile)(process.execPath, own, { cwd: folder }).then(
        (output) => ({ code: 0, ...output }),
        ({ code, stdout, stderr }: CommandResult) => ({ code, stdout, stderr }),
      );
    },
    edit: async (place, from, to) => {
      const [file, entry] = splitPlace(place);
      const path = join(folder, file);
      const source = await readFile(path, 'utf8');
      if (!originals.has(path)) originals.set(path, source);
      await writeFile(path, editPart(source, entry, from, to));
    },
    restore: async () => {
      for (const [path, source] of originals) await writeFile(path, source);
      originals.clear();
    },
    remove: () => rm(folder, { recursive: true }),
  };
}
