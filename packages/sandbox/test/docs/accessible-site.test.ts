import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runAxe } from '@cashfree-rest/test-browser';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { type BuiltSite, buildSite } from './build-site.ts';
import { findPages, layOutAll, listFiles, overflow, readFacts, repeatedIds } from './site-pages.ts';

const openPage = shareBrowser();

const WIDTHS = [360, 1280];

/** A page of the reference, and a sentence of the document that has to be there. */
const REDOC = [
  ['orders/createorder', 'Every order needs its own'],
  ['orders/getorderstatus', 'risk hold'],
  ['refunds/createrefund', 'until their sum reaches the payment'],
  ['settlements/listsettlementtransactions', 'settlementId'],
  ['credentials/verifycredentials', 'belong together and are valid on this host'],
] as const;

inBrowser('the site', () => {
  let site: BuiltSite;
  let sandbox: ServedSandbox;
  let docs: string;
  let shown: readonly string[];

  beforeAll(async () => {
    site = await buildSite();
    sandbox = await serveSandbox({ docsFolder: site.folder });
    docs = `${sandbox.url}/docs/`;
    const pages = findPages(listFiles(site.folder));
    shown = sampleOf(
      pages.filter((path) => path !== 'redoc.html'),
      3,
    );
  });

  afterAll(async () => {
    await sandbox?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  test('our pages ask this server alone, keep their policy, and axe finds nothing, narrow or wide', async () => {
    await using opened = await openPage({ reducedMotion: 'reduce' });
    const { page, complaints, origins } = opened;

    for (const path of shown) {
      await page.goto(docs + path);
      expect({ path, complaints, repeated: repeatedIds(await readFacts(page)) }).toEqual({
        path,
        complaints: [],
        repeated: [],
      });
      await layOutAll(page);
      // One width a page takes turns in a short run.
      for (const width of IS_LONG_RUN
        ? WIDTHS
        : [WIDTHS[shown.indexOf(path) % WIDTHS.length] ?? 0]) {
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
    expect([...origins]).toEqual([sandbox.url]);
  });

  test('the Redoc page shows what the document says, from this server alone, and what axe finds is a known limit', async () => {
    await using opened = await openPage({ reducedMotion: 'reduce' });
    const { page, complaints, origins } = opened;

    const show = async ([operation, text]: (typeof REDOC)[number]) => {
      await page.goto(`${docs}redoc.html#/${operation}`);
      await page.getByText(text).first().waitFor();
    };
    const [first, ...others] = sampleOf(REDOC, 2) as typeof REDOC;
    // axe sees the page as it was loaded, not what other operations leave open in its menu.
    await show(first);
    expect(complaints).toEqual([]);
    const rules = new Set<string>();
    for (const width of sampleOf(WIDTHS, 1)) {
      await page.setViewportSize({ width, height: 800 });
      for (const line of await runAxe(page)) rules.add(line.split(' ')[0] ?? '');
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    for (const other of others) await show(other);

    expect(complaints).toEqual([]);
    expect([...origins]).toEqual([sandbox.url]);
    const limits = await readFile(join(site.folder, 'about-these-pages.md'), 'utf8');
    expect([...rules].filter((rule) => !limits.includes(`\`${rule}\``))).toEqual([]);
  });

  // The other theme has other colours and is otherwise the same page.
  test('axe finds no contrast too low on our pages in dark', async () => {
    await using opened = await openPage({ colorScheme: 'dark', reducedMotion: 'reduce' });
    const { page } = opened;

    for (const path of sampleOf(shown, 1)) {
      await page.goto(docs + path);
      await layOutAll(page);
      expect([path, await runAxe(page, ['color-contrast'])]).toEqual([path, []]);
    }
  });

  test('in a narrow window a button opens the pages of the part, without a script of ours', async () => {
    const viewport = { width: 390, height: 800 };
    await using opened = await openPage({ viewport, javaScriptEnabled: false });
    const { page } = opened;
    await page.goto(`${docs}guides/07-refunds.html`);
    const pages = page.getByRole('navigation', { name: 'Guides' });
    const button = page.getByRole('button', { name: 'Pages' });

    expect(await pages.isVisible()).toBe(false);
    await button.click();
    expect([await pages.isVisible(), await overflow(page)]).toEqual([true, 0]);
    await page.keyboard.press('Escape');
    expect(await pages.isVisible()).toBe(false);
    await button.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('All guides');
    await pages.getByRole('link', { name: 'Settlements' }).click();
    await page.waitForURL(/08-settlements/u);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect([await pages.isVisible(), await button.isVisible()]).toEqual([true, false]);
  });
});
