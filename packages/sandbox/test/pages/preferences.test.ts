import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  type OpenPage,
  openPageWithoutCookies,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { serveSandbox } from '../serve-sandbox.ts';
import { enterVpa, openOrder, pay } from './every-page.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** In the one browser of this file, whose user forbids cookies: how pages look does not depend on them. */
let opened: OpenPage;

beforeAll(async () => {
  if (HAS_BROWSER) opened = await openPageWithoutCookies();
});

afterAll(async () => opened?.[Symbol.asyncDispose]());

/** The number of elements with a transition or animation. */
const MOVING = `[...document.querySelectorAll('*')].map((element) => getComputedStyle(element)).filter(
  ({ transitionDuration, animationName }) => transitionDuration !== '0s' || animationName !== 'none',
).length`;

/** For the payment button and the chosen card type: true if an edge separates them from the page. */
const EDGES = `[...document.querySelectorAll('details[open] :is(.primary, .choice:has(:checked))')].map((element) => {
  const style = getComputedStyle(element);
  const page = getComputedStyle(document.body).backgroundColor;
  return style.borderTopStyle === 'solid' && style.borderTopColor !== page;
})`;

inBrowser('what the customer has asked of all pages', () => {
  test('no motion: nothing moves', async () => {
    await using sandbox = await serveSandbox();
    const { page } = opened;
    await openOrder(page, sandbox);
    const before = await page.evaluate(MOVING);

    await page.emulateMedia({ reducedMotion: 'reduce' });

    expect(before).toBeGreaterThan(0);
    expect(await page.evaluate(MOVING)).toBe(0);
    await page.emulateMedia({ reducedMotion: null });
  });

  test('colours of their own: buttons and choices keep an edge', async () => {
    await using sandbox = await serveSandbox();
    const { page } = opened;
    await page.emulateMedia({ forcedColors: 'active' });

    await openOrder(page, sandbox);

    expect(await page.evaluate(EDGES)).toEqual([true, true]);
    await page.emulateMedia({ forcedColors: null });
  });
});

inBrowser('a customer who has forbidden cookies', () => {
  test('is told so, and what to do about it', async () => {
    await using sandbox = await serveSandbox();
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
