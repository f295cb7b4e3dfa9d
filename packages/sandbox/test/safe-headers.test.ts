import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operations } from '@cashfree-rest/generated-sandbox';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCustomer } from './customer.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from './serve-sandbox.ts';

type Init = RequestInit & { readonly form?: Readonly<Record<string, string>> };

/** Every kind of answer of the sandbox. `:order` stands for the payment link of an order. */
const ANSWERS: readonly (readonly [what: string, path: string, status: number, init?: Init])[] = [
  ['the way to the console', '/', 303],
  ['its head', '/', 303, { method: 'HEAD' }],
  ['its methods', '/', 200, { method: 'OPTIONS' }],
  ['the console', '/console/', 200],
  ['the console without a slash', '/console', 200],
  ['its head', '/console/', 200, { method: 'HEAD' }],
  ['a view of it', '/console/orders/order-1', 200],
  ['its script', '/console/console.js', 200],
  ['its style', '/console/console.css', 200],
  ['what it tells a newcomer', '/console/sandbox.json', 200],
  ['the style of the return page', '/result.css', 200],
  ['the return page, opened by hand', '/return', 303],
  ['the return page', '/return', 200, { form: { orderId: 'o' } }],
  ['a form that is too large', '/return', 413, { form: { a: 'x'.repeat(20_000) } }],
  ['an address that leads nowhere', '/nowhere', 404],
  ['a method that leads nowhere', '/', 404, { method: 'DELETE' }],
  ['an address that cannot be decoded', '/billpay/order/%E0%A4%A', 400],
  ['the payment page', ':order', 200],
  ['its head', ':order', 200, { method: 'HEAD' }],
  ['a form without the right token', ':order/cancel', 403, { form: { csrfToken: 'x' } }],
  ['a form, opened by hand', ':order/attempts', 303],
  ['an attempt that does not exist', ':order/return/1', 303],
  ['a payment that does not exist', '/billpay/order/none', 404],
  ['nothing below /billpay', '/billpay/nothing', 404],
  ['the style of pages', '/billpay/assets/page.css', 200],
  ['the script of pages', '/billpay/assets/page.js', 200],
  ['the icon of pages', '/billpay/assets/icon.svg', 200],
  ['an asset that does not exist', '/billpay/assets/none.js', 404],
  ['the documentation without a slash', '/docs', 301],
  ['the documentation', '/docs/', 200],
  ['a folder of it without a slash', '/docs/guides', 301],
  ['a page of it', '/docs/guides/', 200],
  ['a part of a page', '/docs/guides/', 206, { headers: { Range: 'bytes=0-1' } }],
  ['no part of a page', '/docs/guides/', 416, { headers: { Range: 'bytes=99999-' } }],
  ['the Redoc page', '/docs/redoc.html', 200],
  ['a file of it that does not exist', '/docs/none', 404],
  ['a file outside of it', '/docs/..%2fsecret', 404],
  ['the health of the sandbox', '/healthz', 200],
  ['its head', '/healthz', 200, { method: 'HEAD' }],
  ['an operation', '/api/v1/credentials/verify', 200, { form: CREDENTIALS }],
  ['a refused request', '/api/v1/order/info', 400, { form: CREDENTIALS }],
  ['an operation by GET', '/api/v1/order/create', 405],
  ['an operation that does not exist', '/api/v1/nothing', 404, { form: {} }],
  ['a control call', '/sandbox/v1/clock', 200],
  ['a control call by another method', '/sandbox/v1/clock', 405, { method: 'PUT' }],
  ['a refused control call', '/sandbox/v1/clock?x=1', 400],
  ['a control call that does not exist', '/sandbox/v1/nothing', 404],
  ['nothing below /sandbox', '/sandbox/nothing', 404],
];

describe('no browser may guess the type of, frame, or load anything from elsewhere for', () => {
  let sandbox: ServedSandbox;
  let docsFolder = '';
  let link = '';

  beforeAll(async () => {
    docsFolder = await mkdtemp(join(tmpdir(), 'docs-'));
    await mkdir(join(docsFolder, 'guides'));
    for (const page of ['index.html', 'redoc.html', 'guides/index.html']) {
      await writeFile(join(docsFolder, page), '<!doctype html><title>Page</title>');
    }
    sandbox = await serveSandbox({ docsFolder });
    link = new URL((await sandbox.client.orders.create(anOrder())).paymentLink).pathname;
  });

  afterAll(async () => {
    await sandbox[Symbol.asyncDispose]();
    await rm(docsFolder, { recursive: true });
  });

  test.each(ANSWERS)('%s (%s, %i)', async (_, path, status, { form, ...init } = {}) => {
    const body = form && { method: 'POST', body: new URLSearchParams(form) };
    const url = `${sandbox.url}${path.replace(':order', link)}`;

    const response = await fetch(url, { redirect: 'manual', ...body, ...init });

    expect(response.status).toBe(status);
    expectSafe(response.headers, path === '/docs/redoc.html');
  });

  test('pages that only a customer who pays gets to', async () => {
    const customer = aCustomer();
    await customer.open(`${sandbox.url}${link}`);
    await customer.submit('/attempts', { method: 'wallet', walletCode: '4001' });
    const simulator = customer.page.url;

    expectSafe((await fetch(simulator)).headers);
    await customer.submit('', { outcome: 'SUCCESS' });
    expect(customer.page.url).toContain('/return/');
    expectSafe((await fetch(customer.page.url)).headers);
  });

  test('every control operation, refused or not', async () => {
    for (const { path, httpMethod } of Object.values(operations)) {
      const response = await fetch(`${sandbox.url}${path}`, { method: httpMethod });
      expectSafe(response.headers);
    }
  });

  test('the page of a fault of ours', async () => {
    await using broken = await serveSandbox();
    const { paymentLink } = await broken.client.orders.create(anOrder());
    await broken.database.schema.alterTable('payments').renameTo('gone').execute();

    const response = await fetch(paymentLink);

    expect(response.status).toBe(500);
    expectSafe(response.headers);
  });
});

function expectSafe(headers: Headers, isRedoc = false): void {
  const policy = (headers.get('Content-Security-Policy') ?? '').split(/;\s*/u);
  expect(policy).toContain("default-src 'none'");
  // Express's own redirects have only the older header against frames.
  expect([...policy, headers.get('X-Frame-Options')]).toEqual(
    expect.arrayContaining([expect.stringMatching(/^(?:frame-ancestors 'none'|DENY)$/u)]),
  );
  if (!isRedoc) expect(policy.join()).not.toMatch(/unsafe|\*|data:|blob:/u);
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Referrer-Policy')).toMatch(/^(?:strict-origin|no-referrer)$/u);
  expect(headers.get('X-Powered-By')).toBeNull();
}
