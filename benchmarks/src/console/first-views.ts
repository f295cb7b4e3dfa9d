import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { markdownTable } from '../markdown-table.ts';
import { median, percentile } from '../statistics.ts';

/** A script for pages, which the compiler does not move. */
const WATCH_CONTENT = fileURLToPath(new URL('../../src/console/watch-content.js', import.meta.url));
const DIST = fileURLToPath(new URL('../../../packages/console/dist/', import.meta.url));
const FILES = ['console.js', 'console.css', 'try-it.js', 'try-it.css'];

/** Addresses below `/console/`, and what shows that their content is there. */
const VIEWS = [
  ['home', '', 'main .facts'],
  ['list of orders', 'orders', 'main table a[href*="/orders/bulk-"]'],
  ['explorer', 'explorer/getOrderStatus', 'main .try-it button:enabled'],
] as const;

/** Opens views in browsers that have never seen the console, and returns the times as a table. */
export async function timeFirstViews(
  browser: Browser,
  url: string,
  rounds: number,
): Promise<string> {
  const script = await readFile(WATCH_CONTENT, 'utf8');
  const rows = [];
  for (const [name, path, content] of VIEWS) {
    const times = [];
    for (let round = 1; round <= rounds; round += 1) {
      process.stderr.write(`first view of ${name}, round ${round} of ${rounds}\n`);
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(`${script}\nwatchContent(${JSON.stringify(content)})`);
      await page.goto(`${url}/console/${path}`);
      times.push(await page.evaluate<number>('globalThis.contentShownAt'));
      await context.close();
    }
    rows.push([name, median(times).toFixed(0), percentile(times, 0.95).toFixed(0)]);
  }
  return markdownTable([['from opening the page to the', 'median', '95th percentile'], ...rows]);
}

/** Returns the sizes of what the console's build writes, as a table. */
export async function consoleSizes(): Promise<string> {
  const rows = await Promise.all(
    FILES.map(async (name) => {
      const content = await readFile(`${DIST}${name}`);
      return [name, ...[content, gzipSync(content)].map(({ length }) => kb(length))];
    }),
  );
  return markdownTable([['file', 'kB', 'kB with gzip'], ...rows]);
}

function kb(bytes: number): string {
  return (bytes / 1_000).toFixed(1);
}
