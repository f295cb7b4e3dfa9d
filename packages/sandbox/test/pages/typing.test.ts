import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serveSandbox } from '../serve-sandbox.ts';
import { openOrder, pay } from './every-page.ts';
import { openShop } from './open-shop.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

type Enter = (page: Page, label: string, text: string) => Promise<void>;

/** Key by key, as the page's script sees it. */
const type: Enter = (page, label, text) => page.getByLabel(label).pressSequentially(text);
/** All at once, as from the clipboard or the browser's own memory of the card. */
const paste: Enter = (page, label, text) => page.getByLabel(label).fill(text);

inBrowser('a card is taken as it is', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    ['typed, with scripts', true, type, '4444 3333 2222 1111', '12/2030', '12/2030'],
    ['typed, with scripts', true, type, '4444-3333-2222-1111', '1/30', '01/30'],
    [
      'pasted, with scripts',
      true,
      paste,
      '4444\u00A03333\u00A02222\u00A01111 ',
      '2030-12',
      '12/2030',
    ],
    ['pasted, with scripts', true, paste, '４４４４３３３３２２２２１１１１', '12 - 30', '12/30'],
    ['typed, without scripts', false, type, '4444-3333-2222-1111', '12/2030', '12/2030'],
    [
      'pasted, without scripts',
      false,
      paste,
      ' 4444\u00A03333\u00A02222\u00A01111',
      '1/30',
      '1/30',
    ],
  ] as const)('%s', async (_, javaScriptEnabled, enter, number, expiry, shown) => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    await using opened = await openPage(browser, { javaScriptEnabled });
    const { page, complaints } = opened;

    await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
    await enter(page, 'Card number', number);
    await enter(page, 'Expiry', expiry);
    await enter(page, 'CVV', '123 ');
    await enter(page, 'Name on card', 'Asha Rao');
    const entered = await page.getByLabel('Expiry').inputValue();
    await pay(page);
    if (!javaScriptEnabled) await page.getByRole('button', { name: /^Continue/u }).click();
    await page.waitForURL(shop.returnUrl);

    expect(entered).toBe(shown);
    expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
    expect(complaints).toEqual([]);
  });
});
