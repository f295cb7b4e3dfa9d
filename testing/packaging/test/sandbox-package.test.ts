import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { toolOf } from './compilers.ts';
import { packSandbox } from './pack-sandbox.ts';
import { run } from './run-command.ts';
import { type Registry, serveRegistry } from './serve-registry.ts';
import { testContainers } from './test-containers.ts';

// To pack takes a minute on a slow machine.
jest.setTimeout(600_000);

let folder = '';
let tarball = '';
let registry: Registry;
/** Where npx has started it. */
let empty = '';
let started: ChildProcess;
let url = '';
/** A newcomer's folder, in which it is installed. */
let project = '';

/** Nothing of the repository leads into any of these folders. */
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'newcomer-')));
  tarball = await packSandbox(join(folder, 'packed'), { types: IS_LONG_RUN });
  registry = await serveRegistry([tarball]);
  empty = join(folder, 'empty');
  await mkdir(empty);
  started = startByNpx();
  const [line] = await once(createInterface(started.stdout as Readable), 'line');
  url = String(line).replace('ready ', '');
  project = IS_LONG_RUN ? await installByNpm() : await findInstalledByNpx();
});

afterAll(async () => {
  const ended = once(started, 'exit');
  process.kill(-(started.pid as number), 'SIGTERM');
  await ended;
  await registry[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** On a machine that has never run it. */
function startByNpx(): ChildProcess {
  const { PATH = '' } = process.env;
  return spawn('npx', ['--yes', '@cashfree-rest/sandbox', '--port', '0'], {
    cwd: empty,
    env: { PATH, HOME: empty, npm_config_registry: registry.url },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
}

async function installByNpm(): Promise<string> {
  const shop = join(folder, 'shop');
  await mkdir(shop);
  await writeFile(join(shop, 'package.json'), '{ "type": "module" }');
  const settings = [
    `npm_config_registry=${registry.url}`,
    `npm_config_cache=${join(folder, 'cache')}`,
  ];
  const install = ['install', '--ignore-scripts', '--silent', '@cashfree-rest/sandbox'];
  await run('env', [...settings, 'npm', ...install], shop);
  return shop;
}

/** npx installs it as npm does; a second time would take two seconds. */
async function findInstalledByNpx(): Promise<string> {
  const installed = join(empty, '.npm/_npx');
  const [only = ''] = await readdir(installed);
  return join(installed, only);
}

test('four packages are installed: its own, the driver of SQLite, and two that this one needs', async () => {
  const modules = await readdir(join(project, 'node_modules'), { recursive: true });
  const manifests = modules.filter((path) => /^(@[^/]+\/)?[^/]+\/package\.json$/u.test(path));

  expect(manifests.toSorted()).toEqual([
    '@cashfree-rest/sandbox/package.json',
    '@photostructure/sqlite/package.json',
    'node-addon-api/package.json',
    'node-gyp-build/package.json',
  ]);
});

test('it carries no charset tables and no notes of the compiler', async () => {
  const own = join(project, 'node_modules/@cashfree-rest/sandbox/dist/packed');
  const files = await readdir(own, { recursive: true });
  const scripts = files.filter((file) => file.endsWith('.js') && !file.startsWith('assets'));
  const texts = await Promise.all(scripts.map((file) => readFile(join(own, file), 'utf8')));

  expect(files.filter((file) => file.endsWith('.tsbuildinfo'))).toEqual([]);
  // Each table begins with the first byte of a pair, such as 8140 in GBK.
  expect(texts.filter((text) => /\[\s*"8140"/u.test(text))).toEqual([]);
});

if (IS_LONG_RUN) {
  // It misses the types that a short run does not pack.
  test('publint finds nothing in its tarball', async () => {
    await run(process.execPath, [toolOf('publint/src/cli.js'), '--strict', tarball], project);
  });

  // It takes three seconds. `pnpm release` has it look as well.
  test('attw finds nothing in its tarball', async () => {
    const attw = toolOf('@arethetypeswrong/cli/dist/index.js');

    await run(process.execPath, [attw, '--profile', 'esm-only', tarball], project);
  });
}

test('it names the licence of every package that is part of it', async () => {
  const own = join(project, 'node_modules/@cashfree-rest/sandbox/dist/packed');

  const text = await readFile(join(own, 'THIRD-PARTY-LICENSES.txt'), 'utf8');

  expect(text).toContain('\nexpress 5.');
  expect(text).toContain('\nkysely 0.');
});

test('npx starts it in an empty folder: console and documentation are there, an order is paid, and data stay beside the shop', async () => {
  const pages = ['/console/', '/docs/', '/docs/openapi.json', '/billpay/assets/page.css'];
  const statuses = await Promise.all(pages.map(async (page) => (await fetch(url + page)).status));
  const control = (path: string, fields: object) =>
    fetch(`${url}/sandbox/v1${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(fields),
    }).then(async (reply) => (await reply.json()) as { readonly orderId: string });

  const { orderId } = await control('/orders', {});
  const paid = await control(`/orders/${orderId}/payments`, { outcome: 'SUCCESS' });

  expect(statuses).toEqual([200, 200, 200, 200]);
  expect(paid).toMatchObject({ status: 'OK', orderStatus: 'PAID' });
  expect(await readdir(join(empty, '.sandbox'))).toContain('gateway.sqlite');
});

describe('the tests of its README', () => {
  let samples: readonly string[] = [];

  beforeAll(async () => {
    const own = join(project, 'node_modules/@cashfree-rest/sandbox');
    const readme = await readFile(join(own, 'README.md'), 'utf8');
    samples = [...readme.matchAll(/^```js\n([\s\S]*?)^```/gmu)].map(([, sample = '']) => sample);
    // What a team has beside it.
    const beside = {
      msw: '../node_modules/msw',
      '@cashfree-rest/client': '../../../packages/client',
    };
    for (const [name, path] of Object.entries(beside)) {
      const modules = join(project, 'node_modules', name);
      await symlink(fileURLToPath(new URL(path, import.meta.url)), modules);
    }
  });

  test('pass in vitest', async () => {
    await mkdir(join(project, 'vitest'));
    for (const [index, sample] of samples.entries()) {
      await writeFile(join(project, `vitest/readme-${index}.spec.js`), sample);
    }

    // In one thread, as each further one loads vitest again.
    const options = ['--root=vitest', '--pool=threads', '--no-isolate', '--no-file-parallelism'];
    const vitest = toolOf('vitest/vitest.mjs');
    const output = await run(process.execPath, [vitest, 'run', ...options], project);

    expect(output).toMatch(/Tests +2 passed/u);
  });

  // In a short run, packaging.test.ts shows that Jest takes packages like this one.
  if (IS_LONG_RUN) {
    test('pass in Jest', async () => {
      await mkdir(join(project, 'jest'));
      await writeFile(join(project, 'jest/package.json'), '{"type": "module"}');
      const [inProcess = ''] = samples;
      await writeFile(
        join(project, 'jest/readme.test.js'),
        inProcess.replace("'vitest'", "'@jest/globals'"),
      );

      // Fails unless a test has passed. A server that stays open would keep it from ending. Without transforms, as
      // Jest's own documentation has ES modules: they would bring Babel, which takes as long as the test.
      const options = ['--rootDir=jest', '--transform={}'];
      await run(
        process.execPath,
        ['--experimental-vm-modules', toolOf('jest/bin/jest.js'), ...options],
        project,
      );
    });
  }
});

// In a short run, packaging.test.ts shows that TypeScript takes packages like this one.
if (IS_LONG_RUN) {
  test('TypeScript compiles a test that uses it, without any other package’s types', async () => {
    const program = `import { startSandbox } from '@cashfree-rest/sandbox/testing';
await using sandbox = await startSandbox({ currencies: ['INR'] });
const { orderId } = await sandbox.control.orders.create({ orderAmount: '1.00' });
export const { orderStatus } = await sandbox.control.orders.pay({ orderId, outcome: 'SUCCESS' });
// @ts-expect-error There is no such outcome.
await sandbox.control.orders.pay({ orderId, outcome: 'FREE' });
`;
    await writeFile(join(project, 'use.mts'), program);
    const lib = ['--lib', 'es2022,dom,esnext.disposable', '--types', ''];
    const options = [
      '--noEmit',
      '--strict',
      '--checkers',
      '1',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      ...lib,
    ];

    await run(
      process.execPath,
      [toolOf('typescript-newest/bin/tsc'), ...options, 'use.mts'],
      project,
    );
  });
}

// In one file with the others, because to pack takes seconds.
describe('in a container', () => testContainers(() => tarball));
