import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';
import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { fillDatabase } from '../sandbox/fill-database.ts';
import { type SandboxProcess, startSandbox } from '../sandbox/sandbox-process.ts';
import { median, percentile } from '../statistics.ts';
import { consoleSizes, timeFirstViews } from './first-views.ts';

const ROUNDS = 40;
const FIRST_ROUNDS = 20;
const FEW = 1_000;
const MANY = 100_000;

/** A script for pages, which the compiler does not move. */
const TIME_CLICK = fileURLToPath(new URL('../../src/console/time-click.js', import.meta.url));

const HOME = 'nav a[href="/console/"]';
const AN_ORDER = 'main table a[href*="/orders/bulk-"]';

/** The clicks of a round, one after the other: what is clicked, and what shows that its content is there. */
const CLICKS: readonly (readonly [name: string, link: string, content: string])[] = [
  ['list of orders', 'nav a[href="/console/orders"]', AN_ORDER],
  ['timeline of an order', AN_ORDER, 'main .timeline li'],
  ['list of payments', 'nav a[href="/console/payments"]', AN_ORDER],
];

/** Measures the first view in a new browser, the time from a click to its content, and the sizes of the files. */
export async function benchConsole(): Promise<string> {
  await using browser = await launchChromium();
  const folder = await mkdtemp(join(tmpdir(), 'bench-console-'));
  try {
    const firstViews = await timeFirst(browser, join(folder, 'first.sqlite'));
    const few = await timeClicks(browser, join(folder, 'few.sqlite'), FEW);
    const many = await timeClicks(browser, join(folder, 'many.sqlite'), MANY);
    const rows = CLICKS.map(([name]) => [
      name,
      ...[few, many].flatMap((times) => {
        const ofClick = times.get(name) ?? [];
        return [median(ofClick).toFixed(0), percentile(ofClick, 0.95).toFixed(0)];
      }),
    ]);
    return [
      `Milliseconds of ${ROUNDS} rounds. ${describeMachine()}, Chromium ${browser.version()}.`,
      `${describeVersions(['@photostructure/sqlite'], import.meta.url)}.`,
      '',
      markdownTable([HEAD, ...rows]),
      '',
      `The first view in a new browser with ${FEW} orders, milliseconds of ${FIRST_ROUNDS} rounds:`,
      '',
      firstViews,
      '',
      await consoleSizes(),
    ].join('\n');
  } finally {
    await rm(folder, { recursive: true });
  }
}

const HEAD = [
  'from the click to',
  '1,000 orders, median',
  '95th percentile',
  '100,000 orders, median',
  '95th percentile',
];

async function timeFirst(browser: Browser, database: string): Promise<string> {
  const sandbox = await startFilled(database, FEW);
  try {
    return await timeFirstViews(browser, sandbox.url, FIRST_ROUNDS);
  } finally {
    await sandbox.stop();
  }
}

async function startFilled(database: string, orders: number): Promise<SandboxProcess> {
  await (await startSandbox(database)).stop();
  fillDatabase(database, orders);
  return startSandbox(database);
}

async function timeClicks(
  browser: Browser,
  database: string,
  orders: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const sandbox = await startFilled(database, orders);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${sandbox.url}/console/`);
    await page.locator(HOME).waitFor();
    const script = await readFile(TIME_CLICK, 'utf8');
    const times = new Map(CLICKS.map(([name]) => [name, [] as number[]]));
    for (let round = 1; round <= ROUNDS; round += 1) {
      process.stderr.write(`${orders} orders, round ${round} of ${ROUNDS}\n`);
      for (const [name, link, content] of CLICKS) {
        const selectors = [link, content].map((each) => JSON.stringify(each)).join(', ');
        times.get(name)?.push(await page.evaluate<number>(`${script}\ntimeClick(${selectors})`));
      }
      await page.locator(HOME).click();
      await page.locator(HOME).and(page.locator('[aria-current]')).waitFor();
    }
    return times;
  } finally {
    await context.close();
    await sandbox.stop();
  }
}
