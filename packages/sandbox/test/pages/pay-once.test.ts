import { EventEmitter, once } from 'node:events';
import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { enterVpa, openMethod, openOrder, pay } from './every-page.ts';
import { openShop } from './open-shop.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

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

inBrowser('an order is paid once', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test.each([
    ['with scripts', true],
    ['without scripts', false],
  ])('by a customer who clicks every button twice, %s', async (_, javaScriptEnabled) => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    await using opened = await openPage(browser, { javaScriptEnabled });
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
  });

  test('by a customer who reloads every page and then goes back', async () => {
    await using sandbox = await serveSandbox();
    await using shop = await openShop();
    await using opened = await openPage(browser);
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
    await using opened = await openPage(browser);
    const { page } = opened;

    const link = await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
    await page.getByRole('button', { name: /^Back to/u }).click();
    await page.waitForURL(shop.returnUrl);
    for (const vpa of ['testfailure@gocash', 'testfailure@gocash', 'testsuccess@gocash']) {
      await page.goto(link);
      await enterVpa(page, vpa);
      await pay(page);
      await page.waitForURL(shop.returnUrl);
    }

    const outcomes = ['CANCELLED', 'FAILED', 'FAILED', 'SUCCESS'];
    expect(await listOutcomes(sandbox)).toEqual(outcomes);
    expect(shop.results.map(({ txStatus }) => txStatus)).toEqual(outcomes);
  });
});
