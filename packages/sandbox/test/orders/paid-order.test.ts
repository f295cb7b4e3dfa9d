import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { aCustomer, formsOf } from '../customer.ts';
import { anOrder, CREDENTIALS, serveSandbox } from '../serve-sandbox.ts';

const CARD_THAT_SUCCEEDS = {
  cardNumber: '4444 3333 2222 1111',
  cardExpiry: '12/30',
  cardCvv: '123',
  cardHolder: 'Asha Rao',
  cardKind: 'credit',
};

const CARD_THAT_ASKS = { ...CARD_THAT_SUCCEEDS, cardNumber: '4111 1111 1111 1111' };

/** Computed by hand, not by the product: HMAC over the seven values in the order that the guide names. */
function signatureOf(fields: Readonly<Record<string, string>>): string {
  const { orderId, orderAmount, referenceId, txStatus, paymentMode, txMsg, txTime } = fields;
  return createHmac('sha256', CREDENTIALS.secretKey)
    .update(`${orderId}${orderAmount}${referenceId}${txStatus}${paymentMode}${txMsg}${txTime}`)
    .digest('base64');
}

describe('an order', () => {
  test('is created, paid by card, and PAID; the shop gets the signed result', async () => {
    await using sandbox = await serveSandbox();
    const { client } = sandbox;
    const customer = aCustomer();

    const { paymentLink } = await client.orders.create(anOrder());
    await customer.open(paymentLink);
    expect(customer.page.html).toContain('₹154.50');
    expect(customer.page.html).toContain('Test Shop');
    expect(customer.page.html).toContain('First flush &amp; more');
    await customer.submit('/attempts', { method: 'card', ...CARD_THAT_SUCCEEDS });

    const [form] = formsOf(customer.page.html);
    expect(form?.action).toBe('https://shop.example.com/return');
    expect(form?.hidden).toEqual({
      orderId: 'order-1',
      orderAmount: '154.50',
      referenceId: expect.stringMatching(/^\d{12}$/u),
      txStatus: 'SUCCESS',
      paymentMode: 'CREDIT_CARD',
      txMsg: '00::Transaction is Successful',
      txTime: '2026-03-02 14:01:12',
      signature: signatureOf(form?.hidden ?? {}),
    });
    expect(await client.orders.getStatus({ orderId: 'order-1' })).toEqual({
      status: 'OK',
      orderStatus: 'PAID',
      orderAmount: '154.50',
      orderExpiryTime: '2026-04-01 14:01:12',
      orderCurrency: 'INR',
      referenceId: form?.hidden.referenceId,
      txStatus: 'SUCCESS',
      txTime: '2026-03-02 14:01:12',
      txMsg: '00::Transaction is Successful',
      paymentMode: 'CREDIT_CARD',
      paymentDetails: {
        paymentMode: 'CREDIT_CARD',
        cardNumber: '4444XXXXXXXX1111',
        cardCountry: 'IN',
        cardScheme: 'visa',
      },
    });
    expect((await client.orders.getDetails({ orderId: 'order-1' })).details).toMatchObject({
      orderStatus: 'PAID',
      orderAmount: '154.50',
      orderNote: 'First flush & more',
      addedOn: '2026-03-02 14:01:12',
    });
    expect((await customer.open(paymentLink)).html).toContain('This order is paid');
  });

  test('without an attempt to pay has no transaction fields', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    const status = await sandbox.client.orders.getStatus({ orderId: 'order-1' });

    expect(status).toEqual({
      status: 'OK',
      orderStatus: 'ACTIVE',
      orderAmount: '154.50',
      orderExpiryTime: '2026-04-01 14:01:12',
      paymentLink,
    });
    expect(await sandbox.client.orders.getLink({ orderId: 'order-1' })).toEqual({
      status: 'OK',
      paymentLink,
    });
  });

  test.each([
    ['SUCCESS', 'PAID', 'card', CARD_THAT_ASKS],
    ['FAILED', 'ACTIVE', 'netbanking', { bankCode: '3333' }],
    ['PENDING', 'ACTIVE', 'wallet', { walletCode: '4001' }],
    ['FLAGGED', 'PROCESSED', 'card', CARD_THAT_ASKS],
    ['CANCELLED', 'ACTIVE', 'netbanking', { bankCode: '3333' }],
  ])(
    'whose attempt ends %s at the simulator is %s',
    async (outcome, orderStatus, method, fields) => {
      await using sandbox = await serveSandbox();
      const customer = aCustomer();
      await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);

      await customer.submit('/attempts', { method, ...(fields as Record<string, string>) });
      const simulator = new URL(customer.page.url).pathname;
      await customer.submit(simulator, { outcome });

      const [form] = formsOf(customer.page.html);
      expect(form?.hidden).toMatchObject({ txStatus: outcome });
      expect(form?.hidden.signature).toBe(signatureOf(form?.hidden ?? {}));
      expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
        orderStatus,
        txStatus: outcome,
        txMsg: outcome === 'PENDING' ? null : expect.any(String),
      });
    },
  );

  test('is paid by UPI at the second attempt, after the first has failed', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    await customer.open(paymentLink);
    await customer.submit('/attempts', { method: 'upi', vpa: 'testfailure@gocash' });
    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      orderStatus: 'ACTIVE',
      txStatus: 'FAILED',
      paymentDetails: { payersVPA: 'testfailure@gocash' },
      paymentLink,
    });
    const again = await customer.open(paymentLink);
    expect(again.html).toContain('The last attempt did not go through');
    await customer.submit('/attempts', { method: 'upi', vpa: 'testsuccess@gocash' });

    expect(await sandbox.client.orders.getStatus({ orderId: 'order-1' })).toMatchObject({
      orderStatus: 'PAID',
      paymentMode: 'UPI',
      paymentDetails: { payersVPA: 'testsuccess@gocash', utr: expect.stringMatching(/^\d{12}$/u) },
    });
  });

  test('is cancelled by going back to the merchant', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    await customer.open((await sandbox.client.orders.create(anOrder())).paymentLink);

    await customer.submit('/cancel');

    expect(formsOf(customer.page.html)[0]?.hidden).toMatchObject({
      txStatus: 'CANCELLED',
      paymentMode: '',
    });
    const status = await sandbox.client.orders.getStatus({ orderId: 'order-1' });
    expect(status).toMatchObject({ orderStatus: 'ACTIVE', txStatus: 'CANCELLED' });
    expect(status).not.toHaveProperty('paymentMode');
  });

  test('takes no payment after its last day', async () => {
    await using sandbox = await serveSandbox();
    const customer = aCustomer();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());
    await customer.open(paymentLink);

    sandbox.clock.advance({ days: 30 });
    await customer.submit('/attempts', { method: 'upi', vpa: 'testsuccess@gocash' });

    expect(customer.page.status).toBe(410);
    expect(customer.page.html).toContain('This payment link has expired');
    const status = await sandbox.client.orders.getStatus({ orderId: 'order-1' });
    expect(status).not.toHaveProperty('txStatus');
    expect(status).not.toHaveProperty('paymentLink');
  });
});
