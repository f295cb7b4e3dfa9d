import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { isolateText } from '../../src/pages/kit/isolate-text.ts';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { EVERY_PAGE } from './every-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

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

inBrowser('a text of the merchant that reorders what follows', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each(EVERY_PAGE.filter(([name]) => ['payment by card', 'simulator', 'paid'].includes(name)))(
    'leaves the amount as it is: %s',
    async (_, visit) => {
      await using sandbox = await serveSandbox({ merchant: { ...CREDENTIALS, name: REORDERING } });
      await using opened = await openPage(browser);
      const { page } = opened;

      // No order has a note of several paragraphs.
      await visit(page, sandbox, { orderNote: REORDERING.replace('\u2029', '') });

      expect(new Set(await drawnAmounts(page))).toEqual(new Set(['₹154.50']));
      expect(await page.title()).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u2029]/u);
    },
  );

  test('cannot reach an amount on the same line', async () => {
    await using opened = await openPage(browser);
    const { page } = opened;

    await page.setContent(`<p>${isolateText(REORDERING)} ₹154.50</p>`);

    expect(await drawnAmounts(page)).toEqual(['₹154.50']);
  });
});
