import { createHmac } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { countOf, sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { html } from '../../src/pages/kit/html.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { createOrder, enterVpa, openMethod, openOrder, pay } from './every-page.ts';
import { openShop } from './open-shop.ts';
import { serveElsewhere } from './serve-elsewhere.ts';

const openPage = shareBrowser();

/** How the attempts of all orders have ended, in the order in which they were made. */
async function listOutcomes({ database }: ServedSandbox): Promise<readonly (string | null)[]> {
  const rows = await database.selectFrom('payments').select('status').orderBy('id').execute();
  return rows.map(({ status }) => status);
}

/** Clicks again when the server has taken the form of the first click, and the browser has heard nothing yet. */
async function clickTwice(page: Page, selector: string): Promise<void> {
  const steps = new EventEmitter();
  const taken = once(steps, 'taken');
  const clickedAgain = once(steps, 'clickedAgain');
  await page.route(
    '**',
    async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      steps.emit('taken');
      await clickedAgain;
      // A browser without scripts has dropped this one for the second.
      await route.fulfill({ response }).catch(() => undefined);
    },
    { times: 1 },
  );
  const box = await page.locator(selector).boundingBox();
  const [x, y] = [(box?.x ?? 0) + 9, (box?.y ?? 0) + 9];
  await page.mouse.click(x, y);
  await taken;
  await page.mouse.click(x, y);
  steps.emit('clickedAgain');
}

const SCRIPTING = [
  ['with scripts', true],
  ['without scripts', false],
] as const;

inBrowser('an order', () => {
  test.each(sampleOf(SCRIPTING, 1))(
    'is paid by card on the page, and the shop gets the signed result, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      await using opened = await openPage({ javaScriptEnabled });
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
});

inBrowser('an order is paid once', () => {
  test.each(sampleOf(SCRIPTING.toReversed(), 1))(
    'by a customer who clicks every button twice, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      await using opened = await openPage({ javaScriptEnabled });
      const { page } = opened;

      await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
      await openMethod(page, 'Net banking');
      await clickTwice(page, 'details[open] button[type=submit]');
      await page.locator('button[value=SUCCESS]').waitFor();
      await clickTwice(page, 'button[value=SUCCESS]');
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Continue/u }).click();
      await page.getByText('Thank you').waitFor();

      expect(await listOutcomes(sandbox)).toEqual(['SUCCESS']);
      expect(new Set(shop.results.map(({ referenceId }) => referenceId)).size).toBe(1);
    },
  );

  test('by a customer who reloads every page and then goes back', async () => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    await using opened = await openPage();
    const { page } = opened;

    const link = await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
    await page.reload();
    await enterVpa(page, 'asha@bank');
    await pay(page);
    await page.waitForURL(/\/attempts$/u);
    await page.reload();
    await openMethod(page, 'Net banking');
    await pay(page);
    await page.waitForURL(/\/simulator\//u);
    await page.reload();
    await page.locator('button[value=SUCCESS]').click();
    await page.waitForURL(shop.returnUrl);
    await page.reload();
    await page.goBack();
    await page.reload();

    expect(await listOutcomes(sandbox)).toEqual(['SUCCESS']);
    await page.goto(link);
    expect(await page.locator('h1').textContent()).toBe('This order is paid');
  });

  test('after as many attempts as it takes, each of which reaches the shop', async () => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    await using opened = await openPage();
    const { page } = opened;

    const link = await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
    await page.getByRole('button', { name: /^Back to/u }).click();
    await page.waitForURL(shop.returnUrl);
    const failures = countOf({ short: 1, long: 2 });
    const vpas = [...Array<string>(failures).fill('testfailure@gocash'), 'testsuccess@gocash'];
    for (const vpa of vpas) {
      await page.goto(link);
      await enterVpa(page, vpa);
      await pay(page);
      await page.waitForURL(shop.returnUrl);
    }

    const outcomes = ['CANCELLED', ...Array<string>(failures).fill('FAILED'), 'SUCCESS'];
    expect(await listOutcomes(sandbox)).toEqual(outcomes);
    expect(shop.results.map(({ txStatus }) => txStatus)).toEqual(outcomes);
  });
});

const WAYS_TO_LINK = [
  ['answers its own form with 307', 307],
  ['answers its own form with 308', 308],
  ['posts a form to the payment link', undefined],
] as const;

const APPS = ['shopapp://paid?order=1', 'intent://paid#Intent;scheme=shopapp;end'];

inBrowser('a shop', () => {
  test.each(sampleOf(WAYS_TO_LINK, 1))('%s, and the order can be paid', async (_, status) => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    const link = await createOrder(sandbox, { returnUrl: shop.returnUrl });
    await using checkout = await serveElsewhere((request, response) => {
      if (request.method === 'POST') response.writeHead(status ?? 200, { Location: link }).end();
      else {
        const action = status === undefined ? link : '/checkout';
        response.end(
          String(html`<form method="post" action="${action}"><button>Pay</button></form>`),
        );
      }
    });
    await using opened = await openPage();
    const { page } = opened;

    await page.goto(checkout.url);
    await page.getByRole('button').click();
    await page.waitForURL(link);
    await enterVpa(page, 'testsuccess@gocash');
    await pay(page);
    await page.waitForURL(shop.returnUrl);

    expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
  });

  test.each(sampleOf(APPS, 1))('redirects the customer into its app: %s', async (app) => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop({ location: app });
    await using opened = await openPage();
    const { page, complaints } = opened;
    const { protocol } = new URL(app);
    const toApp = page.waitForRequest((request) => request.url().startsWith(protocol));

    await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
    await enterVpa(page, 'testsuccess@gocash');
    await pay(page);
    await toApp;

    expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
    expect(complaints).toEqual([]);
  });
});
