import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  openPageWithoutCookies,
} from '@cashfree-rest/test-browser';
import { describe, expect, jest, test } from '@jest/globals';
import { serveSandbox } from '../serve-sandbox.ts';
import { enterVpa, openOrder, pay } from './every-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

inBrowser('a customer who has forbidden cookies', () => {
  test('is told so, and what to do about it', async () => {
    await using sandbox = await serveSandbox();
    await using opened = await openPageWithoutCookies();
    const { page } = opened;

    const link = await openOrder(page, sandbox);
    await enterVpa(page, 'testsuccess@gocash');
    const answer = page.waitForResponse(`${link}/attempts`);
    await pay(page);

    expect((await answer).status()).toBe(403);
    await page.getByText('Allow cookies for this site').waitFor();
    expect(await page.locator('h1').textContent()).toBe('Your browser did not send our cookie');
    await page.getByRole('link', { name: 'Open the payment page again' }).click();
    await page.waitForURL(link);
  });
});
