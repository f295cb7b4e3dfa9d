import { createRequire } from 'node:module';
import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { renderOrderMail } from '../../src/mail/render-order-mail.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';

const openPage = shareBrowser();
const axeScript = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

// A mail is shown within a page that has the landmarks.
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const { html } = renderOrderMail({
  merchantName: 'Kaveri Coffee',
  orderId: 'a-very-long-order-id-without-any-blank-in-it-000001',
  amount: '9999999999.99',
  currency: 'INR',
  note: 'First flush & more',
  customerName: 'Asha Rao',
  paymentLink: 'http://localhost:4010/billpay/order/a1b2c3d4e5f6g7h8i9j0k',
});

const LOOKS = [
  ['light', 320],
  ['light', 1000],
  ['dark', 320],
  ['dark', 1000],
] as const;

inBrowser('the mail of an order in a browser', () => {
  test.each(sampleOf(LOOKS, 2))(
    'is readable in a %s scheme at %i pixels, and asks for nothing',
    async (colorScheme, width) => {
      await using opened = await openPage();
      const { page, origins } = opened;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 700 });

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

      expect(complaints).toEqual([]);
      expect([...origins]).toEqual([]);
      expect(scrollWidth).toBeLessThanOrEqual(width);
      expect(scheme).toBe(colorScheme);
    },
  );
});
