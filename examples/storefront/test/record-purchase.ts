import { type OpenPage, openPage, runAxe } from '@cashfree-rest/test-browser';
import { sampleOf } from '@cashfree-rest/test-scale';
import type { Browser, Page } from 'playwright-core';
import { type ServedShop, serveShop } from './serve-shop.ts';

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [360, 1280].map((width) => ({ colorScheme, width })),
);

export const TOTAL = '₹1,151.00';

const PAID = 'Thank you, your order is paid';

export async function openCart({ page }: OpenPage, { shopUrl }: ServedShop): Promise<void> {
  await page.goto(shopUrl);
  await page.getByRole('button', { name: `Pay ${TOTAL}` }).waitFor();
}

export async function goToPayment(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay/u }).click();
  await page.waitForURL(/\/billpay\/order\//u);
}

export async function payByCard(page: Page): Promise<void> {
  await page.getByLabel('Card number').fill('4444333322221111');
  await page.getByLabel('Expiry').fill('12/40');
  await page.getByLabel('CVV').fill('123');
  await page.getByLabel('Name on card').fill('Asha Rao');
  await page.getByRole('button', { name: /^Pay/u }).first().click();
}

/** The facts of the result page, by their names. */
export async function readFacts(page: Page): Promise<Readonly<Record<string, string>>> {
  const rows = await page.locator('#facts div').allInnerTexts();
  return Object.fromEntries(rows.map((row) => row.split('\n').filter((line) => line !== '')));
}

/** How a page looks in one form. */
export interface Look {
  readonly url: string;
  /** By how many pixels it is wider than its window. */
  readonly wider: number;
  /** What axe finds wrong. */
  readonly found: readonly string[];
}

/** A purchase from the cart to the result and its reload, and a look at the page of refused returns. */
export interface Purchase {
  /** Still served. */
  readonly shop: ServedShop;
  readonly facts: Readonly<Record<string, string>>;
  readonly factsAfterReload: Readonly<Record<string, string>>;
  readonly complaints: readonly string[];
  readonly origins: ReadonlySet<string>;
  /** Every request of the browser: address, headers, body. */
  readonly sent: readonly string[];
  /** The result as the browser holds it, with its cookies and what it has stored. */
  readonly asShown: string;
  readonly looks: readonly Look[];
}

/** Buys once for many tests, because a purchase takes seconds of a browser. */
export async function recordPurchase(browser: Browser, assetsFolder: string): Promise<Purchase> {
  const shop = await serveShop({ assetsFolder });
  await using opened = await openPage(browser, { reducedMotion: 'reduce' });
  const { page, complaints, origins } = opened;
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData()}`);
  });

  await openCart(opened, shop);
  const looks = await lookAt(page);
  await goToPayment(page);
  await payByCard(page);
  await page.getByRole('heading', { name: PAID }).waitFor();
  looks.push(...(await lookAt(page)));
  const facts = await readFacts(page);
  const asShown = await page.evaluate<string>(
    `JSON.stringify([document.documentElement.outerHTML, document.cookie, { ...localStorage }])`,
  );
  await page.reload();
  await page.getByRole('heading', { name: PAID }).waitFor();
  const factsAfterReload = await readFacts(page);
  await page.goto(`${shop.shopUrl}/refused`);
  looks.push(...(await lookAt(page)));
  return { shop, facts, factsAfterReload, complaints, origins, sent, asShown, looks };
}

/** Looks at a page in light and dark, on a phone and a desktop, and with letters of twice the size. */
async function lookAt(page: Page): Promise<Look[]> {
  const looks: Look[] = [];
  const measureOverflow = () =>
    page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  for (const { colorScheme, width } of sampleOf(LOOKS, 1)) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    const url = `${page.url()} ${colorScheme} ${width}`;
    looks.push({ url, wider: await measureOverflow(), found: await runAxe(page) });
  }
  await page.setViewportSize({ width: 320, height: 256 });
  await page.evaluate("document.documentElement.style.fontSize = '200%'");
  looks.push({ url: `${page.url()} large`, wider: await measureOverflow(), found: [] });
  await page.evaluate("document.documentElement.style.fontSize = ''");
  await page.setViewportSize({ width: 1280, height: 720 });
  return looks;
}
