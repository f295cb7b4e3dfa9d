import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { loadedModules } from '@cashfree-rest/test-programs';
import { expect, test } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The bundle, where its assets are, and the driver of SQLite with what finds its binary. */
const BUNDLE =
  /^packages\/sandbox\/dist\/(?:bundle\/[^/]+|assets)\.js$|\/(?:@photostructure\/sqlite|node-gyp-build)\//u;

test('`pnpm start` runs the bundle that is published, and loads no other module', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'start-script-'));
  const { scripts } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const [, ...args] = scripts.start.split(' ') as readonly string[];
  const sandbox = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { PORT: '0', SANDBOX_DATABASE: ':memory:', NODE_V8_COVERAGE: folder },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [ready] = await once(createInterface(sandbox.stdout), 'line');
  sandbox.kill();
  await once(sandbox, 'exit');

  const modules = await loadedModules(folder);

  await rm(folder, { recursive: true });
  expect(ready).toMatch(/^ready http:/u);
  expect(modules.map((path) => relative(ROOT, path)).filter((path) => !BUNDLE.test(path))).toEqual(
    [],
  );
});
