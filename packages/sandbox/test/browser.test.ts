import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from './find-chromium.ts';
import { anOrder, CREDENTIALS, serveSandbox } from './serve-sandbox.ts';

const executablePath = findChromium();
const inBrowser = executablePath === undefined ? describe.skip : describe;
const docsFolder = fileURLToPath(new URL('../../../docs/site', import.meta.url));

// A browser that starts on a busy machine takes its time.
jest.setTimeout(60_000);

interface Shop extends AsyncDisposable {
  readonly returnUrl: string;
  /** What browsers have posted, decoded. */
  readonly results: readonly Readonly<Record<string, string>>[];
}

/** The merchant's side: takes the form that comes with the customer, as a shop's server would. */
async function openShop(): Promise<Shop> {
  const results: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST')
      results.push(Object.fromEntries(new URLSearchParams(await text(request))));
    response.setHeader('Content-Type', 'text/html').end('<title>Shop</title><h1>Thank you</h1>');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    returnUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/return`,
    results,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

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
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: [...CHROMIUM_FLAGS],
    });
  });

  afterAll(() => browser?.close());

  /** A page that fails the test on whatever a product's page must not do. */
  async function openPage(
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<{ page: Page; context: BrowserContext; complaints: string[]; requests: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => requests.push(new URL(request.url()).origin));
    return { page, context, complaints, requests };
  }

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])(
    'an order is paid by card on the page, and the shop gets the signed result, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      const { page, context, complaints, requests } = await openPage({ javaScriptEnabled });
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
      await context.close();

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
      expect(new Set(requests)).toEqual(new Set([sandbox.url, new URL(shop.returnUrl).origin]));
    },
  );

  test('the simulator asks for the outcome, by keyboard alone', async () => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    const { page, context, complaints } = await openPage();
    const order = anOrder({ returnUrl: shop.returnUrl, paymentModes: 'nb' });
    const { paymentLink } = await sandbox.client.orders.create(order);

    await page.goto(paymentLink);
    await page.getByLabel('Bank', { exact: false }).first().selectOption('3333');
    await page.getByRole('button', { name: /^Pay/u }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/simulator\//u);
    await page.locator('button[name=outcome][value=FAILED]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(shop.returnUrl);
    await context.close();

    expect(shop.results).toMatchObject([{ txStatus: 'FAILED', paymentMode: 'NET_BANKING' }]);
    expect(complaints).toEqual([]);
  });

  test('the reference shows what the document says, from this server alone', async () => {
    await using sandbox = await serveSandbox({ docsFolder });
    const { page, context, complaints, requests } = await openPage();

    await page.goto(`${sandbox.url}/docs/`);
    for (const [operation, text] of SHOWN) {
      await page.goto(`${sandbox.url}/docs/#/${operation}`);
      await page.getByText(text).first().waitFor();
    }
    await context.close();

    expect(new Set(requests)).toEqual(new Set([sandbox.url]));
    expect(complaints).toEqual([]);
  });

  test('every link on the start page leads somewhere', async () => {
    await using sandbox = await serveSandbox({ docsFolder });
    const { page, context, complaints } = await openPage();

    await page.goto(sandbox.url);
    const links = await page
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    const statuses = await Promise.all(
      links.map(async (link) => (await fetch(new URL(link, sandbox.url))).status),
    );
    const shown = await page.locator('body').textContent();
    await context.close();

    expect(links).toContain('/docs/');
    expect(statuses.every((status) => status === 200)).toBe(true);
    expect(shown).toContain('sandbox_app_id');
    expect(shown).toContain('sandbox_secret_key');
    expect(complaints).toEqual([]);
  });
});
