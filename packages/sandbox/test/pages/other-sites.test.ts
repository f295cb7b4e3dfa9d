import { setTimeout } from 'node:timers/promises';
import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { html } from '../../src/pages/kit/html.ts';
import { serveSandbox } from '../serve-sandbox.ts';
import { createOrder, openOrder } from './every-page.ts';
import { serveElsewhere } from './serve-elsewhere.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** Where Chromium leaves a frame whose page refuses to be in one. */
const REFUSED = 'chrome-error://chromewebdata/';

inBrowser('another site', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test('cannot put a page into a frame', async () => {
    await using sandbox = await serveSandbox();
    const pages = [
      await createOrder(sandbox, {}),
      `${sandbox.url}/console/`,
      `${sandbox.url}/billpay/x`,
    ];
    const frames = pages.map((page) => html`<iframe src="${page}"></iframe>`);
    const body = String(html`<title>Elsewhere</title>${frames}`);
    await using elsewhere = await serveElsewhere((_request, response) => response.end(body));
    await using opened = await openPage(browser);
    const { page } = opened;

    await page.goto(elsewhere.url);

    const shown = () => page.frames().map((frame) => frame.url());
    // A frame has no address until the browser has decided about it.
    while (shown().includes('')) await setTimeout(20);
    expect(shown()).toEqual([elsewhere.url, REFUSED, REFUSED, REFUSED]);
  });

  test('cannot pay or cancel for a customer, even if it knew the token', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage(browser);
    const { page } = opened;
    const link = await openOrder(page, sandbox);
    const token = await page.locator('input[name=csrfToken]').first().getAttribute('value');
    const body = String(html`<title>Elsewhere</title><form method="post" action="${link}/cancel">
<input name="csrfToken" value="${token}"><button>Win a prize</button></form>`);
    await using elsewhere = await serveElsewhere((_request, response) => response.end(body));

    await page.goto(elsewhere.url);
    await page.getByRole('button').click();
    await page.waitForURL(`${link}/cancel`);

    expect(await page.locator('h1').textContent()).toBe('Your browser did not send our cookie');
    const attempts = await sandbox.database.selectFrom('payments').selectAll().execute();
    expect(attempts).toEqual([]);
  });
});
