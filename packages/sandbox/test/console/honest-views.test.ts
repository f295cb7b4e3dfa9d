import { IS_LONG_RUN, sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import { CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';

const openPage = shareBrowser();

/** Longer than the console gathers events. */
const SLOW_REPLY_MS = 600;
const MOST_EVENTS = 150;

const STRUCK = [
  ['HTML', '(the page of a proxy, in HTML)'],
  ['EMPTY_500', '(an empty body)'],
  ['CUT_BEFORE', 'Cut before it took effect'],
] as const;

inBrowser('a view of the console', () => {
  test('of an order that is gone shows nothing of it', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.orders.create({ orderId: 'gone' });
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/orders/gone`);
    await page.getByText('ACTIVE').waitFor();

    await sandbox.control.world.reset();

    await page.getByText('Order Id does not exist').waitFor();
    expect(await page.getByText('ACTIVE').count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Mail the link' }).count()).toBe(0);
  });

  // A short run shows it of an order called `.`.
  if (IS_LONG_RUN) {
    test('of an order is found whatever the order is called', async () => {
      await using sandbox = await serveSandbox();
      await sandbox.control.orders.create({ orderId: 'new' });
      await using opened = await openPage();
      const { page } = opened;
      await page.goto(`${sandbox.url}/console/orders`);

      await page.getByRole('link', { name: 'new', exact: true }).click();

      await page.getByRole('heading', { name: 'Order new' }).waitFor();
    });
  }

  test.each(sampleOf(['.', '..'], 1))(
    'of an order called %s is found, and acts on it',
    async (orderId) => {
      await using sandbox = await serveSandbox();
      await sandbox.control.orders.create({ orderId });
      await using opened = await openPage();
      const { page } = opened;
      await page.goto(`${sandbox.url}/console/orders`);

      await page.getByRole('link', { name: orderId, exact: true }).click();
      await page.getByRole('heading', { name: `Order ${orderId}`, exact: true }).waitFor();
      await page.reload();
      await page.getByRole('button', { name: 'Success', exact: true }).click();

      await page.getByText('PAID').first().waitFor();
      const { order } = await sandbox.control.orders.read({ orderId });
      expect(order).toMatchObject({ orderId, orderStatus: 'PAID' });
    },
  );

  test('of faults asks for no operation where it means nothing', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/faults`);
    await page.getByLabel('Operation').selectOption('createOrder');
    await page.getByLabel('What happens').selectOption({ value: 'NOTIFY_FAILS' });
    expect(await page.getByLabel('Operation').count()).toBe(0);

    await page.getByRole('button', { name: 'Add fault' }).click();

    await page.getByText('ARMED').waitFor();
    const { faults } = await sandbox.control.faults.list();
    expect(faults).toMatchObject([{ kind: 'NOTIFY_FAILS', times: 1 }]);
    const cells = await page.locator('.data td[data-label="Operation"]').allTextContents();
    expect(cells).toEqual(['–']);
  });

  test('at an address that is not URL-encoded says what it lacks', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(`${sandbox.url}/console/%E0%A4%A`);

    await page.getByText('No such view').waitFor();
  });

  test('of a new order asks for an amount instead of choosing one', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/new-order`);

    await page.getByLabel('Amount').fill('');
    await page.getByRole('button', { name: 'Create order' }).click();

    await page.locator('input:required:invalid:focus').waitFor();
    expect((await sandbox.control.orders.list()).orders).toEqual([]);
  });

  test('fills while more happens than its replies can follow', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;
    await page.route('**/sandbox/v1/orders?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, SLOW_REPLY_MS));
      await route.continue().catch(() => undefined);
    });
    await page.goto(`${sandbox.url}/console/orders`);
    const rows = page.locator('.data tbody tr');
    await page.getByText('No orders yet').waitFor();

    let events = 0;
    for (; events < MOST_EVENTS && (await rows.count()) === 0; events += 1) {
      await sandbox.control.orders.create({ orderId: `o-${events}` });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }

    expect(events).toBeLessThan(MOST_EVENTS);
  });

  test('shows in a dialog why its call was refused', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPage();
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/`);
    await page.getByRole('button', { name: 'New merchant' }).click();
    const dialog = page.getByRole('dialog');

    await dialog.getByLabel('appId').fill('two words');
    await dialog.getByRole('button', { name: 'Create merchant' }).click();

    await dialog.getByText('appId is not valid').waitFor();
    await dialog.getByRole('button', { name: 'Dismiss' }).click();
    await dialog.getByText('appId is not valid').waitFor({ state: 'detached' });
  });

  test('of faults shows the probability as it was entered', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.control.faults.create({ kind: 'HTML', probability: 0.07 });
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(`${sandbox.url}/console/faults`);

    await page.getByText('7 %', { exact: true }).waitFor();
  });

  test.each(sampleOf(STRUCK, 1))(
    'of a request that %s struck says what was answered',
    async (kind, text) => {
      await using sandbox = await serveSandbox();
      await sandbox.control.faults.create({ kind, times: 1 });
      await fetch(`${sandbox.url}/api/v1/order/info/status`, {
        method: 'POST',
        body: new URLSearchParams({ ...CREDENTIALS, orderId: 'none' }),
      }).catch(() => undefined);
      await using opened = await openPage();
      const { page } = opened;

      await page.goto(`${sandbox.url}/console/requests`);
      await page.getByRole('link', { name: 'getOrderStatus' }).click();

      await page.locator('.split-detail').getByText(text, { exact: true }).first().waitFor();
    },
  );
});
