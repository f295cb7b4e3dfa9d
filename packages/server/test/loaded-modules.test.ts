import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadedModules } from '@cashfree-rest/test-programs';
import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';

const SERVER = new URL('../dist/index.js', import.meta.url);
const PINO = 'pino';
const LIMITER = 'express-rate-limit';
const STOCK = 'express-openapi-validator';
const COMPILED = 'generated/server/dist/validators.js';

/** What starts a server slowly, and not every server needs. */
const HEAVY: Readonly<Record<string, RegExp>> = {
  [PINO]: /\/pino\/pino\.js$/u,
  [LIMITER]: /\/express-rate-limit\//u,
  [STOCK]: /\/express-openapi-validator\/dist\/index\.js$/u,
  [COMPILED]: /\/generated\/server\/dist\/validators\.js$/u,
  yaml: /\/(?:js-)?yaml\//u,
};

const STUBS: readonly (readonly [string, string, readonly string[]])[] = [
  ['a stub with compiled validators', `validation: 'compiled'`, [COMPILED]],
  ['a stub with its defaults', '', [STOCK, 'yaml']],
  [
    'a stub with a logger and a rate limit',
    `validation: 'compiled', logger: createLogger(), rateLimit: { limit: 1 }`,
    [PINO, LIMITER, COMPILED],
  ],
];

// In a short run not the defaults, whose validators take as long to load as both others.
test.each(sampleOf(STUBS, 2))('%s loads what it needs and no more', async (_, options, heavy) => {
  const folder = await mkdtemp(join(tmpdir(), 'loaded-modules-'));
  const program = `import { createLogger, createStub } from '${SERVER}';
createStub.partial({}, { authenticate: () => ({}), ${options} });`;

  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { NODE_V8_COVERAGE: folder },
    encoding: 'utf8',
  });

  const modules = await loadedModules(folder);
  await rm(folder, { recursive: true });
  const loaded = Object.keys(HEAVY).filter((name) =>
    modules.some((path) => HEAVY[name]?.test(path)),
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  // Bundled: each file more would cost every start a third of a millisecond.
  expect(modules.filter((path) => path.includes('/packages/core/dist/'))).toHaveLength(1);
  expect(modules.filter((path) => path.includes('/packages/server/dist/')).length).toBeLessThan(12);
  expect(loaded.toSorted()).toEqual(heavy.toSorted());
});
