import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';
import { closedPort } from './fill-world.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

inBrowser('the signature checker', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test('begins with the body of a notification, which no address contains', async () => {
    await using sandbox = await serveSandbox();
    const notifyUrl = `http://127.0.0.1:${await closedPort()}/notify`;
    await sandbox.client.orders.create(anOrder({ notifyUrl }));
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
    await using opened = await openPage(browser);
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
