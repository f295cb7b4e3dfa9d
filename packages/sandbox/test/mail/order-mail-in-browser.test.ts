import { createRequire } from 'node:module';
import { BROWSER_TIMEOUT_MS, HAS_BROWSER, launchBrowser } from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { renderOrderMail } from '../../src/mail/render-order-mail.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;
const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// A mail is shown within a page that has the landmarks.
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

jest.setTimeout(BROWSER_TIMEOUT_MS);

const { html } = renderOrderMail({
  merchantName: 'Kaveri Coffee',
  orderId: 'a-very-long-order-id-without-any-blank-in-it-000001',
  amount: '9999999999.99',
  currency: 'INR',
  note: 'First flush & more',
  customerName: 'Asha Rao',
  paymentLink: 'http://localhost:4010/billpay/order/a1b2c3d4e5f6g7h8i9j0k',
});

inBrowser('the mail of an order in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    ['light', 320],
    ['light', 1000],
    ['dark', 320],
    ['dark', 1000],
  ] as const)(
    'is readable in a %s scheme at %i pixels, and asks for nothing',
    async (colorScheme, width) => {
      const viewport = { width, height: 700 };
      const context = await browser.newContext({ colorScheme, viewport });
      const page = await context.newPage();
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));

      await page.setContent(html);
      await page.addScriptTag({ path: axeScript });
      const complaints = await page.evaluate<
        string[]
      >(`axe.run({ runOnly: ${JSON.stringify(WCAG)} }).then(({ violations }) =>
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
      const scrollWidth = await page.evaluate<number>('document.documentElement.scrollWidth');
      const scheme = await page.evaluate<string>(
        "getComputedStyle(document.body).color === 'rgb(255, 255, 255)' ? 'dark' : 'light'",
      );
      await context.close();

      expect(complaints).toEqual([]);
      expect(requests).toEqual([]);
      expect(scrollWidth).toBeLessThanOrEqual(width);
      expect(scheme).toBe(colorScheme);
    },
  );
});
