import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from '../eventually.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { closedPort } from './fill-world.ts';
import { openReceiver, type Receiver } from './open-receiver.ts';
import { startShop } from './start-shop.ts';
import { SCENES, tellStory } from './tell-story.ts';

const openPage = shareBrowser();

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
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    sandbox = await serveSandbox();
  });

  afterAll(async () => sandbox?.[Symbol.asyncDispose]());

  test('creates an order, pays it, replays the notification that a shop missed, refunds, and sees it settled', async () => {
    // A settlement has the payments of all orders.
    await using sandbox = await serveSandbox();
    const port = await closedPort();
    const shops: Receiver[] = [];
    const scenes: string[] = [];
    await using opened = await openPage();
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
    await using opened = await openPage();
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
    await using opened = await openPage();
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

// A short run tells the story of one shop; the tests of merchants and of deliveries show the rest without a browser.
if (IS_LONG_RUN) {
  inBrowser('two shops', () => {
    test('each is told of its own orders, also the one that was killed while they were paid', async () => {
      await using sandbox = await serveSandbox();
      await using opened = await openPage();
      const { page, complaints } = opened;
      await page.goto(`${sandbox.url}/console/`);
      await button(page, 'New merchant').click();
      await page.getByLabel('appId').fill('tea');
      await button(page, 'Create merchant').click();
      const credentials = page.getByText('SANDBOX_APP_ID=tea');
      await credentials.waitFor();
      const [, teaKey = ''] =
        /SECRET_KEY=(\S+)/u.exec((await credentials.textContent()) ?? '') ?? [];
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
}
