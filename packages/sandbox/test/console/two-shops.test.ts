import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { closedPort } from './fill-world.ts';
import { startShop } from './start-shop.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Shows the world of a merchant, and creates and pays an order in it. */
async function payNewOrder(page: Page, appId: string, orderId: string, port: number) {
  await page.getByLabel('Merchant', { exact: true }).selectOption(appId);
  await page.getByRole('link', { name: 'Create test order', exact: true }).first().click();
  await page.getByLabel('Order id (optional)').fill(orderId);
  await page.getByLabel('Notify URL (optional)').fill(`http://127.0.0.1:${port}/notify`);
  await button(page, 'Create order').click();
  await page.getByRole('heading', { name: `Order ${orderId}` }).waitFor();
  await button(page, 'Success').click();
}

inBrowser('two shops', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test('each is told of its own orders, also the one that was killed while they were paid', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage(browser);
    const { page, complaints } = opened;
    await page.goto(`${sandbox.url}/console/`);
    await button(page, 'New merchant').click();
    await page.getByLabel('appId').fill('tea');
    await button(page, 'Create merchant').click();
    const credentials = page.getByText('SANDBOX_APP_ID=tea');
    await credentials.waitFor();
    const [, teaKey = ''] = /SECRET_KEY=(\S+)/u.exec((await credentials.textContent()) ?? '') ?? [];
    await button(page, 'Show its world').click();
    const [coffeePort, teaPort] = [await closedPort(), await closedPort()];
    const coffeeShop = { port: coffeePort, secretKey: CREDENTIALS.secretKey };
    await using coffee = await startShop(coffeeShop);
    await using tea = await startShop({ port: teaPort, secretKey: teaKey });

    await payNewOrder(page, CREDENTIALS.appId, 'coffee-1', coffeePort);
    await page.getByText('Notification delivered').waitFor();
    expect(await coffee.kill()).toEqual(['delivers coffee-1']);
    await payNewOrder(page, 'tea', 'tea-1', teaPort);
    await page.getByText('Notification delivered').waitFor();
    await payNewOrder(page, CREDENTIALS.appId, 'coffee-2', coffeePort);
    await page.getByText('Notification failed').waitFor();
    await using coffeeAgain = await startShop(coffeeShop);
    await button(page, '+10 min').click();
    await page.getByText('Notification delivered').waitFor();

    expect(await tea.kill()).toEqual(['delivers tea-1']);
    expect(await coffeeAgain.kill()).toEqual(['delivers coffee-2']);
    expect(complaints).toEqual([]);
  });
});
