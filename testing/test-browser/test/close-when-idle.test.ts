import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { closeWhenIdle, whileBusy } from '../src/close-when-idle.ts';
import { BROWSER_TIMEOUT_MS, HAS_BROWSER, launchBrowser } from '../src/open-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

inBrowser('a step that waits for what does not come', () => {
  let browser: Browser;
  let page: Page;
  let tick = () => {};
  const pass = (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) tick();
  };

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    closeWhenIdle(page, (each) => {
      tick = each;
      return () => {};
    });
  });

  afterAll(() => browser?.close());

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
