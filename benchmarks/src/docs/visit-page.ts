import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { countTraffic, type Traffic } from './count-traffic.ts';

/** A script for pages, which the compiler does not move. */
const WATCH_SENTENCE = fileURLToPath(new URL('../../src/docs/watch-sentence.js', import.meta.url));

const TIMEOUT_MS = 60_000;
const POLL_MS = 250;

/** Lighthouse's slow 4G: the delay of each request in ms, and bytes per second. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1_000_000) / 8,
  uploadThroughput: (750 * 1_000) / 8,
};
const CPU_SLOWDOWN = 4;

export interface Visit extends Traffic {
  readonly firstPaintMs: number;
  readonly readableMs: number;
}

/**
 * Opens a page with an empty cache, a slow network and a slow processor, without interaction.
 * @param sentence must be visible for the page to count as readable.
 * @throws {Error} if it is not visible within a minute.
 */
export async function visitPage(browser: Browser, url: string, sentence: string): Promise<Visit> {
  const deadline = performance.now() + TIMEOUT_MS;
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = await countTraffic(session, new URL(url).origin);
    await session.send('Network.emulateNetworkConditions', SLOW_4G);
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    const script = await readFile(WATCH_SENTENCE, 'utf8');
    await page.addInitScript(`{ ${script}\nwatchSentence(${JSON.stringify(sentence)}); }`);
    await page.goto(url, { waitUntil: 'commit', timeout: TIMEOUT_MS });
    const readableMs = await whenReadable(page, deadline);
    const counted = await traffic.whenQuiet(deadline);
    const firstPaintMs = await page.evaluate<number>(
      'performance.getEntriesByName("first-contentful-paint")[0].startTime',
    );
    // The frame that contains the sentence is not painted yet.
    return { ...counted, firstPaintMs, readableMs: Math.max(readableMs, firstPaintMs) };
  } finally {
    await context.close();
  }
}

async function whenReadable(page: Page, deadline: number): Promise<number> {
  while (performance.now() < deadline) {
    const readableMs = await page.evaluate<number | undefined>('globalThis.sentenceShownAt');
    if (readableMs !== undefined) return readableMs;
    await delay(POLL_MS);
  }
  throw new Error(`it has not shown its operation after ${TIMEOUT_MS / 1000} s`);
}

/** True if the sentence is visible without scripts. */
export async function readsWithoutScripts(
  browser: Browser,
  url: string,
  sentence: string,
): Promise<boolean> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.goto(url, { timeout: TIMEOUT_MS });
    return (await page.getByText(sentence).filter({ visible: true }).count()) > 0;
  } finally {
    await context.close();
  }
}
