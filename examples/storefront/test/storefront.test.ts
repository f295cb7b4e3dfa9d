import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
  runAxe,
} from '@cashfree-rest/test-browser';
import { IS_LONG_RUN } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type BuiltPage, buildPage } from './build-page.ts';
import {
  goToPayment,
  openCart,
  type Purchase,
  payByCard,
  readFacts,
  recordPurchase,
  TOTAL,
} from './record-purchase.ts';
import type { Exchange } from './record-traffic.ts';
import { CANARY, serveShop } from './serve-shop.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** Sends a form of the browser's on with other fields than the page has filled in. */
async function tamper(page: Page, path: string, changes: Record<string, string>): Promise<void> {
  await page.route(`**${path}`, async (route) => {
    const form = new URLSearchParams(route.request().postData() ?? '');
    for (const [name, value] of Object.entries(changes)) form.set(name, value);
    await route.continue({ postData: form.toString() });
  });
}

const isPage = ({ contentType }: Exchange) => contentType.startsWith('text/html');

inBrowser('in a browser', () => {
  let browser: Browser;
  let built: BuiltPage;

  beforeAll(async () => {
    [browser, built] = await Promise.all([launchBrowser(), buildPage()]);
  });

  afterAll(async () => {
    await browser?.close();
    await built?.[Symbol.asyncDispose]();
  });

  describe('a purchase', () => {
    let purchase: Purchase;

    beforeAll(async () => {
      purchase = await recordPurchase(browser, built.folder);
    });

    afterAll(async () => {
      await purchase?.shop[Symbol.asyncDispose]();
    });

    test('pays the cart, and the result bears a reload', async () => {
      const { shop, facts, factsAfterReload, complaints, origins } = purchase;

      expect(facts).toMatchObject({ Amount: TOTAL, Status: 'PAID', Payment: 'SUCCESS' });
      expect(factsAfterReload).toEqual(facts);
      const orderId = facts.Order ?? '';
      expect(await shop.client.orders.getStatus({ orderId })).toMatchObject({
        orderStatus: 'PAID',
        orderAmount: '1151.00',
      });
      expect(complaints).toEqual([]);
      expect(origins).toEqual(new Set([shop.shopUrl, shop.gatewayUrl]));
    });

    test('sends and gets nothing in the browser that holds the secret, and the shop logs none', () => {
      const { shop, sent, asShown } = purchase;

      // What the sandbox answers to the shop's server counts too: no reply has the secret.
      const got = [...shop.shopTraffic, ...shop.gatewayTraffic];
      const scripts = shop.shopTraffic.filter(({ contentType }) => /javascript/u.test(contentType));
      expect(scripts.length).toBeGreaterThan(0);
      expect(sent.some((text) => text.includes('/gateway/api/v1/order/create'))).toBe(true);
      expect(got.some(({ body }) => body.includes('"paymentLink"'))).toBe(true);
      expect(shop.log()).toContain('/api/v1/order/create');
      expect(
        [...sent, ...got.map((each) => JSON.stringify(each)), asShown, shop.log()].filter((text) =>
          text.includes(CANARY),
        ),
      ).toEqual([]);
    });

    test('shows pages with a policy that lets no inline script or style run', () => {
      const pages = purchase.shop.shopTraffic.filter(isPage);

      expect([...new Set(pages.map(({ url }) => url.replace(/\?.*/u, '')))]).toEqual([
        '/',
        '/return',
        '/result',
        '/refused',
      ]);
      for (const { policy, body } of pages) {
        expect(policy).toContain("default-src 'none'");
        expect(policy).toContain("script-src 'self'");
        expect(policy).toContain("frame-ancestors 'none'");
        expect(policy).toContain("base-uri 'none'");
        expect(policy).not.toContain('unsafe');
        expect(body).not.toMatch(/ style=|<style|<script(?![^>]* src=)| on[a-z]+=/u);
      }
    });

    test('shows pages in which axe finds nothing and nothing scrolls sideways, in light and dark, on a phone and a desktop', () => {
      expect(purchase.looks.length).toBeGreaterThanOrEqual(3 * 2);
      for (const look of purchase.looks) expect(look).toMatchObject({ wider: 0, found: [] });
    });
  });

  test('an order is followed by React Query until it is paid, without a reload', async () => {
    await using shop = await serveShop({ assetsFolder: built.folder });
    await using opened = await openPage(browser);
    const { page, complaints, origins } = opened;
    await openCart(opened, shop);
    await goToPayment(page);
    const orderId = shop.shopTraffic
      .map(({ body }) => /"orderId":"([^"]+)"/u.exec(body)?.[1])
      .find(Boolean);
    await page.goto(`${shop.shopUrl}/result?order=${orderId}`);
    await page.getByRole('link', { name: 'Follow this order' }).click();
    await page.getByRole('heading', { name: 'Not paid yet' }).waitFor();
    const axe = await runAxe(page);

    await fetch(`${shop.gatewayUrl}/sandbox/v1/orders/${orderId}/payments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ outcome: 'SUCCESS' }),
    });
    await page.getByRole('heading', { name: 'Paid', exact: true }).waitFor();

    expect(await page.getByText(TOTAL).count()).toBe(1);
    expect(axe).toEqual([]);
    expect(complaints).toEqual([]);
    expect(origins).toContain(shop.shopUrl);
    expect(JSON.stringify(shop.shopTraffic)).not.toContain(CANARY);
  });

  test('the page of another customer’s order shows an alert and not the order', async () => {
    await using shop = await serveShop({ assetsFolder: built.folder });
    await using opened = await openPage(browser);

    await opened.page.goto(`${shop.shopUrl}/follow?order=shop-other`);
    await opened.page.getByRole('heading', { name: 'We cannot show this order' }).waitFor();

    expect(await opened.page.getByRole('alert').textContent()).not.toBe('');
  });

  // real-gateway.test.ts shows the same without a browser.
  if (IS_LONG_RUN) {
    test('a return with another amount is answered 400, and shows no success', async () => {
      await using shop = await serveShop({ assetsFolder: built.folder });
      await using opened = await openPage(browser);
      const { page } = opened;
      await tamper(page, '/return', { orderAmount: '1.00' });

      await openCart(opened, shop);
      await goToPayment(page);
      await payByCard(page);
      await page.getByRole('heading', { name: 'We could not accept this' }).waitFor();

      const answer = shop.shopTraffic.find(({ url }) => url === '/return');
      expect(answer).toMatchObject({ status: 400, policy: expect.not.stringContaining('unsafe') });
      expect(await page.textContent('body')).not.toMatch(/thank you|is paid/iu);
    });
  }

  test('what the page claims to owe changes neither the price nor where the money goes', async () => {
    await using shop = await serveShop({ assetsFolder: built.folder });
    await using opened = await openPage(browser);
    const { page } = opened;
    const claims = {
      orderAmount: '1.00',
      returnUrl: 'https://evil.example/',
      customerPhone: '9999999999',
    };
    await tamper(page, '/order/create', claims);

    await openCart(opened, shop);
    await goToPayment(page);

    expect(await page.textContent('body')).toContain(TOTAL);
    await page.unrouteAll();
    await payByCard(page);
    await page.getByRole('heading', { name: 'Thank you, your order is paid' }).waitFor();
    const { Order: orderId = '' } = await readFacts(page);
    const { details } = await shop.client.orders.getDetails({ orderId });
    expect(details).toMatchObject({ orderAmount: '1151.00', customerPhone: '9000000001' });
  });

  test('a customer who comes back changes the cart, pays, and finds an empty one afterwards', async () => {
    await using shop = await serveShop({ assetsFolder: built.folder });
    await using opened = await openPage(browser);
    const { page, complaints } = opened;

    await openCart(opened, shop);
    await goToPayment(page);
    await page.goBack();
    await page.getByLabel('Quantity of Brass filter').selectOption('1');
    await page.getByRole('button', { name: 'Pay ₹1,931.00' }).waitFor();
    const focused = await page.evaluate<string>(
      'document.activeElement.getAttribute("aria-label")',
    );
    await goToPayment(page);
    await page.getByRole('button', { name: /^Back to/u }).click();
    await page.getByRole('heading', { name: 'You have cancelled the payment' }).waitFor();
    await page.getByRole('link', { name: 'Try again' }).click();
    await page.getByRole('button', { name: 'Pay ₹1,931.00' }).waitFor();
    await goToPayment(page);
    await payByCard(page);
    await page.getByRole('heading', { name: 'Thank you, your order is paid' }).waitFor();
    await page.getByRole('link', { name: 'Back to the shop' }).click();
    await page.getByRole('button', { name: 'Pay ₹0.00' }).waitFor();

    expect(focused).toBe('Quantity of Brass filter');
    expect(await page.getByRole('button', { name: 'Pay ₹0.00' }).isDisabled()).toBe(true);
    // The order exists when it is paid for the second time: the gateway says 409, and the page asks for its link.
    expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
  });
});
