import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { BROWSER_TIMEOUT_MS, HAS_BROWSER, launchBrowser, openPage } from '../src/open-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

inBrowser('a page that is given back', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  /** Opens an address, and returns the page that was used. */
  async function visit(address: string) {
    await using opened = await openPage(browser);
    const { page } = opened;
    const request = page.waitForRequest(address);
    await page.setContent(`<a href="${address}">go</a>`);
    await page.getByRole('link').click();
    await request;
    return page;
  }

  test('is handed on', async () => {
    const page = await visit('http://127.0.0.1:9/');

    await using next = await openPage(browser);

    expect(next.page).toBe(page);
  });

  // Chromium asks whether to open the app, and the question takes the clicks that follow, at times of the next caller.
  test('is closed once it has asked for an app of the machine', async () => {
    const page = await visit('shopapp://paid');

    await using next = await openPage(browser);

    expect(page.isClosed()).toBe(true);
    expect(next.page).not.toBe(page);
  });
});
