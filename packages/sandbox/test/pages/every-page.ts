import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { anOrder, type ServedSandbox } from '../serve-sandbox.ts';

export type OrderFields = Partial<ReturnType<typeof anOrder>>;

/** Takes a browser to a page of some order, the way a customer comes there. */
export type Visit = (page: Page, sandbox: ServedSandbox, order: OrderFields) => Promise<void>;

/** Creates an order whose result comes back to the sandbox, and answers with its payment link. */
export async function createOrder(sandbox: ServedSandbox, order: OrderFields): Promise<string> {
  const orderId = `order-${randomUUID()}`;
  const returnUrl = `${sandbox.url}/return`;
  const fields = { ...anOrder(), orderId, returnUrl, ...order };
  return (await sandbox.client.orders.create(fields)).paymentLink;
}

export async function openOrder(
  page: Page,
  sandbox: ServedSandbox,
  order: OrderFields = {},
): Promise<string> {
  const link = await createOrder(sandbox, order);
  await page.goto(link);
  return link;
}

/** Opens one method, closes the others. */
export async function openMethod(page: Page, name: string): Promise<void> {
  const method = page.locator('details.method', { has: page.getByText(name, { exact: true }) });
  if ((await method.getAttribute('open')) === null) await method.locator('summary').click();
}

export async function pay(page: Page): Promise<void> {
  await page.locator('details[open] button[type=submit]').click();
}

export async function enterVpa(page: Page, vpa: string): Promise<void> {
  await openMethod(page, 'UPI');
  await page.getByLabel('UPI ID').fill(vpa);
}

export async function reachSimulator(
  page: Page,
  sandbox: ServedSandbox,
  order: OrderFields = {},
): Promise<string> {
  const link = await openOrder(page, sandbox, order);
  await openMethod(page, 'Net banking');
  await pay(page);
  await page.waitForURL(/\/simulator\//u);
  return link;
}

const showMethod =
  (name: string): Visit =>
  async (page, sandbox, order) => {
    await openOrder(page, sandbox, order);
    await openMethod(page, name);
  };

/** The page that goes on to the shop by itself, held there: without its script it waits for the customer. */
const showReturn =
  (outcome: string): Visit =>
  async (page, sandbox, order) => {
    await reachSimulator(page, sandbox, order);
    await page.route('**/page.js', (route) => route.fulfill({ body: '' }));
    await page.locator(`button[value=${outcome}]`).click();
    await page.waitForURL(/\/return\//u);
  };

/** Every kind of page that the sandbox has for people, by name. */
export const EVERY_PAGE: readonly (readonly [name: string, visit: Visit])[] = [
  ['payment by card', showMethod('Credit or debit card')],
  ['payment by UPI', showMethod('UPI')],
  ['payment by net banking', showMethod('Net banking')],
  ['payment by wallet', showMethod('Wallet')],
  [
    'test instruments',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await page.locator('.tests summary').click();
    },
  ],
  [
    'payment with a mistake',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await page.getByLabel('Card number').fill('4012 8888 8888 1881');
      await page.getByLabel('Expiry').fill('12/30');
      await page.getByLabel('CVV').fill('123');
      await page.getByLabel('Name on card').fill('Asha Rao');
      await pay(page);
      await page.getByText('Please check your details').waitFor();
    },
  ],
  [
    'payment with a mistake in a choice',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await openMethod(page, 'Wallet');
      await page.evaluate("document.getElementById('walletCode').value = '0'");
      await pay(page);
      await page.getByText('Please check your details').waitFor();
    },
  ],
  ['simulator', async (page, sandbox, order) => void (await reachSimulator(page, sandbox, order))],
  ['return after success', showReturn('SUCCESS')],
  ['return after failure', showReturn('FAILED')],
  [
    'paid',
    async (page, sandbox, order) => {
      const link = await openOrder(page, sandbox, order);
      await enterVpa(page, 'testsuccess@gocash');
      await pay(page);
      await page.waitForURL(/\/return$/u);
      await page.goto(link);
    },
  ],
  [
    'processing',
    async (page, sandbox, order) => {
      const link = await reachSimulator(page, sandbox, order);
      await page.locator('button[value=PENDING]').click();
      await page.waitForURL(/\/return$/u);
      await page.goto(link);
    },
  ],
  [
    'flagged',
    async (page, sandbox, order) => {
      const link = await reachSimulator(page, sandbox, order);
      await page.locator('button[value=FLAGGED]').click();
      await page.waitForURL(/\/return$/u);
      await page.goto(link);
    },
  ],
  [
    'expired',
    async (page, sandbox, order) => {
      const link = await openOrder(page, sandbox, order);
      sandbox.clock.advance({ days: 31 });
      await page.goto(link);
    },
  ],
  [
    'unknown',
    async (page, sandbox) =>
      void (await page.goto(`${sandbox.url}/billpay/order/${'0'.repeat(21)}`)),
  ],
  [
    'cookieless',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await page.context().clearCookies();
      await enterVpa(page, 'testsuccess@gocash');
      await pay(page);
      await page.waitForURL(/\/attempts$/u);
    },
  ],
  [
    'invalid',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await page.locator('[name=csrfToken]').evaluateAll((fields) => {
        for (const field of fields) field.setAttribute('value', 'of another page');
      });
      await enterVpa(page, 'testsuccess@gocash');
      await pay(page);
      await page.waitForURL(/\/attempts$/u);
    },
  ],
  ['missing', async (page, sandbox) => void (await page.goto(`${sandbox.url}/nowhere`))],
  [
    'result',
    async (page, sandbox, order) => {
      await openOrder(page, sandbox, order);
      await enterVpa(page, 'testsuccess@gocash');
      await pay(page);
      await page.waitForURL(/\/return$/u);
    },
  ],
  [
    'fault',
    async (page, sandbox, order) => {
      const link = await createOrder(sandbox, order);
      const { schema } = sandbox.database;
      await schema.alterTable('payments').renameTo('lost').execute();
      await page.goto(link);
      await schema.alterTable('lost').renameTo('payments').execute();
    },
  ],
];
