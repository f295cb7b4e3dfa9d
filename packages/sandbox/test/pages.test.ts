import { signFields } from '@cashfree-rest/core';
import { describe, expect, test } from '@jest/globals';
import { enteredAgain } from '../src/pages/payment/read-instrument.ts';
import { aCustomer, formsOf } from './customer.ts';
import { anOrder, CREDENTIALS, serveSandbox } from './serve-sandbox.ts';

describe('every page of a payment', () => {
  test('is in no frame, in no cache, and loads from this server only', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    for (const address of [
      paymentLink,
      `${sandbox.url}/billpay/order/none`,
      `${sandbox.url}/none`,
    ]) {
      const { headers } = await fetch(address);

      expect(headers.get('Cache-Control')).toBe('no-store');
      expect(headers.get('X-Frame-Options')).toBe('DENY');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('strict-origin');
      expect(headers.get('Content-Security-Policy')).toBe(
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
      );
      expect(headers.get('X-Powered-By')).toBeNull();
    }
  });

  test('that sends the browser back allows any form target, and is otherwise as strict', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const customer = aCustomer();
    await customer.open(paymentLink);
    const { url } = await customer.submit('/cancel');

    const policy = (await fetch(url)).headers.get('Content-Security-Policy');

    expect(new URL(url).pathname).toContain('/return/');
    expect(policy).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
  });

  test('gives its cookie to no script and to no other site', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    const cookie = (await fetch(paymentLink)).headers.get('Set-Cookie');

    expect(cookie).toMatch(/^billpay=[\w-]{32}; Path=\/billpay; HttpOnly; SameSite=Lax$/u);
  });

  test('shows neither card number nor CVV again', () => {
    const form = { cardNumber: '4444333322221111', cardCvv: '123', cardHolder: 'Asha', vpa: 'a@b' };

    expect(enteredAgain(form)).toEqual({
      cardKind: '',
      cardExpiry: '',
      cardHolder: 'Asha',
      bankCode: '',
      vpa: 'a@b',
      walletCode: '',
    });
  });
});

describe('what goes wrong outside of the API', () => {
  test.each([
    ['an address that leads nowhere', '/nowhere', {}, 404],
    ['an address that cannot be decoded', '/billpay/order/%E0%A4%A', {}, 400],
    [
      'a form that is too large',
      '/return',
      { method: 'POST', body: new URLSearchParams({ a: 'x'.repeat(20_000) }) },
      413,
    ],
    [
      'a form that says to be compressed and is not',
      '/return',
      {
        method: 'POST',
        body: new URLSearchParams({ a: 'b' }),
        headers: { 'Content-Encoding': 'gzip' },
      },
      400,
    ],
  ])('shows a page without a stack: %s', async (_, path, init, status) => {
    await using sandbox = await serveSandbox();

    const response = await fetch(`${sandbox.url}${path}`, init);
    const page = await response.text();

    expect(response.status).toBe(status);
    expect(page).toContain('<h1>');
    expect(page).not.toMatch(/node_modules|\.ts:|\.js:/u);
  });

  test.each([
    ['/console/orders/%E0%A4%A', 200],
    ['/docs/%E0%A4%A', 404],
    ['/billpay/order/%E0%A4%A', 400],
    ['/return', 413],
  ])('speaks of no charge where there is no payment: %s', async (path, status) => {
    await using sandbox = await serveSandbox();
    const body = new URLSearchParams({ a: 'x'.repeat(20_000) });

    const response = await fetch(
      `${sandbox.url}${path}`,
      status === 413 ? { method: 'POST', body } : {},
    );

    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain('charged');
  });

  test('is logged if it is our own fault, and the page has the id of the entry', async () => {
    const entries: Record<string, unknown>[] = [];
    const logger = { info() {}, warn() {}, error: (entry: object) => entries.push({ ...entry }) };
    await using sandbox = await serveSandbox({ logger });
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    await sandbox.database.schema.alterTable('payments').renameTo('gone').execute();

    const page = await aCustomer().open(paymentLink);
    // The database is lent to other tests.
    await sandbox.database.schema.alterTable('gone').renameTo('payments').execute();

    expect(page.status).toBe(500);
    expect(entries).toHaveLength(1);
    expect(page.html).toContain(String(entries[0]?.requestId));
    expect(page.html).not.toContain('payments');
  });

  test('a cross-site form with a token of other bytes is refused, not a fault', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    const response = await fetch(`${paymentLink}/cancel`, {
      method: 'POST',
      body: new URLSearchParams({ csrfToken: 'é'.repeat(32) }),
      headers: { cookie: `billpay=${'x'.repeat(32)}` },
    });

    expect(response.status).toBe(403);
    expect(await response.text()).toContain(new URL(paymentLink).pathname);
  });

  test.each([
    ['no cookie', {}, 'Your browser did not send our cookie'],
    ['no cookie of ours', { cookie: 'shop=7' }, 'Your browser did not send our cookie'],
    [
      'another cookie than the form',
      { cookie: `billpay=${'x'.repeat(32)}` },
      'We could not accept that request',
    ],
  ])('a form that comes with %s is refused, and the page says why', async (_, headers, why) => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const [form] = formsOf((await aCustomer().open(paymentLink)).html);

    const response = await fetch(`${paymentLink}/cancel`, {
      method: 'POST',
      body: new URLSearchParams(form?.hidden),
      headers,
    });

    expect(response.status).toBe(403);
    expect(await response.text()).toContain(`<h1>${why}</h1>`);
    expect(await sandbox.database.selectFrom('payments').selectAll().execute()).toEqual([]);
  });

  test.each(['', '/', '/return/123456789012'])(
    'a page that a shop leads to by POST answers with a redirect to itself (%j)',
    async (step) => {
      await using sandbox = await serveSandbox();
      const { paymentLink } = await sandbox.client.orders.create(anOrder());

      const response = await fetch(`${paymentLink}${step}?from=shop`, {
        method: 'POST',
        body: new URLSearchParams({ cart: '7' }),
        redirect: 'manual',
      });

      expect(response.status).toBe(303);
      const location = response.headers.get('Location') ?? '';
      expect(new URL(location, paymentLink).href).toBe(`${paymentLink}${step}`);
    },
  );

  test.each(['attempts', 'cancel'])(
    'the address of a form, opened by hand, leads back (%s)',
    async (step) => {
      await using sandbox = await serveSandbox();
      const { paymentLink } = await sandbox.client.orders.create(anOrder());

      expect((await aCustomer().open(`${paymentLink}/${step}`)).url).toBe(paymentLink);
    },
  );
});

describe('the shop’s page of the sandbox', () => {
  const fields = { orderId: 'o', orderAmount: '1.00', txStatus: 'SUCCESS' };
  const rule = {
    fields: ['orderId', 'orderAmount', 'referenceId', 'txStatus', 'paymentMode', 'txMsg', 'txTime'],
  };

  test.each([
    ['believes a result that is signed', CREDENTIALS.secretKey, 'The signature is valid'],
    ['believes no other', 'another_secret_key', 'The signature is not valid'],
  ])('%s', async (_, secretKey, verdict) => {
    await using sandbox = await serveSandbox();
    const signature = await signFields(rule, fields, secretKey);

    const response = await fetch(`${sandbox.url}/return`, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, signature, injected: '<script>' }),
    });

    const page = await response.text();
    expect(page).toContain(verdict);
    expect(page).not.toContain('injected');
  });
});
