import { readFile } from 'node:fs/promises';
import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { announced } from './announced.ts';
import { closedPort } from './fill-world.ts';

const openPage = shareBrowser();

/** Rows on a page of the console's lists. */
const PAGE = 25;
const ONE_PAGE = Array.from({ length: PAGE }, (_, index) => index);

const FILTERS = [
  ['payments', 'txStatus=FAILED'],
  ['notifications', 'state=WAITING'],
  ['live', 'orderId=unknown'],
] as const;

inBrowser('a list of the console', () => {
  test('says after its last page that there is no more, and not that there is nothing', async () => {
    await using sandbox = await serveSandbox();
    for (const index of ONE_PAGE) await sandbox.control.orders.create({ orderId: `o-${index}` });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/orders`);

    await page.getByRole('link', { name: 'Next page' }).click();
    await page.getByText('No more rows').waitFor();
    expect(await page.locator('main').textContent()).not.toContain('No orders yet');
    await page.getByRole('link', { name: 'First page' }).click();

    await page.getByRole('link', { name: 'o-24' }).waitFor();
  });

  test.each(sampleOf(FILTERS, 1))(
    'of %s says that nothing matches, and not that there is nothing',
    async (view, filter) => {
      await using sandbox = await serveSandbox();
      await sandbox.control.orders.create({ orderId: 'paid' });
      await sandbox.control.orders.pay({ orderId: 'paid', outcome: 'SUCCESS' });
      await using opened = await openPage();
      const { page } = opened;

      await page.goto(`${sandbox.url}/console/${view}?${filter}`);

      await page.getByText('Nothing matches').waitFor();
    },
  );

  test('keeps the chosen row, though newer rows fill the page', async () => {
    await using sandbox = await serveSandbox();
    const { client, control, url } = sandbox;
    await client.orders.create(anOrder({ orderId: 'mailed' }));
    await client.orders.sendEmail({ orderId: 'mailed' });
    await using opened = await openPage();
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
    await using opened = await openPage();

    await opened.page.goto(`${url}/console/agenda`);

    const first = opened.page.locator('.data tbody tr').first();
    await first.waitFor();
    expect(await first.textContent()).toContain('The bank decides a pending payment');
  });
});

inBrowser('the signature checker', () => {
  test('begins with the body of a notification, which no address contains', async () => {
    await using sandbox = await serveSandbox();
    const notifyUrl = `http://127.0.0.1:${await closedPort()}/notify`;
    await sandbox.client.orders.create(anOrder({ notifyUrl }));
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await using opened = await openPage();
    const { page } = opened;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('framenavigated', (frame) => asked.push(frame.url()));
    await page.goto(`${sandbox.url}/console/notifications`);

    await page.getByRole('link', { name: /SUCCESS/u }).click();
    await page.getByRole('link', { name: 'Check a signature' }).click();
    const body = page.getByLabel('The body');
    await body.waitFor();
    expect(await body.inputValue()).toContain('&signature=');
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await page.getByText('The signature matches').waitFor();
    await page.reload();
    await body.waitFor();

    expect(await body.inputValue()).toContain('&signature=');
    expect(asked).toContain(page.url());
    expect(asked.filter((url) => /signature(?:=|%3D)/iu.test(url))).toEqual([]);
  });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

inBrowser('the snapshots of the console', () => {
  test('one is exported, deleted, imported from the file, restored, and forked to a merchant', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'the-token' });
    const { control } = sandbox;
    await control.orders.create({ orderId: 'sold' });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/snapshots`);
    await page.getByLabel('Token').fill('the-token');
    await button(page, 'Open the console').click();

    await page.getByLabel('Name').fill('sale');
    await button(page, 'Take snapshot').click();
    const downloading = page.waitForEvent('download');
    await button(page, 'Export sale').click();
    const download = await downloading;
    const file = await readFile(await download.path());
    await button(page, 'Delete… sale').click();
    await button(page, 'Delete').click();
    await page.getByText('No snapshots yet').waitFor();
    const chooser = page.getByLabel('Exported file');
    // Room for the name of a file beside the button.
    expect((await chooser.boundingBox())?.width).toBeGreaterThan(250);
    await chooser.setInputFiles({
      name: 'notes.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{'),
    });
    await button(page, 'Import').click();
    await announced(page, 'notes.json is not a JSON file');
    await chooser.setInputFiles({
      name: download.suggestedFilename(),
      mimeType: 'application/json',
      buffer: file,
    });
    expect(await page.getByLabel('Keep it as').inputValue()).toBe('sale');
    await page.getByLabel('Keep it as').fill('sale-again');
    await button(page, 'Import').click();
    await control.orders.create({ orderId: 'later' });
    await button(page, 'Restore… sale-again').click();
    await button(page, 'Restore').click();
    await announced(page, 'The world is as in sale-again');
    const orders = (await control.orders.list()).orders.map(({ orderId }) => orderId);
    await button(page, 'Fork… sale-again').click();
    await page.getByLabel('appId').fill('copy');
    await button(page, 'Create merchant').click();
    await page.getByText('SANDBOX_APP_ID=copy').waitFor();
    await button(page, 'Show its world').click();
    await page.getByRole('link', { name: 'sold' }).waitFor();

    expect(orders).toEqual(['sold']);
    expect(new URL(page.url()).searchParams.get('appId')).toBe('copy');
    const { merchants } = await control.merchants.list();
    expect(merchants.map(({ appId }) => appId)).toEqual(['copy', 'sandbox_app_id']);
  });
});
