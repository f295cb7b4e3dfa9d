import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';

const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

async function gzippedKb(name: string): Promise<number> {
  return gzipSync(await readFile(DIST + name)).length / 1_000;
}

/** What these files may weigh as they travel, in kB. A first view of 1 s needs far less than the 150 that were asked for. */
const LIMITS = [
  ['console.js', 50],
  ['console.css', 6],
  ['try-it.js', 25],
  ['try-it.css', 3],
] as const;

test.each(LIMITS)('%s has at most %d kB, compressed', async (name, limitKb) => {
  const kb = await gzippedKb(name);

  expect(kb).toBeGreaterThan(0.5);
  expect(kb).toBeLessThanOrEqual(limitKb);
});
