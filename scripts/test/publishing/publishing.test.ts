import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { checkContents, checkPackage } from '../../src/publishing/check-package.ts';
import { listPublished, type Packed } from '../../src/publishing/pack-all.ts';
import { renameScope } from '../../src/publishing/rename-scope.ts';
import { runPnpm, runProgram } from '../../src/publishing/run-program.ts';
import { keepComponents } from '../../src/publishing/write-bills.ts';

// Each step starts pnpm or another program.
jest.setTimeout(600_000);

let folder = '';
let packed: Packed;
let manifest: Readonly<Record<string, unknown>>;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publishing-'));
  const name = '@cashfree-rest/generated-client';
  const options = ['--json', '--pack-destination', folder, '--config.ignore-scripts=true'];
  const { filename, version, files } = JSON.parse(
    await runPnpm(['--filter', name, 'pack', ...options]),
  );
  const paths = files.map(({ path }: { readonly path: string }) => path);
  packed = { name, version, tarball: filename, files: paths };
  manifest = JSON.parse(await runProgram('tar', ['-xzOf', filename, 'package/package.json']));
});

afterAll(() => rm(folder, { recursive: true }));

test('what is published is what is not private, and no part of it is', async () => {
  expect((await listPublished()).toSorted()).toEqual([
    '@cashfree-rest/client',
    '@cashfree-rest/conformance',
    '@cashfree-rest/contract',
    '@cashfree-rest/core',
    '@cashfree-rest/generated-client',
    '@cashfree-rest/generated-server',
    '@cashfree-rest/sandbox',
    '@cashfree-rest/server',
  ]);
});

test('a good package has no fault, and each fault of a bad one is named', async () => {
  const files = ['src/test/a.ts', 'dist/b.test.js', 'docs/environment.test.json', 'package.json'];
  const dependencies = { '@cashfree-rest/core': 'workspace:*', ajv: '8.20.0' };

  expect(checkContents(packed, manifest, 20_000)).toEqual([]);
  // Its tarball is the good one: publint and attw add nothing.
  expect(await checkPackage({ ...packed, files }, { dependencies }, 400_001)).toEqual([
    'LICENSE is missing',
    'README.md is missing',
    'src/test/a.ts is test code',
    'dist/b.test.js is test code',
    '@cashfree-rest/core is workspace:*, which no registry has',
    'its manifest names no licence',
    'it has 401 kB, above the limit of 400 kB',
  ]);
});

test('the sandbox may weigh what the decision to bundle it names', async () => {
  const name = '@cashfree-rest/sandbox';
  const decision = new URL(
    '../../../docs/adr/0019-the-published-sandbox-is-a-bundle.md',
    import.meta.url,
  );
  const [, megabytes] = /at most ([\d.]+) MB/u.exec(await readFile(decision, 'utf8')) ?? [];
  const limit = Number(megabytes) * 1_000;

  expect(checkContents({ ...packed, name }, manifest, limit * 1_000)).toEqual([]);
  expect(checkContents({ ...packed, name }, manifest, limit * 1_000 + 1)).toEqual([
    `it has ${limit + 1} kB, above the limit of ${limit} kB`,
  ]);
});

test('another scope reaches the name of the package, its dependencies and its imports', async () => {
  const home = join(folder, 'renamed');
  await mkdir(home);

  const renamed = await renameScope(packed, '@acme', home);

  await runProgram('tar', ['-xzf', renamed.tarball, '-C', home]);
  const read = (path: string) => readFile(join(home, 'package', path), 'utf8');
  expect(renamed.name).toBe('@acme/generated-client');
  expect(renamed.tarball).toMatch(/acme-generated-client-.*\.tgz$/u);
  expect(JSON.parse(await read('package.json'))).toMatchObject({
    name: '@acme/generated-client',
    dependencies: { '@acme/contract': expect.any(String), '@acme/core': expect.any(String) },
  });
  expect(await read('dist/index.js')).toContain("from '@acme/");
  const texts = await Promise.all(packed.files.map(read));
  expect(texts.filter((text) => text.includes('@cashfree-rest/'))).toEqual([]);
});

test('a bill keeps the parts that are asked for, as needed at run time, and what leads to them', () => {
  const part = (name: string) => ({ name, version: '1.0.0', 'bom-ref': name });
  const bill = {
    metadata: { component: part('own') },
    components: [{ ...part('bundled'), scope: 'excluded' }, part('tool')],
    dependencies: [
      { ref: 'own', dependsOn: ['bundled', 'tool'] },
      { ref: 'bundled', dependsOn: [] },
      { ref: 'tool', dependsOn: ['bundled'] },
    ],
  };

  expect(keepComponents(bill, ({ name }) => name === 'bundled')).toEqual({
    ...bill,
    components: [{ ...part('bundled'), scope: 'required' }],
    dependencies: [
      { ref: 'own', dependsOn: ['bundled'] },
      { ref: 'bundled', dependsOn: [] },
    ],
  });
});
