import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CHROMIUM_FLAGS } from '../src/chromium-flags.ts';

test('what playwright switches off in Chromium stays off', async () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const playwright = await readFile(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = /disabledFeatures = \[(.*?)\]\.filter/su.exec(playwright) ?? [];
  const features = [...list.matchAll(/^\s*"(\w+)"/gmu)].map(([, feature]) => feature);

  expect(features).not.toEqual([]);
  const flags = CHROMIUM_FLAGS.filter((flag) => flag.startsWith('--disable-features='));
  expect(flags.join().split(/[=,]/u)).toEqual(expect.arrayContaining(features));
});
