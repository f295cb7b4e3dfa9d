import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { closedPort } from './fill-world.ts';
import { openReceiver, type Receiver } from './open-receiver.ts';
import { SCENES, tellStory } from './tell-story.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });

/** Moves the focus to a control by the keyboard alone. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 200; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`the Tab key never reaches ${selector}`);
}

inBrowser('an integrator', () => {
  let browser: Browser;
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    browser = await launchBrowser();
    sandbox = await serveSandbox();
  });

  afterAll(async () => {
    await browser?.close();
    await sandbox?.[Symbol.asyncDispose]();
  });

  test('creates an order, pays it, replays the notification that a shop missed, refunds, and sees it settled', async () => {
    const port = await closedPort();
    const shops: Receiver[] = [];
    const scenes: string[] = [];
    await using opened = await openPage(browser);
    const { page, complaints } = opened;

    await tellStory({
      page,
      url: sandbox.url,
      orderId: 'story',
      notifyUrl: `http://127.0.0.1:${port}/notify`,
      startShop: async () => {
        const shop = await openReceiver(port);
        shops.push(shop);
        return shop;
      },
      onScene: async (name) => {
        scenes.push(name);
      },
    });

    expect(scenes).toEqual(SCENES);
    expect(shops.flatMap(({ posts }) => posts)).toMatchObject([
      { orderId: 'story', txStatus: 'SUCCESS' },
    ]);
    expect(await page.locator('.data tbody').textContent()).toContain('1 · ₹500.00');
    expect(complaints).toEqual([]);
  });

  test('does the same without a mouse', async () => {
    await using opened = await openPage(browser);
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/new-order`);
    await page.getByLabel('Order id (optional)').waitFor();

    await tabTo(page, 'form input');
    await page.keyboard.press('Tab');
    await page.keyboard.type('by-keyboard');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Order by-keyboard' }).waitFor();
    expect(await page.evaluate('document.activeElement.id')).toBe('main');

    await tabTo(page, '.outcomes .primary');
    await page.keyboard.press('Enter');
    await page.getByText('Refund up to').waitFor();
    await tabTo(page, '.more > summary');
    await page.keyboard.press('Enter');
    await tabTo(page, '.more input');
    await page.keyboard.type('40.00');
    await page.keyboard.press('Enter');

    await page.getByText('Refund up to ₹60.00').waitFor();
    const { refunds } = await sandbox.control.orders.read({ orderId: 'by-keyboard' });
    expect(refunds.map(({ refundAmount }) => refundAmount)).toEqual(['40.00']);
  });

  test('finds filters and the chosen row in the address, and the back button leads to the view before', async () => {
    await sandbox.control.orders.create({ orderId: 'kept' });
    await using opened = await openPage(browser);
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/orders`);

    await page.getByLabel('Search').fill('kep');
    await page.waitForURL(/search=kep/u);
    await page.reload();
    await link(page, 'kept').waitFor();
    expect(await page.locator('.data tbody tr').count()).toBe(1);
    await link(page, 'kept').click();
    await page.getByRole('heading', { name: 'Order kept' }).waitFor();
    await page.goBack();

    expect(await page.getByLabel('Search').inputValue()).toBe('kep');
    // The title follows the view.
    await eventually(
      () => page.title(),
      (title) => title === 'Orders · Sandbox console',
    );
  });
});
