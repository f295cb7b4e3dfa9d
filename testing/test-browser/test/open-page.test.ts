import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { closeWhenIdle, whileBusy } from '../src/close-when-idle.ts';
import { BROWSER_TIMEOUT_MS, HAS_BROWSER, launchBrowser, openPage } from '../src/open-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** One for all tests of this file. */
let browser: Browser;

beforeAll(async () => {
  if (HAS_BROWSER) browser = await launchBrowser();
});

afterAll(() => browser?.close());

inBrowser('a step that waits for what does not come', () => {
  let page: Page;
  let tick = () => {};
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) tick();
  };

  beforeAll(async () => {
    page = await browser.newPage();
    closeWhenIdle(page, (each) => {
      tick = each;
      return () => {};
    });
  });

  test('fails after a minute without an event, and says so', async () => {
    const step = page.getByText('does not come').waitFor();
    const failure = step.catch((error: Error) => error.message);

    pass(59);
    await page.goto('data:text/html,an event');
    pass(59);
    await whileBusy(page, async () => pass(100));
    expect(await page.textContent('body')).toBe('an event');
    pass(60);

    expect(await failure).toContain('nothing has happened on the page for a minute');
  });
});

inBrowser('a page that is given back', () => {
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
