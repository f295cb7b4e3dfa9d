import { readFile } from 'node:fs/promises';
import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { serveSandbox } from '../serve-sandbox.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

inBrowser('the snapshots of the console', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(() => browser?.close());

  test('one is exported, deleted, imported from the file, restored, and forked to a merchant', async () => {
    await using sandbox = await serveSandbox({ controlToken: 'the-token' });
    const { control } = sandbox;
    await control.orders.create({ orderId: 'sold' });
    await using opened = await openPage(browser);
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
    await page.getByText('notes.json is not a JSON file').waitFor();
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
    await page.getByText('The world is as in sale-again').waitFor();
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
