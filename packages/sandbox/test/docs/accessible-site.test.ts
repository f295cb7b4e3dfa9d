import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { findPages, layOutAll, overflow } from './site-pages.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const WIDTHS = [360, 1280];

inBrowser('the site', () => {
  let site: BuiltSite;
  let sandbox: ServedSandbox;
  let docs: string;
  let shown: readonly string[];
  let browser: Browser;

  beforeAll(async () => {
    site = await buildSite();
    sandbox = await serveSandbox({ docsFolder: site.folder });
    docs = `${sandbox.url}/docs/`;
    const pages = await findPages(site.folder);
    shown = sampleOf(
      pages.filter((path) => path !== 'redoc.html'),
      3,
    );
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  test('axe finds nothing on our pages, narrow or wide, and nothing scrolls sideways', async () => {
    await using opened = await openPage(browser, { reducedMotion: 'reduce' });
    const { page } = opened;

    for (const path of shown) {
      await page.goto(docs + path);
      await layOutAll(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const found = await runAxe(page);
        expect({ path, width, found, over: await overflow(page) }).toEqual({
          path,
          width,
          found: [],
          over: 0,
        });
      }
    }
  });

  // The other theme has other colours and is otherwise the same page.
  test('axe finds no contrast too low on our pages in dark', async () => {
    await using opened = await openPage(browser, { colorScheme: 'dark', reducedMotion: 'reduce' });
    const { page } = opened;

    for (const path of shown) {
      await page.goto(docs + path);
      await layOutAll(page);
      expect([path, await runAxe(page, ['color-contrast'])]).toEqual([path, []]);
    }
  });
});
