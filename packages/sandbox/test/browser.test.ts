import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openShop } from './pages/open-shop.ts';
import { anOrder, CREDENTIALS, serveSandbox } from './serve-sandbox.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;
const docsFolder = fileURLToPath(new URL('../../../docs/site', import.meta.url));

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** A page of the reference, and a sentence of the document that has to be there. */
const SHOWN = [
  ['orders/createorder', 'Every order needs its own'],
  ['orders/getorderstatus', 'risk hold'],
  ['refunds/createrefund', 'until their sum reaches the payment'],
  ['settlements/listsettlementtransactions', 'settlementId'],
  ['credentials/verifycredentials', 'belong together and are valid on this host'],
] as const;

inBrowser('in a browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'an order is paid by card on the page, and the shop gets the signed result, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      await using opened = await openPage(browser, { javaScriptEnabled });
      const { page, complaints, origins } = opened;
      const order = anOrder({ returnUrl: shop.returnUrl });
      const { paymentLink } = await sandbox.client.orders.create(order);

      await page.goto(paymentLink);
      await page.getByLabel('Card number').fill('4444333322221111');
      await page.getByLabel('Expiry').fill('12/30');
      await page.getByLabel('CVV').fill('123');
      await page.getByLabel('Name on card').fill('Asha Rao');
      await page.getByRole('button', { name: /^Pay/u }).first().click();
      if (!javaScriptEnabled) await page.getByRole('button', { name: /Continue/u }).click();
      await page.waitForURL(shop.returnUrl);

      const [result] = shop.results;
      expect(result).toMatchObject({
        orderId: 'order-1',
        orderAmount: '154.50',
        txStatus: 'SUCCESS',
      });
      const { orderId, orderAmount, referenceId, txStatus, paymentMode, txMsg, txTime } =
        result ?? {};
      const payload = [
        orderId,
        orderAmount,
        referenceId,
        txStatus,
        paymentMode,
        txMsg,
        txTime,
      ].join('');
      const signature = createHmac('sha256', CREDENTIALS.secretKey)
        .update(payload)
        .digest('base64');
      expect(result?.signature).toBe(signature);
      expect(Object.keys(result ?? {})).toHaveLength(8);
      expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
        orderStatus: 'PAID',
      });
      expect(complaints).toEqual([]);
      expect(origins).toEqual(new Set([sandbox.url, new URL(shop.returnUrl).origin]));
    },
  );

  test('the Redoc page shows what the document says, from this server alone', async () => {
    await using sandbox = await serveSandbox({ docsFolder });
    await using opened = await openPage(browser);
    const { page, complaints, origins } = opened;

    await page.goto(`${sandbox.url}/docs/redoc.html`);
    for (const [operation, text] of SHOWN) {
      await page.goto(`${sandbox.url}/docs/redoc.html#/${operation}`);
      await page.getByText(text).first().waitFor();
    }

    expect(origins).toEqual(new Set([sandbox.url]));
    expect(complaints).toEqual([]);
  });

  test('every link on the home of the console leads somewhere', async () => {
    await using sandbox = await serveSandbox({ docsFolder });
    await using opened = await openPage(browser);
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
});
