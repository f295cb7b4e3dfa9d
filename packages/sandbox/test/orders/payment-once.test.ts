import { describe, expect, test } from '@jest/globals';
import { aCustomer, formsOf } from '../customer.ts';
import { anOrder, serveSandbox } from '../serve-sandbox.ts';

const UPI = { method: 'upi', vpa: 'testsuccess@gocash' };

describe('an order is paid once', () => {
  test('however often the same form is sent', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    await customer.open(paymentLink);
    const [form] = formsOf(customer.page.html).filter(({ action }) => action.endsWith('/attempts'));
    const cookie = `billpay=${form?.hidden.csrfToken}`;
    const body = new URLSearchParams({ ...form?.hidden, ...UPI });
    const send = () =>
      fetch(new URL(form?.action ?? '', paymentLink), {
        method: 'POST',
        body,
        headers: { cookie },
        redirect: 'manual',
      });

    const responses = await Promise.all(Array.from({ length: 8 }, send));

    const targets = new Set(responses.map((response) => response.headers.get('location')));
    expect(targets.size).toBe(1);
    expect([...targets][0]).toMatch(/\/return\/\d{12}$/u);
  });

  test('however many windows are open', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const customers = Array.from({ length: 8 }, aCustomer);
    await Promise.all(customers.map((customer) => customer.open(paymentLink)));

    await Promise.all(customers.map((customer) => customer.submit('/attempts', UPI)));

    const pages = customers.map(({ page }) => (page.url.includes('/return/') ? 'paid' : 'told so'));
    expect(pages.filter((page) => page === 'paid')).toHaveLength(1);
    expect(customers.find(({ page }) => page.url === paymentLink)?.page.html).toContain(
      'This order is paid',
    );
  });

  test.each(['SUCCESS', 'CANCELLED'])(
    'and what was left at the simulator can no longer end as %s',
    async (outcome) => {
      await using sandbox = await serveSandbox();
      const { paymentLink } = await sandbox.client.orders.create(anOrder());
      const [slow, fast] = [aCustomer(), aCustomer()];
      await slow.open(paymentLink);
      await slow.submit('/attempts', { method: 'netbanking', bankCode: '3333' });
      const simulator = new URL(slow.page.url).pathname;
      await fast.open(paymentLink);
      await fast.submit('/attempts', UPI);

      await slow.submit(simulator, { outcome });

      expect(slow.page.html).toContain('This order is paid');
      expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
        orderStatus: 'PAID',
        paymentMode: 'UPI',
      });
    },
  );

  test('and a result page that is loaded again pays nothing', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);
    await customer.submit('/attempts', UPI);
    const first = customer.page;

    const again = await customer.open(first.url);

    expect(again.html).toBe(first.html);
  });
});

describe('the payment page refuses', () => {
  test.each([
    ['without its cookie', (form: Record<string, string>) => [form, '']],
    ['with another cookie', (form: Record<string, string>) => [form, `billpay=${'x'.repeat(32)}`]],
    [
      'without its token',
      ({ csrfToken, ...form }: Record<string, string>) => [form, `billpay=${csrfToken}`],
    ],
  ])('a form %s', async (_, forge) => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    await customer.open(paymentLink);
    const form = formsOf(customer.page.html).find(({ action }) => action.endsWith('/attempts'));
    const [fields, cookie] = forge({ ...form?.hidden, ...UPI }) as [Record<string, string>, string];

    const response = await fetch(`${paymentLink}/attempts`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { cookie },
    });

    expect(response.status).toBe(403);
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).not.toHaveProperty(
      'txStatus',
    );
  });

  test.each([
    [
      'a card that is no test card',
      { method: 'card', cardNumber: '4012888888881881', cardKind: 'credit' },
      '4111 1111 1111 1111',
    ],
    [
      'a UPI address that is no test address',
      { method: 'upi', vpa: 'asha@bank' },
      'testsuccess@gocash',
    ],
    ['a bank that is not there', { method: 'netbanking', bankCode: '1' }, '3333'],
    [
      'a card that has expired',
      {
        method: 'card',
        cardNumber: '4444333322221111',
        cardExpiry: '02/26',
        cardCvv: '123',
        cardKind: 'credit',
      },
      'expiry',
    ],
  ])('%s, says what it takes, and shows no card number again', async (_, fields, hint) => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);

    const page = await customer.submit('/attempts', fields);

    expect(page.status).toBe(422);
    expect(page.html).toContain(hint);
    expect(page.html).not.toContain('4012888888881881');
    expect(page.html).not.toContain('value="4444333322221111"');
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).not.toHaveProperty(
      'txStatus',
    );
  });

  test('a method that the order does not allow', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const order = anOrder({ paymentModes: 'dc,nb' });
    await customer.open((await sandbox.client.orders.create(order)).paymentLink);
    expect(customer.page.html).not.toContain('name="vpa"');

    const page = await customer.submit('/attempts', UPI);

    expect(page.status).toBe(422);
  });

  test('a link to nothing', async () => {
    await using sandbox = await serveSandbox();

    const page = await aCustomer().open(`${sandbox.url}/billpay/order/${'0'.repeat(21)}`);

    expect(page.status).toBe(404);
    expect(page.html).toContain('We cannot find this payment');
  });
});
