import {
  BROWSER_TIMEOUT_MS,
  HAS_BROWSER,
  launchBrowser,
  openPage,
} from '@cashfree-rest/test-browser';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { html } from '../../src/pages/kit/html.ts';
import { serveElsewhere } from '../pages/serve-elsewhere.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

const inBrowser = HAS_BROWSER ? describe : describe.skip;

jest.setTimeout(BROWSER_TIMEOUT_MS);

/** Resolves to this machine, like an attacker's name after DNS rebinding. */
const REBOUND = 'evil.example';

inBrowser('a page of another site', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`);
  });

  afterAll(() => browser?.close());

  test.each([
    ['another site', '127.0.0.1'],
    ['another port of this machine', 'localhost'],
  ])('on %s creates no order by a form', async (_, host) => {
    await using sandbox = await serveSandbox();
    const fields = Object.entries({ ...CREDENTIALS, ...anOrder() });
    const form = html`<title>Elsewhere</title>
<form method="post" action="${sandbox.url}/api/v1/order/create">
${fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>Win a prize</button></form>`;
    await using elsewhere = await serveElsewhere((_request, response) => {
      response.end(String(form));
    });
    await using opened = await openPage(browser);
    const { page } = opened;

    await page.goto(elsewhere.url.replace('127.0.0.1', host));
    const answered = page.waitForResponse(`${sandbox.url}/api/v1/order/create`);
    await page.getByRole('button').click();

    expect((await answered).status()).toBe(403);
    await expect(sandbox.client.orders.getLink({ orderId: 'order-1' })).rejects.toMatchObject({
      httpStatus: 404,
    });
  });

  test('reads nothing, though its name points at this machine', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    // A document under the attacker's name, which may send anything.
    await using opened = await openPage(browser, { bypassCSP: true });
    const { page } = opened;
    const origin = `http://${REBOUND}:${new URL(sandbox.url).port}`;
    await page.goto(`${origin}/healthz`);

    const read = (path: string, form: Record<string, string>) =>
      page.evaluate(
        async ([url, body]) => {
          const init = body === '' ? {} : { method: 'POST', body: new URLSearchParams(body) };
          const response = await fetch(String(url), init);
          return `${response.status} ${await response.text()}`;
        },
        [path, new URLSearchParams(form).toString()],
      );

    const days = { startDate: '2026-01-01', endDate: '2026-12-31' };
    expect(await read('/console/sandbox.json', {})).toMatch(/^421 (?!.*sandbox_secret_key)/su);
    expect(await read('/api/v1/order/info', { ...CREDENTIALS, orderId: 'order-1' })).toMatch(
      /^421 (?!.*Asha)/su,
    );
    expect(await read('/api/v1/transactions', { ...CREDENTIALS, ...days })).toMatch(/^421 /u);
    expect(await read('/sandbox/v1/merchants', {})).toMatch(/^421 /u);
    const shown = await page.goto(`${origin}/`);
    expect(shown?.status()).toBe(421);
    expect(await page.locator('h1').textContent()).toContain('does not accept this host name');
  });
});
