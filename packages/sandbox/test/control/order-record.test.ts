import { describe, expect, test } from '@jest/globals';
import { createOrderStore } from '../../src/orders/order-store.ts';
import { eventually } from '../eventually.ts';
import { openShop } from '../notifications/merchant-server.ts';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

/** Titles of a timeline, each with its kind. */
async function storyOf({ control }: ServedSandbox, orderId: string) {
  const { timeline } = await control.orders.read({ orderId });
  return timeline.map(({ kind, title }) => `${kind}: ${title}`);
}

/** Waits until no notification of an order waits. */
async function waitForNotifications({ control }: ServedSandbox, orderId: string): Promise<void> {
  await eventually(
    () => control.orders.read({ orderId }),
    ({ notifications }) => notifications.every(({ state }) => state !== 'WAITING'),
  );
}

describe('a test order', () => {
  test('needs no field, and its link leads to its payment page', async () => {
    await using sandbox = await serveSandbox();
    const first = await sandbox.control.orders.create({});
    const second = await sandbox.control.orders.create({});

    expect(first.orderId).not.toBe(second.orderId);
    expect((await fetch(first.paymentLink)).status).toBe(200);
    const details = await sandbox.client.orders.getDetails({ orderId: first.orderId });
    expect(details).toMatchObject({ details: { orderAmount: '100.00', orderCurrency: 'INR' } });
    const { order } = await sandbox.control.orders.read({ orderId: first.orderId });
    const back = await fetch(order.returnUrl, { redirect: 'manual' });
    expect(back.status).toBe(303);
  });

  test('has every field that was given, as the API has them', async () => {
    await using sandbox = await serveSandbox();
    const fields = {
      orderId: 'order-1',
      orderAmount: '154.50',
      orderNote: 'Darjeeling & more',
      customerName: 'Asha Rao',
      customerEmail: 'asha@example.com',
      customerPhone: '+919000000007',
      returnUrl: 'https://shop.example.com/return',
      notifyUrl: 'http://localhost:9/n',
    };

    const { paymentLink } = await sandbox.control.orders.create(fields);

    const { order } = await sandbox.control.orders.read({ orderId: 'order-1' });
    expect(order).toMatchObject({ ...fields, paymentLink, payable: true, orderStatus: 'ACTIVE' });
    expect(await sandbox.client.orders.getLink({ orderId: 'order-1' })).toMatchObject({
      paymentLink,
    });
  });

  test.each([
    ['orderAmount', { orderAmount: '1.005' }, 400],
    ['orderAmount', { orderAmount: '0' }, 400],
    ['orderCurrency', { orderCurrency: 'USD' }, 400],
    ['orderId', { orderId: 'with blank' }, 400],
    ['customerEmail', { customerEmail: 'asha' }, 400],
    ['customerPhone', { customerPhone: '' }, 400],
    ['returnUrl', { returnUrl: 'javascript:alert(1)' }, 400],
    ['notifyUrl', { notifyUrl: 'http://shop.example.com/n' }, 400],
    ['notifyUrl', { notifyUrl: 'ftp://localhost/n' }, 400],
    ['same id', { orderId: 'taken' }, 409],
    ['paymentModes', { paymentModes: 'cc' }, 400],
  ])('is refused with the name of the field: %s %o', async (named, fields, httpStatus) => {
    await using sandbox = await serveSandbox();
    await sandbox.control.orders.create({ orderId: 'taken' });

    const call = sandbox.control.orders.create(fields as { orderId: string });

    await expect(call).rejects.toMatchObject({
      httpStatus,
      reason: expect.stringContaining(named),
    });
    expect((await sandbox.control.orders.list()).orders).toHaveLength(1);
  });

  test.each([
    ['https://shop.example.com/n', []],
    ['HTTP://LOCALHOST:9/n', []],
    ['http://shop.localhost:9/n', []],
    ['http://127.0.0.1:9/n', []],
    ['http://127.1:9/n', []],
    ['http://[::1]:9/n', []],
    ['http://localhost.example.com/n', []],
    ['http://128.0.0.1/n', []],
    ['http://shop/n', []],
    ['http://shop/n', ['shop']],
    ['http://SHOP./n', ['shop']],
    ['http://shop.example/n', ['shop']],
  ])('takes and refuses the notifyUrl %s as createOrder does', async (notifyUrl, notifyHosts) => {
    await using sandbox = await serveSandbox({ notifyHosts });
    const answers = (call: Promise<unknown>) =>
      call.then(
        () => 200,
        ({ httpStatus }) => httpStatus,
      );
    const { orderId, paymentLink: _, status, ...rest } = await sandbox.control.orders.create({});
    expect({ status, rest }).toEqual({ status: 'OK', rest: {} });
    const { order } = await sandbox.control.orders.read({ orderId });

    const byApi = await answers(
      sandbox.client.orders.create({
        orderId: 'by-api',
        orderAmount: '1',
        customerName: order.customerName,
        customerPhone: order.customerPhone,
        customerEmail: order.customerEmail,
        returnUrl: order.returnUrl,
        notifyUrl,
      }),
    );
    const byControl = await answers(sandbox.control.orders.create({ orderId: 'own', notifyUrl }));

    expect(byControl).toBe(byApi);
  });
});

describe('the timeline of an order', () => {
  test('tells everything once, by time, causes before effects', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const { control, client } = sandbox;
    const orderId = 'order-1';
    const { paymentLink } = await control.orders.create({ orderId, notifyUrl: shop.url });
    await fetch(paymentLink);
    await client.orders.sendEmail({ orderId });
    await control.orders.pay({ orderId, outcome: 'FAILED' });
    const { referenceId } = await control.orders.pay({ orderId, outcome: 'SUCCESS' });
    await waitForNotifications(sandbox, orderId);
    await client.refunds.create({ referenceId, refundAmount: '40', refundNote: 'Broken tin' });
    await control.clock.set({ advance: 'P10D' });
    sandbox.clock.advance({ days: 30 });

    expect(await storyOf(sandbox, orderId)).toEqual([
      'ORDER_CREATED: Order of INR 100.00 created',
      'PAGE_OPENED: Payment page opened',
      'MAIL: Mail to customer@example.com',
      'PAYMENT: Attempt to pay by UPI',
      'NOTIFICATION: Notification of FAILED',
      'NOTIFICATION_TRY: Notification delivered',
      'PAYMENT: Attempt to pay by UPI',
      'POSTING: Payment posted',
      'NOTIFICATION: Notification of SUCCESS',
      'NOTIFICATION_TRY: Notification delivered',
      'REFUND: Refund of INR 40.00 initiated',
      'POSTING: Refund posted',
      'SETTLEMENT: Part of settlement 1',
      'POSTING: Settlement posted, of all its payments',
      'REFUND_PROCESSED: Refund of INR 40.00 paid out',
      'POSTING: Refund payout posted',
    ]);
    const record = await control.orders.read({ orderId });
    expect(record.order).toMatchObject({ orderStatus: 'PAID', refunded: '40.00', payable: false });
    expect(record.payments).toMatchObject([
      { txStatus: 'FAILED', refundable: '0.00', settlementId: null, next: [] },
      { txStatus: 'SUCCESS', refunded: '40.00', refundable: '60.00', settlementId: 1, next: [] },
    ]);
    expect(record.refunds).toMatchObject([
      { referenceId, refundAmount: '40.00', state: 'PROCESSED', dueAt: null, settlementId: 1 },
    ]);
    expect(record.notifications).toHaveLength(2);
    expect(record.mails).toMatchObject([{ to: 'customer@example.com', state: 'KEPT' }]);
    expect(record.postings.map(({ kind }) => kind)).toEqual([
      'PAYMENT',
      'REFUND',
      'SETTLEMENT',
      'REFUND_PAID',
    ]);
    for (const { amounts } of record.postings) {
      const paise = Object.values(amounts).map((amount) => BigInt(amount.replace('.', '')));
      expect(paise.reduce((sum, each) => sum + each, 0n)).toBe(0n);
    }
  });

  test('has a late answer of the bank at its own time, after the expiry', async () => {
    await using shop = await openShop();
    await using sandbox = await serveSandbox();
    const { control, database } = sandbox;
    const orderId = 'order-1';
    await control.orders.create({ orderId, notifyUrl: shop.url });
    await control.orders.pay({ orderId, outcome: 'PENDING' });
    await waitForNotifications(sandbox, orderId);
    const { order, payments } = await control.orders.read({ orderId });
    expect(order).toMatchObject({ orderStatus: 'ACTIVE', payable: false, lastTxStatus: 'PENDING' });
    expect(payments).toMatchObject([{ next: ['SUCCESS', 'FAILED'] }]);
    await database
      .updateTable('orders')
      .set(({ ref, eb }) => ({ expires_at: eb(ref('added_at'), '+', 60_000) }))
      .execute();

    await control.clock.set({ advance: 'PT5M' });
    expect((await control.orders.read({ orderId })).order.orderStatus).toBe('EXPIRED');
    await control.clock.set({ advance: 'PT10M' });
    await waitForNotifications(sandbox, orderId);

    expect((await control.orders.read({ orderId })).order.orderStatus).toBe('PAID');
    expect(await storyOf(sandbox, orderId)).toEqual([
      'ORDER_CREATED: Order of INR 100.00 created',
      'PAYMENT: Attempt to pay by UPI',
      'NOTIFICATION: Notification of PENDING',
      'NOTIFICATION_TRY: Notification delivered',
      'ORDER_EXPIRED: Order expired',
      'PAYMENT: The attempt became SUCCESS',
      'POSTING: Payment posted',
      'NOTIFICATION: Notification of SUCCESS',
      'NOTIFICATION_TRY: Notification delivered',
    ]);
  });

  test('has the first opening of the page only', async () => {
    await using sandbox = await serveSandbox();
    const { orderId, paymentLink } = await sandbox.control.orders.create({});
    const opened = async () => (await sandbox.control.orders.read({ orderId })).order.openedAt;
    expect(await opened()).toBeNull();

    await Promise.all([fetch(paymentLink), fetch(paymentLink)]);
    const first = await opened();
    await sandbox.control.clock.set({ advance: 'PT1H' });
    await fetch(paymentLink);

    expect(first).toBe(sandbox.clock.now().toISOString());
    expect(await opened()).toBe(first);
    expect((await storyOf(sandbox, orderId)).filter((line) => /PAGE_OPENED/u.test(line))).toEqual([
      'PAGE_OPENED: Payment page opened',
    ]);
  });
});

test('the opening that comes first stays, also if two visitors find the page unopened', async () => {
  await using sandbox = await serveSandbox();
  const { database, control } = sandbox;
  const { orderId } = await control.orders.create({});
  const announced: unknown[] = [];
  const orders = createOrderStore(database, (_transaction, _appId, event) => announced.push(event));
  const unopened = await orders.find(CREDENTIALS.appId, orderId);
  if (unopened === undefined) throw new Error('no order');

  await orders.open(unopened, new Date('2026-03-02T09:00:00Z'));
  await orders.open(unopened, new Date('2026-03-02T10:00:00Z'));

  const { order } = await control.orders.read({ orderId });
  expect(order.openedAt).toBe('2026-03-02T09:00:00.000Z');
  expect(announced).toHaveLength(1);
});

test('an order that does not exist is a 404', async () => {
  await using sandbox = await serveSandbox();

  await expect(sandbox.control.orders.read({ orderId: 'none' })).rejects.toMatchObject({
    httpStatus: 404,
    reason: 'Order Id does not exist',
  });
});
