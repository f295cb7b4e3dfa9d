import { type OperationFacts, type OperationId, operations } from '@cashfree-rest/contract';
import { codeSamplesOf, createSampleCall } from '@cashfree-rest/samples';
import { type OpenPage, runAxe } from '@cashfree-rest/test-browser';
import { runProgram } from '@cashfree-rest/test-programs';
import { sampleOf } from '@cashfree-rest/test-scale';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type BuiltSite, buildSite } from '../docs/build-site.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { inBrowser, shareBrowser } from '../share-browser.ts';
import { fillWorld } from './fill-world.ts';

const openPage = shareBrowser();

const UNACCEPTED = [
  ['A wrong secretKey', 401, ['GATEWAY_APP_ID', 'a-key-of-no-merchant']],
  ['None', 400, []],
] as const;

const OPERATIONS = Object.keys(operations) as OperationId[];

const field = (page: Page, name: string) => page.locator(`.try-it [name="${name}"]`);
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const answer = (page: Page) => page.getByRole('region', { name: 'Answer' });

/** The values that the form has, in its order, without blank ones. */
async function formValues(page: Page): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const input of await page.locator('.try-it :is(input, select)[name]').all()) {
    if ((await input.getAttribute('type')) === 'radio') continue;
    const [name, value] = [await input.getAttribute('name'), await input.inputValue()];
    if (name && value) values[name] = value;
  }
  return values;
}

inBrowser('the explorer', () => {
  let opened: OpenPage;
  let sandbox: ServedSandbox;

  beforeAll(async () => {
    opened = await openPage();
    sandbox = await serveSandbox();
    await fillWorld(sandbox);
  });

  afterAll(async () => {
    await opened?.[Symbol.asyncDispose]();
    await sandbox?.[Symbol.asyncDispose]();
  });

  async function explore(operationId: string, query = ''): Promise<Page> {
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/explorer/${operationId}${query}`);
    await page.locator('.try-it button[type="submit"]:enabled').waitFor();
    return page;
  }

  test.each(sampleOf(OPERATIONS, 2))(
    'sends %s as it is filled in, and shows it as code',
    async (operationId) => {
      const page = await explore(operationId);
      const { path, client, integers, paging }: OperationFacts = operations[operationId];
      const facts = { path, method: client.join('.'), paged: paging !== undefined, integers };
      const values = { ...CREDENTIALS, ...(await formValues(page)) };

      for (const program of codeSamplesOf(createSampleCall(facts, values, sandbox.url))) {
        await page.getByRole('radio', { name: program.label, exact: true }).check();
        expect(await page.locator('.programs pre').textContent()).toBe(program.source);
      }
      await press(page, 'Send');

      await answer(page).getByText('HTTP 200').waitFor();
      expect(await answer(page).locator('pre').first().textContent()).toContain('"status": "OK"');
      const { requests } = await sandbox.control.requests.list({ count: 1 });
      expect(requests).toMatchObject([{ operationId, httpStatus: 200 }]);
      expect(await answer(page).textContent()).toContain(requests[0]?.requestId);
      expect(await page.content()).not.toContain(CREDENTIALS.secretKey);
    },
  );

  test('holds a wrong value at its field, and sends it if it is asked to', async () => {
    const page = await explore('createRefund');
    await field(page, 'refundAmount').fill('-1');

    await press(page, 'Send');

    expect(await field(page, 'refundAmount').getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Not valid: send a positive amount').waitFor();
    expect(await answer(page).textContent()).not.toContain('HTTP');
    await press(page, 'Send anyway');
    await answer(page).getByText('HTTP 400').waitFor();
    await page
      .locator('.field:has([name="refundAmount"]) .error', { hasText: 'refundAmount' })
      .waitFor();
    expect(await field(page, 'referenceId').getAttribute('aria-invalid')).toBe('false');
  });

  test('shows a refusal that only the gateway can know at the field that it is about', async () => {
    const page = await explore('getOrderDetails');
    await field(page, 'orderId').fill('unknown');

    await press(page, 'Send');

    await answer(page).getByText('HTTP 404').waitFor();
    await page
      .locator('.field:has([name="orderId"]) .error', { hasText: 'Order Id does not exist' })
      .waitFor();
  });

  test.each(sampleOf(UNACCEPTED, 1))(
    'given the credentials "%s", form and code get HTTP %d',
    async (choice, status, shown) => {
      const page = await explore('verifyCredentials');
      const code = async () => (await page.locator('.programs pre').textContent()) ?? '';
      await page.getByLabel('Credentials').selectOption(choice);

      await press(page, 'Send');

      await answer(page).getByText(`HTTP ${status}`).waitFor();
      const radios = await page.locator('.programs').getByRole('radio').all();
      expect(radios.length).toBeGreaterThan(3);
      for (const radio of radios) {
        await radio.check();
        expect((await code()).match(/GATEWAY_\w+|a-key-of-no-merchant/gu) ?? []).toEqual(shown);
      }
      await page.getByRole('radio', { name: 'JS fetch' }).check();
      const { complaint } = await runProgram('JavaScript', await code(), CREDENTIALS);
      const { requests } = await sandbox.control.requests.list({ count: 2 });
      const [byCode, sent] = requests;
      expect(byCode).toMatchObject({ httpStatus: status, body: sent?.body, reply: sent?.reply });
      expect(complaint).toContain(sent?.reason);
    },
  );

  test('keeps the language for other operations and for a reload', async () => {
    const page = await explore('createOrder');
    const isChosen = (name: string) => page.getByRole('radio', { name, exact: true }).isChecked();
    await page.getByRole('radio', { name: 'PHP', exact: true }).check();

    await page.getByLabel('Operation').selectOption('getOrderLink');
    await page.locator('.programs pre', { hasText: '/api/v1/order/info/link' }).waitFor();
    expect(await isChosen('PHP')).toBe(true);
    await page.reload();
    await page.locator('.try-it button[type="submit"]:enabled').waitFor();

    expect(await isChosen('PHP')).toBe(true);
    await page.evaluate('localStorage.clear()');
  });

  test('offers the payment page of an order that it has created', async () => {
    const page = await explore('createOrder');
    const link = answer(page).getByRole('link', { name: 'Open the payment page' });

    await press(page, 'Send');

    await link.waitFor();
    const { orders } = await sandbox.control.orders.list({ count: 1 });
    const { order } = await sandbox.control.orders.read({ orderId: orders[0]?.orderId ?? '' });
    expect(await link.getAttribute('href')).toBe(order.paymentLink);
  });

  test('begins with the fields of a logged request', async () => {
    await sandbox.client.orders.getDetails({ orderId: 'pending' });
    const { page } = opened;
    await page.goto(`${sandbox.url}/console/requests?operationId=getOrderDetails`);
    await page.locator('.data a').first().click();
    await page.getByRole('link', { name: 'Open in the explorer' }).click();
    await page.locator('.try-it button[type="submit"]:enabled').waitFor();

    expect(await field(page, 'orderId').inputValue()).toBe('pending');
    await press(page, 'Send');
    await answer(page).getByText('HTTP 200').waitFor();
    await answer(page).getByRole('link', { name: 'Request' }).click();
    await page.locator('.data').getByText('getOrderDetails').waitFor();
    expect(await page.locator('.data tbody tr').count()).toBe(1);
  });

  test('says what a new world lacks', async () => {
    await sandbox.control.merchants.create({ appId: 'new_shop' });
    const page = await explore('createRefund', '?appId=new_shop');

    await page.getByText('No payment can be refunded').waitFor();
  });

  test('needs no mouse', async () => {
    const page = await explore('createOrder');
    const focused = (selector: string) =>
      page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`);
    await page.getByLabel('Operation').focus();
    await page.keyboard.press('Tab');
    expect(await focused('[name="orderId"]')).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('by keyboard');
    await page.keyboard.press('Enter');
    await page.getByText('Not valid: send 1 to 50 letters').waitFor();
    expect(await focused('[name="orderId"]')).toBe(true);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('by-keyboard');
    await page.keyboard.press('Enter');
    await answer(page).getByText('HTTP 200').waitFor();

    const { order } = await sandbox.control.orders.read({ orderId: 'by-keyboard' });
    expect(order.orderStatus).toBe('ACTIVE');
  });
});

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
