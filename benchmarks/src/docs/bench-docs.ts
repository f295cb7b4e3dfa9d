import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../launch-chromium.ts';
import { describeMachine, describeVersions } from '../machine.ts';
import { markdownTable } from '../markdown-table.ts';
import { startSandbox } from '../sandbox/sandbox-process.ts';
import { median } from '../statistics.ts';
import { readSampleOperation } from './sample-operation.ts';
import { buildStockRedoc } from './stock-redoc.ts';
import { startStockServer } from './stock-server.ts';
import { readsWithoutScripts, type Visit, visitPage } from './visit-page.ts';

const VISITS = 5;
const PACKAGES = ['redoc', '@redocly/cli', 'swagger-ui-dist', '@scalar/fastify-api-reference'];
const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const DOCUMENT = join(ROOT, 'docs/site/openapi.json');

/**
 * Measures the size of our reference and the time until it is readable, compared with other tools' pages of the same
 * document.
 */
export async function benchDocs(): Promise<string> {
  await using browser = await launchChromium();
  // The scripts write packages and import none, and none imports them: they run as `pnpm docs:build` does.
  await promisify(execFile)(process.execPath, ['scripts/run.js', 'build-docs'], {
    cwd: ROOT,
  });
  const folder = await mkdtemp(join(tmpdir(), 'bench-docs-'));
  const sandbox = await startSandbox(':memory:');
  try {
    const redoc3 = join(folder, 'redoc-3');
    const redoc3Version = await buildStockRedoc(DOCUMENT, redoc3);
    const operation = await readSampleOperation(DOCUMENT);
    await using stock = await startStockServer(DOCUMENT, redoc3, operation);
    const links = {
      'our page of the operation': `${sandbox.url}/docs/reference/${operation.operationId}.html`,
      'our page with everything': `${sandbox.url}/docs/everything.html#${operation.operationId}`,
      ...stock.links,
    };
    const rows = await comparePages(browser, links, operation.sentence);
    return [
      `Medians of ${VISITS} visits.`,
      `${describeMachine()}, Chromium ${browser.version()}.`,
      `${describeVersions(PACKAGES, import.meta.url)}; that CLI's Redoc is ${redoc3Version}.`,
      '',
      markdownTable(rows),
    ].join('\n');
  } finally {
    await sandbox.stop();
    await rm(folder, { recursive: true });
  }
}

/** Follows every link once per round, in random order, so that other load on the machine affects all alike. */
async function comparePages(
  browser: Browser,
  links: Readonly<Record<string, string>>,
  sentence: string,
): Promise<readonly (readonly string[])[]> {
  const visits = new Map(Object.keys(links).map((name) => [name, [] as Visit[]]));
  for (let round = 1; round <= VISITS; round += 1) {
    for (const [name, url] of shuffled(Object.entries(links))) {
      process.stderr.write(`round ${round} of ${VISITS}: ${name}\n`);
      const visit = visitPage(browser, url, sentence);
      visits.get(name)?.push(await visit.catch((cause) => fail(name, cause)));
    }
  }
  const rows = Object.entries(links).map(async ([name, url]) => {
    const middle = (figure: keyof Visit) =>
      median((visits.get(name) ?? []).map((visit) => visit[figure]));
    return [
      name,
      middle('requests').toFixed(0),
      middle('elsewhere').toFixed(0),
      (middle('bytes') / 1000).toFixed(1),
      (middle('firstPaintMs') / 1000).toFixed(2),
      (middle('readableMs') / 1000).toFixed(2),
      (await readsWithoutScripts(browser, url, sentence)) ? 'yes' : 'no',
    ];
  });
  return [HEAD, ...(await Promise.all(rows))];
}

const HEAD = [
  'page',
  'requests',
  'of them elsewhere',
  'kB over the wire',
  'first contentful paint, s',
  'operation readable, s',
  'without JavaScript',
];

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, rank: Math.random() }))
    .sort((left, right) => left.rank - right.rank)
    .map(({ item }) => item);
}

function fail(name: string, cause: unknown): never {
  throw new Error(`${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
}
