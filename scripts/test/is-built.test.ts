import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { repositoryRoot } from '../src/document/load-document.ts';

let root: string;

const SOURCE = 'packages/sandbox/src/cli.ts';
const OUTPUT = 'packages/sandbox/dist/bundle/cli.js';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'is-built-'));
  for (const folder of ['openapi', 'generated', 'examples', 'testing', 'docs', 'scripts']) {
    await mkdir(join(root, folder));
  }
  for (const folder of ['src', 'dist/bundle', 'test']) {
    await mkdir(join(root, 'packages/sandbox', folder), { recursive: true });
  }
  for (const script of ['is-built.js', 'build-record.js']) {
    await cp(join(repositoryRoot, 'scripts', script), join(root, 'scripts', script));
  }
  await cp(join(repositoryRoot, 'package.json'), join(root, 'package.json'));
  await writeFile(join(root, SOURCE), 'export {};\n');
  await writeFile(join(root, OUTPUT), 'export {};\n');
});

afterEach(() => rm(root, { recursive: true }));

/** What the script is made of. */
const { isBuilt, recordBuild } = (await import(
  pathToFileURL(join(repositoryRoot, 'scripts/build-record.js')).href
)) as {
  readonly isBuilt: (root: string) => boolean;
  readonly recordBuild: (root: string) => void;
};

/** Runs the script as `pnpm start` does; true if the build is still good. */
function runScript(...options: readonly string[]): boolean {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/is-built.js', ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return status === 0;
}

test('a clone is not built, and is after a build', () => {
  expect(runScript()).toBe(false);

  runScript('--record');

  expect(runScript()).toBe(true);
});

test.each<[string, (root: string) => Promise<unknown>]>([
  ['a source that changed', (at) => writeFile(join(at, SOURCE), 'export const a = 1;\n')],
  ['a new source', (at) => writeFile(join(at, 'openapi/new.yaml'), 'a: 1\n')],
  ['an output that is gone', (at) => rm(join(at, OUTPUT))],
  ['a setting at the root that changed', (at) => writeFile(join(at, 'tsconfig.json'), '{}\n')],
])('%s needs a build', async (_, change) => {
  recordBuild(root);

  await change(root);

  expect(isBuilt(root)).toBe(false);
});

test.each<[string, (root: string) => Promise<unknown>]>([
  ['a test that changed', (at) => writeFile(join(at, 'packages/sandbox/test/a.test.ts'), '')],
  ['an output that was written again', (at) => utimes(join(at, OUTPUT), 1, 1)],
  ['state of a compiler', (at) => writeFile(join(at, 'packages/sandbox/a.tsbuildinfo'), '{}\n')],
])('%s needs no build', async (_, change) => {
  recordBuild(root);

  await change(root);

  expect(isBuilt(root)).toBe(true);
});

test('every command that runs a build makes one only if it is needed', async () => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

  for (const before of ['prestart', 'pretest', 'pretest:long', 'preconformance']) {
    expect(scripts[before]).toContain('node scripts/is-built.js || pnpm run build');
  }
});
