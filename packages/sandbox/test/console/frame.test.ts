import { fileURLToPath } from 'node:url';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { startProcess } from '../start-process.ts';
import { announced } from './announced.ts';
import { closedPort } from './fill-world.ts';

const openPage = shareBrowser();

const docsFolder = fileURLToPath(new URL('../../../../docs/site', import.meta.url));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

inBrowser('the frame of the console', () => {
  test('leaves a narrow window most of its height, and folds what moves the clock', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage({ viewport: { width: 390, height: 844 } });
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/`);
    await page.getByText('IST', { exact: true }).waitFor();

    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      const box = await page.locator('.bar').boundingBox();
      expect(box?.height).toBeLessThanOrEqual(120);
    }
    expect(await button(page, '+1 day').count()).toBe(0);
    await button(page, 'Move the clock').click();
    await button(page, '+1 day').click();
    await page.getByText('3 Mar 2026').first().waitFor();
  });

  test('leads somewhere with every link on the home', async () => {
    await using sandbox = await serveSandbox({ docsFolder });
    await using opened = await openPage();
    const { page, complaints } = opened;

    await page.goto(sandbox.url);
    await page.locator('main').getByText('sandbox_app_id').first().waitFor();
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const statuses = await Promise.all(
      links.map(async (link) => (await fetch(new URL(link, sandbox.url))).status),
    );
    const shown = await page.locator('body').textContent();

    expect(links).toContain('/docs/');
    expect(statuses.every((status) => status === 200)).toBe(true);
    expect(shown).toContain('sandbox_app_id');
    expect(shown).toContain('sandbox_secret_key');
    expect(complaints).toEqual([]);
  });

  test('moves the clock, also to the next event, stops it and lets it run', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'PENDING' });
    await using opened = await openPage();
    const { page } = opened;
    const now = async () => (await sandbox.control.clock.read()).now;
    await page.goto(`${sandbox.url}/console/`);

    await button(page, 'Freeze').click();
    await button(page, 'Run').waitFor();
    const start = Date.parse(await now());
    await button(page, 'Next event').click();
    await page.getByText('14:11:12').first().waitFor();
    const { payments } = await sandbox.control.orders.read({ orderId: 'order-1' });
    expect(payments.map(({ txStatus }) => txStatus)).not.toContain('PENDING');
    await button(page, '+3 days').click();
    await announced(page, 'It is 5 Mar 2026, 14:11:12');

    expect(Date.parse(await now()) - start).toBe(3 * 86_400_000 + 600_000);
  });

  test('shows what happens without being asked, each world its own', async () => {
    await using sandbox = await serveSandbox();
    const { control } = sandbox;
    await control.merchants.create({ appId: 'second' });
    await control.orders.create({ orderId: 'before' });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/live`);
    const events = page.locator('.live');
    await events.getByText('before').first().waitFor();

    await control.orders.pay({ orderId: 'before', outcome: 'SUCCESS' });
    await events.getByText('SUCCESS').first().waitFor();
    await events
      .getByRole('link', { name: /^Payment .* SUCCESS$/u })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Order before' }).waitFor();
    await control.orders.refund({ orderId: 'before' });
    await page.getByRole('heading', { name: 'Refunds' }).waitFor();

    await page.getByRole('link', { name: 'Live' }).click();
    await page.getByLabel('Merchant', { exact: true }).selectOption('second');
    await page.getByText('Nothing has happened yet').waitFor();
    await control.orders.create({ orderId: 'of-the-second', appId: 'second' });
    await events.getByText('of-the-second').first().waitFor();
    expect(await events.textContent()).not.toContain('before');
  });

  test('empties the world only after a second press', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.orders.create({ orderId: 'gone' });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/orders`);
    await page.getByRole('link', { name: 'gone' }).waitFor();

    await button(page, 'Reset…').click();
    await button(page, 'Keep it').click();
    expect((await sandbox.control.orders.list()).orders).toHaveLength(1);
    await button(page, 'Reset…').click();
    await button(page, 'Delete everything').click();

    await page.getByText('No orders yet').waitFor();
    expect((await sandbox.control.orders.list()).orders).toEqual([]);
  });

  // A fork of a snapshot leads to a merchant's world as well (views.test.ts), and the test of the events chooses one.
  if (IS_LONG_RUN) {
    test("shows another merchant's world, which the address names", async () => {
      await using sandbox = await serveSandbox();
      await sandbox.control.orders.create({ orderId: 'of-the-first' });
      await using opened = await openPage();
      const { page } = opened;
      await page.goto(`${sandbox.url}/console/orders`);
      await page.getByRole('link', { name: 'of-the-first' }).waitFor();

      await button(page, 'New merchant').click();
      await page.getByLabel('appId').fill('another');
      await button(page, 'Create merchant').click();
      await page.getByText('SANDBOX_APP_ID=another').waitFor();
      await button(page, 'Show its world').click();

      await page.getByText('No orders yet').waitFor();
      expect(new URL(page.url()).searchParams.get('appId')).toBe('another');
      await page.getByLabel('Merchant', { exact: true }).selectOption('sandbox_app_id');
      await page.getByRole('link', { name: 'of-the-first' }).waitFor();
    });
  }

  test('asks for the token of a sandbox that strangers can reach, and keeps it in the tab', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'right-token' });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/ledger`);

    await page.getByLabel('Token').fill('wrong-token');
    await button(page, 'Open the console').click();
    await page.getByText('does not accept this token').waitFor();
    await page.getByLabel('Token').fill('right-token');
    await button(page, 'Open the console').click();
    await page.getByText('All postings are balanced.').waitFor();
    await page.reload();

    await page.getByText('All postings are balanced.').waitFor();
    await page.getByText('The same by').click();
    expect(await page.locator('main').textContent()).toContain('$SANDBOX_CONTROL_TOKEN');
    expect(await page.content()).not.toContain('right-token');
  });

  test('says that the sandbox is gone, and goes on when it is back', async () => {
    const env = { PORT: String(await closedPort()), SANDBOX_DATABASE: ':memory:' };
    await using opened = await openPage();
    const { page } = opened;
    {
      await using sandbox = await startProcess(env);
      await page.goto(`${sandbox.url}/console/ledger`);
      await page.getByText('All postings are balanced.').waitFor();
    }
    await page.getByText('The sandbox does not answer.').waitFor();
    expect(await page.getByText('All postings are balanced.').isVisible()).toBe(true);

    await using again = await startProcess(env);

    await page.getByText('The sandbox does not answer.').waitFor({ state: 'detached' });
    expect(page.url()).toBe(`${again.url}/console/ledger`);
  });

  test('says without JavaScript what to do, and links the documentation', async () => {
    await using sandbox = await serveSandbox();

    const page = await (await fetch(`${sandbox.url}/`)).text();

    const [, noscript = ''] = /<noscript>(.*)<\/noscript>/su.exec(page) ?? [];
    expect(noscript).toContain('The console needs JavaScript');
    expect(noscript).toContain('href="/docs/"');
  });
});
