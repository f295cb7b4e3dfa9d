import { runAxe } from '@cashfree-rest/test-browser';
import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { isolateText } from '../../src/pages/kit/isolate-text.ts';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { EVERY_PAGE } from './every-page.ts';

const openPage = shareBrowser();

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 800 };
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [PHONE, DESKTOP].map((size) => ({ colorScheme, size })),
);

/** All looks of all pages in a long run; in a short one a sample of the pages, each in another look. */
const PAGES = sampleOf(EVERY_PAGE, LOOKS.length).map(([name, visit], turn) => {
  const looks = IS_LONG_RUN ? LOOKS : LOOKS.slice(turn, turn + 1);
  return { name, visit, looks };
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
  // One visit for all of it: getting there is what takes the time.
  test.each(PAGES)(
    '$name: nothing scrolls sideways, no other origin is asked, the console is empty, axe finds nothing',
    async ({ visit, looks }) => {
      await using sandbox = await serveSandbox({ merchant: MERCHANT });
      // Without motion, so that axe sees no colour halfway between two.
      await using opened = await openPage({ reducedMotion: 'reduce' });
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

/** Ends the isolation that it stands in, then turns around all that follows. */
const REORDERING = 'Shop \u2069\u202C\u2029\u202Eمقهى';

/** Amounts as they are drawn, from left to right: the text in the order of its characters' places. */
function drawnAmounts(page: Page): Promise<readonly string[]> {
  return page.evaluate(`(() => {
    const amounts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.data.indexOf('₹');
      if (start < 0) continue;
      const drawn = [];
      for (let i = start; i < node.data.trimEnd().length; i += 1) {
        const range = document.createRange();
        range.setStart(node, i);
        range.setEnd(node, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width > 0) drawn.push([box.left, node.data[i]]);
      }
      if (drawn.length > 0) amounts.push(drawn.sort(([a], [b]) => a - b).map(([, c]) => c).join(''));
    }
    return amounts;
  })()`);
}

const WITH_AMOUNT = EVERY_PAGE.filter(([name]) =>
  ['payment by card', 'simulator', 'paid'].includes(name),
);

inBrowser('a text of the merchant that reorders what follows', () => {
  test.each(sampleOf(WITH_AMOUNT, 1))('leaves the amount as it is: %s', async (_, visit) => {
    await using sandbox = await serveSandbox({ merchant: { ...CREDENTIALS, name: REORDERING } });
    await using opened = await openPage();
    const { page } = opened;

    // No order has a note of several paragraphs.
    await visit(page, sandbox, { orderNote: REORDERING.replace('\u2029', '') });

    expect(new Set(await drawnAmounts(page))).toEqual(new Set(['₹154.50']));
    expect(await page.title()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2029]/u);
  });

  test('cannot reach an amount on the same line', async () => {
    await using opened = await openPage();
    const { page } = opened;

    await page.setContent(`<p>${isolateText(REORDERING)} ₹154.50</p>`);

    expect(await drawnAmounts(page)).toEqual(['₹154.50']);
  });
});
