import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
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

/** All looks in a long run; in a short one each page has one, and together they have all. */
const looksOf = (index: number) =>
  IS_LONG_RUN ? LOOKS : LOOKS.filter((_, look) => look === index % LOOKS.length);

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
  test.each(EVERY_PAGE.map(([name, visit], index) => [name, visit, index] as const))(
    '%s: axe finds nothing, nothing scrolls sideways, no other origin is asked, the console is empty',
    async (_, visit, index) => {
      await using sandbox = await serveSandbox({ merchant: MERCHANT });
      // Without motion, so that axe sees no colour halfway between two.
      await using opened = await openPage(browser, { reducedMotion: 'reduce' });
      const { page, complaints, origins } = opened;

      await visit(page, sandbox, LONGEST);

      for (const { colorScheme, size } of looksOf(index)) {
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
