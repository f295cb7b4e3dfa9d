import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** Rows on a page of the console's lists. */
const PAGE = 25;
const ONE_PAGE = Array.from({ length: PAGE }, (_, index) => index);

inBrowser('a list of the console', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  test('says after its last page that there is no more, and not that there is nothing', async () => {
    await using sandbox = await serveSandbox();
    for (const index of ONE_PAGE) await sandbox.control.orders.create({ orderId: `o-${index}` });
    await using opened = await openPage(browser);
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/orders`);

    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText('No more rows').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('No orders yet');
    await page.getByRole('link', { name: 'First page' }).click();

    await page.getByRole('link', { name: 'o-24' }).waitFor();
  });

  test.each([
    ['payments', 'txStatus=FAILED'],
    ['notifications', 'state=WAITING'],
    ['live', 'orderId=unknown'],
  ])('of %s says that nothing matches, and not that there is nothing', async (view, filter) => {
    await using sandbox = await serveSandbox();
    await sandbox.control.orders.create({ orderId: 'paid' });
    await sandbox.control.orders.pay({ orderId: 'paid', outcome: 'SUCCESS' });
    await using opened = await openPage(browser);
    const { page } = opened;

    await page.goto(`${sandbox.url}/console/${view}?${filter}`);

    await page.getByText('Nothing matches').waitFor();
  });

  test('keeps the chosen row, though newer rows fill the page', async () => {
    await using sandbox = await serveSandbox();
    const { client, control, url } = sandbox;
    await client.orders.create(anOrder({ orderId: 'mailed' }));
    await client.orders.sendEmail({ orderId: 'mailed' });
    await using opened = await openPage(browser);
    const { page } = opened;
    await page.goto(`${url}/console/requests`);
    await page.getByRole('link', { name: 'createOrder' }).click();
    await page.getByText('World time').waitFor();

    for (const _ of ONE_PAGE) await client.orders.sendEmail({ orderId: 'mailed' });
    await page.getByRole('link', { name: 'createOrder' }).waitFor({ state: 'detached' });
    expect(await page.getByText('World time').isVisible()).toBe(true);

    const { mails } = await control.orders.read({ orderId: 'mailed' });
    const [first] = mails.map(({ id }) => id).sort((a, b) => a - b);
    await page.goto(`${url}/console/mailbox?selected=${first}`);
    await page.frameLocator('iframe').getByText('Asha').first().waitFor();
  });

  test('of what is planned begins with what is due first', async () => {
    await using sandbox = await serveSandbox();
    const { client, control, url } = sandbox;
    for (const index of ONE_PAGE) {
      const orderId = `refunded-${index}`;
      await client.orders.create(anOrder({ orderId, orderAmount: '10.00' }));
      await control.orders.pay({ orderId, outcome: 'SUCCESS' });
      await control.orders.refund({ orderId });
    }
    await client.orders.create(anOrder({ orderId: 'waiting' }));
    await control.orders.pay({ orderId: 'waiting', outcome: 'PENDING' });
    await using opened = await openPage(browser);

    await opened.page.goto(`${url}/console/agenda`);

    const first = opened.page.locator('.data tbody tr').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('The bank decides a pending payment');
  });
});
