import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { EVERY_VIEW } from './every-view.ts';
import { fillWorld } from './fill-world.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const DESKTOP = { width: 1440, height: 900 };
const TABLET = { width: 768, height: 1024 };
const PHONE = { width: 390, height: 844 };

/** A folder for pictures of every view, to look at them. */
const PICTURES = process.env.CONSOLE_PICTURES;

inBrowser('every view of the console', () => {
  let browser: Browser;
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    browser = await launchBrowser();
    sandbox = await serveSandbox();
    await fillWorld(sandbox);
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.[Symbol.asyncDispose]();
  });

  test.each(EVERY_VIEW)(
    '$name: axe finds nothing, nothing scrolls sideways, no other site is asked, no complaint',
    async ({ name, path, shows, prepare, refusedWith }) => {
      await using opened = await openPage(browser, { reducedMotion: 'reduce' });
      const { page, complaints, origins } = opened;

      await page.setViewportSize(DESKTOP);
      await page.goto(`${sandbox.url}/console/${path}`);
      await page.locator('main').getByText(shows).filter({ visible: true }).first().waitFor();
      await prepare?.(page);

      for (const colorScheme of ['light', 'dark'] as const) {
        for (const size of [DESKTOP, PHONE]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          // The frame of a mail cannot be reached; mails have an axe test of their own.
          const found = (await runAxe(page)).filter((line) => !line.startsWith('frame-tested'));
          expect({ colorScheme, ...size, found }).toMatchObject({ found: [] });
        }
      }
      const overflow = [];
      for (const size of [TABLET, PHONE, { width: 320, height: 640 }]) {
        await page.setViewportSize(size);
        overflow.push(
          await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'),
        );
      }
      expect(overflow).toEqual([0, 0, 0]);
      expect([...origins]).toEqual([sandbox.url]);
      const unexpected = complaints.filter((text) => !text.includes(`a status of ${refusedWith}`));
      expect(unexpected).toEqual([]);
      if (PICTURES === undefined) return;
      for (const size of [DESKTOP, TABLET, PHONE]) {
        for (const colorScheme of size === TABLET
          ? (['light'] as const)
          : (['light', 'dark'] as const)) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize(size);
          await page.evaluate('scrollTo(0, 0)');
          const file = `${name.replaceAll(' ', '-')}-${size.width}-${colorScheme}.png`;
          await page.screenshot({ path: `${PICTURES}/${file}`, fullPage: true });
        }
      }
    },
  );
});
