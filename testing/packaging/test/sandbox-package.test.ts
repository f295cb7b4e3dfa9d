import { spawn } from 'node:child_process';
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
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { toolOf } from './compilers.ts';
import { packSandbox } from './pack-sandbox.ts';
import { run } from './run-command.ts';
import { type Registry, serveRegistry } from './serve-registry.ts';
import { testContainers } from './test-containers.ts';

// To pack takes a minute on a slow machine.
jest.setTimeout(600_000);

let project = '';
let tarball = '';
let registry: Registry;

/** A newcomer's folder, into which nothing of the repository leads. */
beforeAll(async () => {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'newcomer-')));
  project = join(folder, 'shop');
  await mkdir(project);
  tarball = await packSandbox(join(folder, 'packed'));
  registry = await serveRegistry([tarball]);
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await npm(['install', '--ignore-scripts', '--silent', '@cashfree-rest/sandbox']);
});

afterAll(async () => {
  await registry[Symbol.asyncDispose]();
  await rm(join(project, '..'), { recursive: true });
});

/** Runs npm on a machine that has never run it. */
const npm = (args: readonly string[]) =>
  run(
    'env',
    [`npm_config_registry=${registry.url}`, `npm_config_cache=${project}/../cache`, 'npm', ...args],
    project,
  );

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

test('publint and attw find nothing in its tarball', async () => {
  const attw = toolOf('@arethetypeswrong/cli/dist/index.js');

  await run(process.execPath, [toolOf('publint/src/cli.js'), '--strict', tarball], project);
  await run(process.execPath, [attw, '--profile', 'esm-only', tarball], project);
});

test('it names the licence of every package that is part of it', async () => {
  const own = join(project, 'node_modules/@cashfree-rest/sandbox/dist/packed');

  const text = await readFile(join(own, 'THIRD-PARTY-LICENSES.txt'), 'utf8');

  expect(text).toContain('\nexpress 5.');
  expect(text).toContain('\nkysely 0.');
});

test('npx starts it in an empty folder: console and documentation are there, an order is paid, and data stay beside the shop', async () => {
  const { PATH = '' } = process.env;
  const empty = join(project, '../empty');
  await mkdir(empty);
  const child = spawn('npx', ['--yes', '@cashfree-rest/sandbox', '--port', '0'], {
    cwd: empty,
    env: { PATH, HOME: empty, npm_config_registry: registry.url },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    const [line] = await once(createInterface(child.stdout), 'line');
    const url = String(line).replace('ready ', '');
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
  } finally {
    process.kill(-(child.pid as number), 'SIGTERM');
    await once(child, 'exit');
  }
});

test('the tests of its README pass in vitest, and in Jest', async () => {
  const readme = await readFile(
    join(project, 'node_modules/@cashfree-rest/sandbox/README.md'),
    'utf8',
  );
  const samples = [...readme.matchAll(/^```js\n([\s\S]*?)^```/gmu)].map(
    ([, sample = '']) => sample,
  );
  // What a team has beside it.
  const beside = {
    msw: '../node_modules/msw',
    '@cashfree-rest/client': '../../../packages/client',
  };
  for (const [name, path] of Object.entries(beside)) {
    const modules = join(project, 'node_modules', name);
    await symlink(fileURLToPath(new URL(path, import.meta.url)), modules);
  }
  await mkdir(join(project, 'vitest'));
  for (const [index, sample] of samples.entries()) {
    await writeFile(join(project, `vitest/readme-${index}.spec.js`), sample);
  }

  const vitest = toolOf('vitest/vitest.mjs');
  const output = await run(process.execPath, [vitest, 'run', '--root=vitest'], project);

  expect(output).toMatch(/Tests +2 passed/u);

  await mkdir(join(project, 'jest'));
  await writeFile(join(project, 'jest/package.json'), '{"type": "module"}');
  const [inProcess = ''] = samples;
  await writeFile(
    join(project, 'jest/readme.test.js'),
    inProcess.replace("'vitest'", "'@jest/globals'"),
  );

  // Fails unless a test has passed. A server that stays open would keep it from ending. Without transforms, as Jest's
  // own documentation has ES modules: they would bring Babel, which takes as long as the test.
  const options = ['--rootDir=jest', '--transform={}'];
  await run(
    process.execPath,
    ['--experimental-vm-modules', toolOf('jest/bin/jest.js'), ...options],
    project,
  );
});

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
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', ...lib];

  await run(
    process.execPath,
    [toolOf('typescript-newest/bin/tsc'), ...options, 'use.mts'],
    project,
  );
});

// In one file with the others, because to pack takes seconds.
describe('in a container', () => testContainers(() => tarball));
