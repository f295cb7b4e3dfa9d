import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { serveSandbox } from './serve-sandbox.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** In the repository's root, where the README says that the file belongs. */
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(ROOT, '.readme-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('the sample of the README creates an order that can be paid', async () => {
  await using sandbox = await serveSandbox();
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8');
  const [, sample = ''] = /```ts\n([\s\S]*?)```/u.exec(readme) ?? [];
  const file = join(folder, 'order.ts');
  await writeFile(file, sample.replaceAll('http://localhost:4010', sandbox.url));

  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [tsx, file]);

  const page = await fetch(stdout.trim());
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('₹154.00');
});
