import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { html } from '../../src/pages/kit/html.ts';
import { serveSandbox } from '../serve-sandbox.ts';
import { createOrder, enterVpa, openOrder, pay } from './every-page.ts';
import { openShop } from './open-shop.ts';
import { serveElsewhere } from './serve-elsewhere.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

inBrowser('a shop', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    ['posts a form to the payment link', undefined],
    ['answers its own form with 307', 307],
    ['answers its own form with 308', 308],
  ])('%s, and the order can be paid', async (_, status) => {
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
    await using opened = await openPage(browser);
    const { page } = opened;

    await page.goto(checkout.url);
    await page.getByRole('button').click();
    await page.waitForURL(link);
    await enterVpa(page, 'testsuccess@gocash');
    await pay(page);
    await page.waitForURL(shop.returnUrl);

    expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
  });

  test.each(['shopapp://paid?order=1', 'intent://paid#Intent;scheme=shopapp;end'])(
    'redirects the customer into its app: %s',
    async (app) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop({ location: app });
      await using opened = await openPage(browser);
      const { page, complaints } = opened;
      const { protocol } = new URL(app);
      const toApp = page.waitForRequest((request) => request.url().startsWith(protocol));

      await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
      await enterVpa(page, 'testsuccess@gocash');
      await pay(page);
      await toApp;

      expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
      expect(complaints).toEqual([]);
    },
  );
});
