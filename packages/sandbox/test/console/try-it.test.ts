import { runAxe } from '@cashfree-rest/test-browser';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type BuiltSite, buildSite } from '../docs/build-site.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';

const openPage = shareBrowser();

const LOOKS = [1440, 390].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
);

inBrowser('an operation that a page of the documentation shows', () => {
  let site: BuiltSite;
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    site = await buildSite();
    sandbox = await serveSandbox({ docsFolder: site.folder });
  });

  afterAll(async () => {
    await sandbox?.[Symbol.asyncDispose]();
    await site?.[Symbol.asyncDispose]();
  });

  test('can be tried there, within the policy of the page', async () => {
    await using opened = await openPage({ reducedMotion: 'reduce' });
    const { page, origins, complaints } = opened;
    await page.goto(`${sandbox.url}/docs/reference/createOrder.html`);
    await page.getByRole('heading', { name: 'Try it', level: 2 }).waitFor();
    await page.getByText('The fields begin with values of this sandbox.').waitFor();
    await page.locator('.try-it button[type="submit"]:enabled').click();

    await page.locator('.try-it').getByText('HTTP 200').waitFor();
    const { requests } = await sandbox.control.requests.list({ count: 1 });
    expect(requests).toMatchObject([{ operationId: 'createOrder', httpStatus: 200 }]);
    const link = page.locator('.try-it').getByRole('link', { name: 'Request' });
    expect(await link.getAttribute('href')).toContain(requests[0]?.requestId);
    expect(await page.locator('.try').innerHTML()).not.toContain(CREDENTIALS.secretKey);
    for (const { width, colorScheme } of sampleOf(LOOKS, 1)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate('scrollTo(0, 0)');
      expect({ width, colorScheme, found: await runAxe(page) }).toMatchObject({ found: [] });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    }
    expect([...origins]).toEqual([sandbox.url]);
    expect(complaints).toEqual([]);
  });

  test('is shown in the language of the tabs, and chooses theirs', async () => {
    await using opened = await openPage();
    const { page } = opened;
    const radio = (name: string) => page.locator('.try-it').getByRole('radio', { name });
    await page.goto(`${sandbox.url}/docs/reference/createOrder.html`);
    await radio('PHP').waitFor();

    await page.getByRole('tab', { name: 'PHP' }).click();
    await page.locator('.try-it pre', { hasText: '<?php' }).waitFor();
    await page.goto(`${sandbox.url}/docs/reference/createRefund.html`);
    await page.locator('.try-it pre', { hasText: '<?php' }).waitFor();
    await radio('JS client').check();

    expect(await page.getByRole('tab', { selected: true }).textContent()).toBe('JS client');
  });
});
