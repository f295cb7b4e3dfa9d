import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const SOURCES = fileURLToPath(new URL('../src', import.meta.url));

test.each([
  // So that each of them runs again where PostgreSQL has undone it.
  ['transactions begin', /\.(?:transaction|startTransaction)\(\)/u, 'database/transact.ts'],
  [
    'attempts to pay are added and decided',
    /\bpayments\.(?:add|decide|release)\(/u,
    'orders/payment-desk.ts',
  ],
  // So that tests and merchants can move the time.
  ["the machine's time is read", /\bDate\.now\(|\bnew Date\(\)/u, 'time/clock.ts'],
])('%s in one place only', async (_what, pattern, place) => {
  const found: string[] = [];

  for (const path of await readdir(SOURCES, { recursive: true })) {
    if (!path.endsWith('.ts')) continue;
    if (pattern.test(await readFile(join(SOURCES, path), 'utf8')))
      found.push(path.replaceAll(sep, '/'));
  }

  expect(found).toEqual([place]);
});
