import { sampleOf } from '@cashfree-rest/test-scale';
import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { openOrder, pay } from './every-page.ts';
import { openShop } from './open-shop.ts';

const openPage = shareBrowser();

/** The focused element, as the browser reports it to assistive technology. */
interface Focused {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly invalid: boolean;
}

async function readFocus(page: Page): Promise<Focused> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const property = (node: (typeof nodes)[number], name: string): unknown =>
    node.properties?.find((one) => one.name === name)?.value.value;
  const focused = nodes.filter((node) => property(node, 'focused') === true).at(-1);
  return {
    role: String(focused?.role?.value),
    name: String(focused?.name?.value),
    description: String(focused?.description?.value ?? ''),
    invalid: focused !== undefined && property(focused, 'invalid') === 'true',
  };
}

/** True if the focused element, or its label, is in the window and has a focus ring. */
function isFocusVisible(page: Page): Promise<boolean> {
  return page.evaluate(`(() => {
    const focused = document.activeElement;
    const box = focused.getBoundingClientRect();
    const rings = [focused, focused.closest('label') ?? focused].map((one) => getComputedStyle(one));
    const hasRing = rings.some((ring) => ring.outlineStyle === 'solid' && parseFloat(ring.outlineWidth) >= 3);
    return hasRing && box.top >= 0 && box.bottom <= window.innerHeight;
  })()`);
}

/** Presses Tab until the focus is on the named control; every stop on the way must be visible. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 30) {
    await page.keyboard.press('Tab');
    const { role, name } = await readFocus(page);
    if (!(await isFocusVisible(page))) throw new Error(`no visible focus on ${role} ${name}`);
    if (wanted.test(name)) return;
    passed.push(`${role} ${name}`);
  }
  throw new Error(`Tab does not lead to ${wanted}, but to ${passed.join(', ')}`);
}

const SCRIPTING = [
  ['with scripts', true],
  ['without scripts', false],
] as const;

inBrowser('by keyboard alone', () => {
  test.each(sampleOf(SCRIPTING, 1))(
    'an order is paid by card, from the link to the shop, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      await using opened = await openPage({ javaScriptEnabled });
      const { page, complaints } = opened;

      await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
      await tabTo(page, /^Credit card/u);
      await page.keyboard.press('ArrowRight');
      await tabTo(page, /^Card number/u);
      await page.keyboard.type('4111111111111111');
      await tabTo(page, /^Expiry/u);
      await page.keyboard.type('12/30');
      await tabTo(page, /^CVV/u);
      await page.keyboard.type('123');
      await tabTo(page, /^Name on card/u);
      await page.keyboard.type('Asha Rao');
      await tabTo(page, /^Pay ₹154\.50/u);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/simulator\//u);
      await tabTo(page, /^Success/u);
      await page.keyboard.press('Space');
      if (!javaScriptEnabled) {
        await page.waitForURL(/\/return\//u);
        await tabTo(page, /^Continue to/u);
        await page.keyboard.press('Enter');
      }
      await page.waitForURL(shop.returnUrl);

      expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS', paymentMode: 'DEBIT_CARD' }]);
      expect(complaints).toEqual([]);
    },
  );

  // The page without scripts alone: there the server has to put the focus.
  test.each(sampleOf(SCRIPTING.toReversed(), 1))(
    'a wrong field gets the focus and is announced with its mistake, %s',
    async (_, javaScriptEnabled) => {
      await using sandbox = await serveSandbox();
      await using opened = await openPage({ javaScriptEnabled });
      const { page } = opened;

      await openOrder(page, sandbox);
      await tabTo(page, /^UPI/u);
      await page.keyboard.press('Enter');
      await tabTo(page, /^UPI ID/u);
      await page.keyboard.type('asha@bank');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/attempts$/u);
      // The browser moves the focus when it has drawn the page, which may be later than it is loaded.
      await page.locator('#vpa:focus').waitFor();

      const focused = await readFocus(page);
      expect(focused).toMatchObject({ role: 'textbox', name: 'UPI ID', invalid: true });
      expect(focused.description).toContain('Error: The sandbox takes test UPI addresses only');
      expect(await isFocusVisible(page)).toBe(true);
      expect(await page.title()).toMatch(/^Error: /u);
    },
  );
});

type Enter = (page: Page, label: string, text: string) => Promise<void>;

/** Key by key, as the page's script sees it. */
const type: Enter = (page, label, text) => page.getByLabel(label).pressSequentially(text);
/** All at once, as from the clipboard or the browser's own memory of the card. */
const paste: Enter = (page, label, text) => page.getByLabel(label).fill(text);

const CARDS = [
  ['typed, with scripts', true, type, '4444 3333 2222 1111', '12/2030', '12/2030'],
  ['typed, with scripts', true, type, '4444-3333-2222-1111', '1/30', '01/30'],
  [
    'pasted, with scripts',
    true,
    paste,
    '4444\u00A03333\u00A02222\u00A01111 ',
    '2030-12',
    '12/2030',
  ],
  ['pasted, with scripts', true, paste, '４４４４３３３３２２２２１１１１', '12 - 30', '12/30'],
  ['typed, without scripts', false, type, '4444-3333-2222-1111', '12/2030', '12/2030'],
  ['pasted, without scripts', false, paste, ' 4444\u00A03333\u00A02222\u00A01111', '1/30', '1/30'],
] as const;

inBrowser('a card is taken as it is', () => {
  test.each(sampleOf(CARDS, 2))(
    '%s',
    async (_, javaScriptEnabled, enter, number, expiry, shown) => {
      await using sandbox = await serveSandbox();
      await using shop = await openShop();
      await using opened = await openPage({ javaScriptEnabled });
      const { page, complaints } = opened;

      await openOrder(page, sandbox, { returnUrl: shop.returnUrl });
      await enter(page, 'Card number', number);
      await enter(page, 'Expiry', expiry);
      await enter(page, 'CVV', '123 ');
      await enter(page, 'Name on card', 'Asha Rao');
      const entered = await page.getByLabel('Expiry').inputValue();
      await pay(page);
      if (!javaScriptEnabled) await page.getByRole('button', { name: /^Continue/u }).click();
      await page.waitForURL(shop.returnUrl);

      expect(entered).toBe(shown);
      expect(shop.results).toMatchObject([{ txStatus: 'SUCCESS' }]);
      expect(complaints).toEqual([]);
    },
  );
});
