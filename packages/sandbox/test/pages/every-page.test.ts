import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { EVERY_PAGE } from './every-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [PHONE, DESKTOP].map((size) => ({ colorScheme, size })),
);

const SAMPLE = sampleOf(EVERY_PAGE, 2 * LOOKS.length);

/** All looks of all pages in a long run; in a short one a sample of the pages take turns, each look twice. */
const PAGES = EVERY_PAGE.map((page) => {
  const [name, visit] = page;
  const turn = SAMPLE.indexOf(page) % LOOKS.length;
  const looks = IS_LONG_RUN ? LOOKS : LOOKS.filter((_, index) => index === turn);
  return { name, visit, looks, axe: looks.length > 0 ? ', axe finds nothing' : '' };
});

/** As much as an order may hold, and what breaks lines least: a page that bears these bears any. */
const LONGEST = {
  orderAmount: '9999999999.99',
  orderNote: `قهوة مختصة ☕️ ${'Darjeeling-First-Flush-'.repeat(8)}`,
};
const MERCHANT = { ...CREDENTIALS, name: `مقهى 🫖 ${'Kaveri&Coffee'.repeat(6)}` };

/** Pixels by which a page is wider than its window, by the way of looking at it. */
async function measureOverflow(page: Page): Promise<Readonly<Record<string, number>>> {
  const overflow = (): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
  await page.setViewportSize({ width: 320, height: 256 });
  const narrow = await overflow();
  // Zoom by 200 % leaves half of the pixels to the page.
  await page.setViewportSize({ width: DESKTOP.width / 2, height: DESKTOP.height / 2 });
  const zoomed = await overflow();
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  return { narrow, zoomed, largeText: await overflow() };
}

inBrowser('every page', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  // One visit for all of it: getting there is what takes the time.
  test.each(PAGES)(
    '$name: nothing scrolls sideways, no other origin is asked, the console is empty$axe',
    async ({ visit, looks }) => {
      await using sandbox = await serveSandbox({ merchant: MERCHANT });
      // Without motion, so that axe sees no colour halfway between two.
      await using opened = await openPage(browser, { reducedMotion: 'reduce' });
      const { page, complaints, origins } = opened;

      await visit(page, sandbox, LONGEST);

      for (const { colorScheme, size } of looks) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize(size);
        expect({ colorScheme, ...size, found: await runAxe(page) }).toMatchObject({ found: [] });
      }
      expect(await measureOverflow(page)).toEqual({ narrow: 0, zoomed: 0, largeText: 0 });
      expect([...origins]).toEqual([sandbox.url]);
      expect(complaints).toEqual([]);
    },
  );
});
