import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const IMPORT = /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from\s+'([^']+)'/gu;

/** All that a module loads at run time: its own files, and the names of packages. */
async function loadedBy(file: string, seen = new Set<string>()): Promise<ReadonlySet<string>> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = await readFile(file, 'utf8');
  for (const [, name = ''] of source.matchAll(IMPORT)) {
    if (name.startsWith('.')) await loadedBy(fileURLToPath(new URL(name, `file://${file}`)), seen);
    else seen.add(name);
  }
  return seen;
}

test('the proxy of Request and Response loads no framework and nothing of Node', async () => {
  const loaded = await loadedBy(fileURLToPath(new URL('../../src/proxy.ts', import.meta.url)));

  const packages = [...loaded].filter((name) => !name.startsWith('/'));
  expect(packages.sort()).toEqual(['@cashfree-rest/core', '@cashfree-rest/generated-server']);
  expect(loaded.size).toBeGreaterThan(10);
});

test('its types name no framework either', async () => {
  const loaded = await loadedBy(fileURLToPath(new URL('../../src/proxy.ts', import.meta.url)));

  for (const file of [...loaded].filter((name) => name.startsWith('/'))) {
    expect([file, await readFile(file, 'utf8')]).toEqual([
      file,
      expect.not.stringMatching(/from '(?:express|node:|pino)/u),
    ]);
  }
});
