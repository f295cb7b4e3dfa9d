import { describe, expect, test } from '@jest/globals';
import { aCustomer, formsOf } from '../customer.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

const BANK = { method: 'netbanking', bankCode: '3333' };
const UPI = { method: 'upi', vpa: 'testsuccess@gocash' };

describe('an attempt that holds the money', () => {
  test.each(['SUCCESS', 'PENDING', 'FLAGGED'])('as %s lets no other one begin', async (outcome) => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const [first, second] = [aCustomer(), aCustomer()];
    await first.open(paymentLink);
    await second.open(paymentLink);
    await first.submit('/attempts', BANK);
    await first.submit(new URL(first.page.url).pathname, { outcome });

    await second.submit('/attempts', UPI);

    expect(second.page.url).toBe(paymentLink);
    const status = await sandbox.client.orders.getStatus({ orderId: 'order-1' });
    expect(status).toMatchObject({ txStatus: outcome, paymentMode: 'NET_BANKING' });
    expect(status).not.toHaveProperty('paymentLink');
  });

  test('is the one that is shown, whatever time the others have', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    const [first, second] = [aCustomer(), aCustomer()];
    await first.open(paymentLink);
    await first.submit('/attempts', BANK);
    const simulator = new URL(first.page.url).pathname;
    await second.open(paymentLink);
    await second.submit('/attempts', { method: 'upi', vpa: 'testfailure@gocash' });

    sandbox.clock.advance({ days: -1 });
    await first.submit(simulator, { outcome: 'SUCCESS' });

    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      orderStatus: 'PAID',
      txStatus: 'SUCCESS',
    });
    expect((await first.open(paymentLink)).html).toContain('This order is paid');
  });

  test('is one at most: the database itself refuses another', async () => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    const row = (key: string, status: string) => ({
      app_id: CREDENTIALS.appId,
      order_key: 1,
      amount: 15_450n,
      currency: 'INR',
      attempt_key: key,
      reference_id: key,
      payment_mode: 'UPI',
      status,
      message: null,
      details: null,
      attempted_at: 0,
    });
    const insert = (key: string, status: string) =>
      sandbox.database.insertInto('payments').values(row(key, status)).execute();

    await insert('1', 'FAILED');
    await insert('2', 'PENDING');

    await expect(insert('3', 'SUCCESS')).rejects.toThrow(/unique/iu);
    await insert('4', 'CANCELLED');
  });
});

describe('an attempt at the simulator', () => {
  test('is decided once', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);
    await customer.submit('/attempts', BANK);
    const simulator = customer.page;
    const [form] = formsOf(simulator.html);
    await customer.submit(new URL(simulator.url).pathname, { outcome: 'FAILED' });

    await fetch(simulator.url, {
      method: 'POST',
      body: new URLSearchParams({ ...form?.hidden, outcome: 'SUCCESS' }),
      headers: { cookie: `billpay=${form?.hidden.csrfToken}` },
    });

    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      orderStatus: 'ACTIVE',
      txStatus: 'FAILED',
    });
  });

  test('cannot end as anything but the five outcomes', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);
    await customer.submit('/attempts', BANK);
    const simulator = new URL(customer.page.url).pathname;

    await customer.submit(simulator, { outcome: 'REFUNDED' });

    expect(new URL(customer.page.url).pathname).toBe(simulator);
  });

  test('pays nothing once the order has expired', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);
    await customer.submit('/attempts', BANK);

    sandbox.clock.advance({ days: 30 });
    await customer.submit(new URL(customer.page.url).pathname, { outcome: 'SUCCESS' });

    expect(customer.page.status).toBe(410);
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).not.toHaveProperty(
      'txStatus',
    );
  });
});
