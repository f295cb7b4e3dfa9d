import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { COMPILERS, toolOf } from './compilers.ts';
import { copyRepository } from './copy-repository.ts';
import { createProject } from './create-project.ts';
import {
  type PackageName,
  type Packed,
  type PackedPackage,
  PUBLISHED,
  packPackages,
} from './pack-packages.ts';
import { readDeclarations } from './read-declarations.ts';
import { failToRun, run } from './run-command.ts';
import { testBundling } from './test-bundling.ts';
import { testSamples } from './test-samples.ts';

// To build and pack everything takes minutes on a slow machine.
jest.setTimeout(600_000);

const NAMES = Object.keys(PUBLISHED) as PackageName[];
const SENTENCE =
  'A secret key must not be in a browser: import @cashfree-rest/client/browser instead';

let folder = '';
/** Packages whose modules are one file for each entry; the others have a file for each module. */
const BUNDLED = new Set<string>(['@cashfree-rest/core', '@cashfree-rest/server']);

let packed: Packed = new Map();
const thePackage = (name: PackageName) => packed.get(name) as PackedPackage;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packaging-'));
  packed = await packPackages(folder, IS_LONG_RUN ? await copyUnbuilt() : undefined);
  await createProject(join(folder, 'lone'), packed, ['@cashfree-rest/client']);
  await createProject(join(folder, 'shop'), packed, [
    '@cashfree-rest/client',
    '@cashfree-rest/server',
    '@cashfree-rest/conformance',
    '@types/express',
    '@types/node',
    'ajv',
    'express',
    'msw',
    'vitest',
  ]);
  if (IS_LONG_RUN) {
    await createProject(join(folder, 'parts'), packed, [
      '@cashfree-rest/client',
      '@cashfree-rest/server',
      '@types/node',
    ]);
  }
});

afterAll(() => rm(folder, { recursive: true }));

/** A clone that is not built, where one may be: spaces, brackets, letters of other scripts, a name that starts with a dot. */
async function copyUnbuilt(): Promise<string> {
  const clone = join(folder, 'a clone [of it]! प्रति', '.hidden');
  await copyRepository(clone);
  return clone;
}

/** Returns what the exports of a package lead to, and what these files import of it. */
async function reachableScripts({ manifest, contents }: PackedPackage): Promise<readonly string[]> {
  const found = new Set(
    Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [] : [posix.normalize(entry.default ?? '')],
    ),
  );
  for (const path of found) {
    const text = await readFile(join(contents, path), 'utf8');
    for (const [, imported = ''] of text.matchAll(/(?:from |import[ (])"(\.\/[^"]+)"/gu))
      found.add(posix.join('dist', imported));
  }
  return [...found];
}

describe.each(NAMES)('the tarball of %s', (name) => {
  test('holds its source, what the build makes of it, a licence, a README, and no more', async () => {
    const { files } = thePackage(name);
    const sources = files.filter((path) => /^src\/.*\.c?ts$/u.test(path));

    const built = sources.flatMap((source) => {
      const [, path = '', kind = ''] = /^src\/(.*)\.(c?)ts$/u.exec(source) ?? [];
      const scripts = BUNDLED.has(name) ? [] : [`${kind}js`, `${kind}js.map`];
      const endings = [...scripts, `d.${kind}ts`, `d.${kind}ts.map`];
      return endings.map((ending) => `dist/${path}.${ending}`);
    });
    if (BUNDLED.has(name)) {
      const scripts = await reachableScripts(thePackage(name));
      built.push(...scripts.flatMap((path) => [path, `${path}.map`]));
    }
    const others = ['LICENSE', 'README.md', 'package.json'];
    if (name === '@cashfree-rest/contract') others.push('src/document.json');
    expect(sources).toContain('src/index.ts');
    expect([...files].sort()).toEqual([...sources, ...built, ...others].sort());
  });

  test('has what its source maps lead to', async () => {
    const { files, contents } = thePackage(name);
    const maps = files.filter((path) => path.endsWith('.map'));

    const led = await Promise.all(
      maps.map(async (path) => {
        const { sources } = JSON.parse(await readFile(join(contents, path), 'utf8'));
        return sources.map((source: string) => posix.join(posix.dirname(path), source));
      }),
    );

    expect(led.flat().filter((path) => !files.includes(path))).toEqual([]);
  });

  test('has what its exports and its commands lead to', () => {
    const { files, manifest } = thePackage(name);

    const targets = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    );

    const paths = [...targets, ...Object.values(manifest.bin ?? {})].map(posix.normalize);
    expect(paths.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('is of ES modules without side effects, free to use, for the Node of ours', () => {
    expect(thePackage(name).manifest).toMatchObject({
      type: 'module',
      sideEffects: false,
      license: 'MIT',
      engines: { node: '>=22.12.0 || >=20.19.0 <21' },
    });
  });

  test('looks for nothing by its place on the disk, which a bundle has not', async () => {
    const { files, contents, manifest } = thePackage(name);
    // No bundle holds a command.
    const commands = Object.values(manifest.bin ?? {}).map(posix.normalize);
    const modules = files.filter(
      (path) => /^dist\/.*\.c?js$/u.test(path) && !commands.includes(path),
    );

    const found = await Promise.all(
      modules.map(async (path) => {
        const code = await readFile(join(contents, path), 'utf8');
        return code.match(/import\.meta|createRequire|__dirname|__filename/u) === null
          ? []
          : [path];
      }),
    );

    expect(found.flat()).toEqual([]);
  });

  test('depends on versions that a registry can have', () => {
    const { dependencies = {}, peerDependencies = {} } = thePackage(name).manifest;

    for (const [dependency, range] of Object.entries({ ...dependencies, ...peerDependencies })) {
      const ours = packed.get(dependency as PackageName)?.manifest.version;
      expect([dependency, range]).toEqual([dependency, ours ?? expect.stringMatching(/^\^?\d/u)]);
    }
  });

  test('shows no type of the tools behind it', async () => {
    const { text } = await readDeclarations(thePackage(name));

    // The path client is openapi-fetch's own.
    const shown =
      name === '@cashfree-rest/client' ? /openapi-typescript/u : /openapi-(?:fetch|typescript)/u;
    expect(text).not.toMatch(shown);
  });

  test('brings the types that its declarations import', async () => {
    const { dependencies = {}, devDependencies = {} } = thePackage(name).manifest;
    const { imports } = await readDeclarations(thePackage(name));

    const missing = imports.filter((module) => !(module in dependencies));
    const kept = imports
      .map((module) => `@types/${module}`)
      .filter((one) => one in devDependencies);
    expect([...missing, ...kept]).toEqual([]);
  });
});

// Those of the client are the most various.
test.each(IS_LONG_RUN ? NAMES : (['@cashfree-rest/client'] as const))(
  'publint finds nothing in the tarball of %s',
  async (name) => {
    const publint = toolOf('publint/src/cli.js');

    await run(process.execPath, [publint, '--strict', thePackage(name).tarball], folder);
  },
);

// It takes two seconds a tarball. In a short run publishing.test.ts shows it one, and `pnpm release` shows it each.
if (IS_LONG_RUN) {
  test.each(NAMES)('attw finds nothing in the tarball of %s', async (name) => {
    const attw = toolOf('@arethetypeswrong/cli/dist/index.js');

    await run(process.execPath, [attw, '--profile', 'esm-only', thePackage(name).tarball], folder);
  });
}

describe('outside the repository', () => {
  const node = (project: string, ...args: string[]) =>
    run(process.execPath, args, join(folder, project));

  test('Node imports the client where nothing else is installed', async () => {
    await node('lone', 'import-client.js');
  });

  test('Node requires the client as well', async () => {
    await node('lone', 'require-client.cjs');
  });

  test('client and server speak to each other, every reply checked', async () => {
    await node('shop', 'call-server.js');
  });

  test('the conformance command explains itself', async () => {
    const { bin } = thePackage('@cashfree-rest/conformance').manifest;
    const command = `node_modules/@cashfree-rest/conformance/${bin?.['cashfree-conformance']}`;

    expect(await node('shop', command, '--help')).toContain('Usage: cashfree-conformance');
  });

  test('Jest runs a test of ES modules that calls the client', async () => {
    await node(
      'lone',
      '--experimental-vm-modules',
      toolOf('jest/bin/jest.js'),
      '--rootDir=.',
      '--transform={}',
      'client.test',
    );
  });

  // In a short run, sandbox-package.test.ts shows that vitest takes packages like these.
  if (IS_LONG_RUN) {
    test('vitest runs tests in which msw answers the client, that of the README too', async () => {
      const readme = join(thePackage('@cashfree-rest/client').contents, 'README.md');
      const [, sample = ''] =
        /```js\n([^`]*msw[\s\S]*?)```/u.exec(await readFile(readme, 'utf8')) ?? [];
      await writeFile(join(folder, 'shop/mocked/readme.spec.js'), sample);

      // In one thread, as each further one loads vitest again.
      const options = ['--root=mocked', '--pool=threads', '--no-isolate', '--no-file-parallelism'];
      const output = await node('shop', toolOf('vitest/vitest.mjs'), 'run', ...options);

      expect(output).toMatch(/Tests +3 passed/u);
    });
  }

  describe.each(sampleOf(COMPILERS, 1))('TypeScript %s', (version, name, flags) => {
    const compile = (project: string, home = 'shop') =>
      node(home, toolOf(`${name}/bin/tsc`), '--pretty', 'false', '-p', project, ...flags);

    test('is the one that is tried', async () => {
      expect(await node('shop', toolOf(`${name}/bin/tsc`), '-v')).toContain(`Version ${version}.`);
    });

    test('compiles a backend, with module nodenext and the types of Node alone', async () => {
      await compile('tsconfig.node.json');
    });

    // In a short run, the samples of the texts are the second that it compiles.
    if (IS_LONG_RUN) {
      test('compiles a page, with moduleResolution bundler and the types of browsers alone', async () => {
        await compile('tsconfig.bundler.json');
      });

      test('writes declarations of what a team exports, without the types of Express or pino', async () => {
        await compile('tsconfig.parts.json', 'parts');

        const declared = await readFile(join(folder, 'parts/built/parts/stub-parts.d.ts'), 'utf8');
        expect(declared).toContain('stub: import("@cashfree-rest/server").MountableRouter;');
        expect(declared).toContain('HandlerCall<"createOrder", Merchant>');
      });
    }
  });

  const bundlers: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'esbuild',
      'esbuild/bin/esbuild',
      ['main.ts', '--bundle', '--outdir=built', '--log-level=warning'],
    ],
    ['Vite', 'vite/bin/vite.js', ['build', '--logLevel=warn']],
  ];

  describe.each(sampleOf(bundlers, 1))('%s', (_, path, args) => {
    const command = [toolOf(path), ...args];

    test('builds a page that imports the browser’s entry', async () => {
      expect(await node('shop/page', ...command)).toBe('');
    });

    test('refuses to build a page that would hold the secret key, and says what to do', async () => {
      const output = await failToRun(process.execPath, command, join(folder, 'shop/leaking-page'));

      expect(output).toContain(SENTENCE);
    });
  });

  test.each([
    ['createClient', 12_100],
    ['connect, getOrderStatus', 10_950],
    ['createFetchClient', 9_700],
  ])('a bundle that imports { %s } is of at most %i bytes, gzipped', async (names, bytes) => {
    const file = join(folder, 'lone', `${bytes}.js`);
    await writeFile(file, `export { ${names} } from '@cashfree-rest/client';`);
    const args = ['--bundle', '--minify', '--format=esm', '--target=es2022', '--platform=neutral'];

    const code = await node('lone', toolOf('esbuild/bin/esbuild'), file, ...args);

    expect(code).toContain('a secret key must not be in a browser');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(bytes);
  });

  // Their bundlers set "browser" as well, although no customer sees what they build.
  test.each(sampleOf(['workerd', 'edge-light'], 1))(
    'a server at the edge (%s) has the secret key',
    async (own) => {
      const esbuild = toolOf('esbuild/bin/esbuild');
      const args = ['main.ts', '--bundle', '--outdir=built', '--log-level=warning'];

      const output = await node(
        'shop/leaking-page',
        esbuild,
        ...args,
        `--conditions=${own},browser`,
      );

      expect(output).toBe('');
    },
  );
});

// In one file with the others, because to pack takes seconds.
describe('a bundle', () => testBundling(() => packed));
describe('the texts', () => testSamples(() => packed));
