import { describe, expect, test } from '@jest/globals';
import { createMailSender } from '../../src/mail/send-mail.ts';
import { eventually } from '../eventually.ts';
import { anOrder, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { openMailServer } from './mail-server.ts';

async function mails(sandbox: ServedSandbox) {
  return (await sandbox.control.mailbox.list()).mails;
}

describe('sendOrderEmail', () => {
  test('puts a mail with the link into the mailbox where no SMTP server is set', async () => {
    await using sandbox = await serveSandbox();
    const { paymentLink } = await sandbox.client.orders.create(anOrder());

    const reply = await sandbox.client.orders.sendEmail({ orderId: 'order-1' });

    expect(reply).toEqual({ status: 'OK', message: 'Email sent successfully' });
    const [mail] = await mails(sandbox);
    expect(mail).toMatchObject({ to: 'asha@example.com', orderId: 'order-1', state: 'KEPT' });
    expect(mail?.text).toContain(paymentLink);
    expect(mail?.html).toContain(paymentLink);
  });

  test('sends it over SMTP where one is set', async () => {
    await using server = await openMailServer();
    const mailSender = createMailSender(`smtp://127.0.0.1:${server.port}`);
    await using sandbox = await serveSandbox({ mailSender });
    await sandbox.client.orders.create(anOrder());

    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });

    await eventually(
      () => mails(sandbox),
      ([mail]) => mail?.state === 'SENT',
    );
    expect(server.mails.map(({ recipients }) => recipients)).toEqual([['asha@example.com']]);
    mailSender.close();
  });

  test('tries again while the SMTP server refuses, and says why in the mailbox', async () => {
    let isFull = true;
    await using server = await openMailServer({
      onRcptTo: (_address, _session, callback) => {
        callback(isFull ? new Error('mailbox is full') : undefined);
      },
    });
    const mailSender = createMailSender(`smtp://127.0.0.1:${server.port}`);
    await using sandbox = await serveSandbox({ mailSender });
    await sandbox.client.orders.create(anOrder());
    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });
    const [refused] = await eventually(
      () => mails(sandbox),
      ([mail]) => mail?.failure != null,
    );
    isFull = false;

    await sandbox.control.clock.set({ advance: 'PT3M' });

    expect(refused).toMatchObject({ state: 'WAITING' });
    expect(await mails(sandbox)).toMatchObject([{ state: 'SENT', failure: null }]);
    expect(server.mails).toHaveLength(1);
    mailSender.close();
  });

  test.each([
    ['SUCCESS', 'is paid'],
    ['PENDING', 'has a payment under way'],
    ['FLAGGED', 'has a payment under way'],
  ] as const)('of an order whose payment is %s is refused: it %s', async (outcome, words) => {
    await using sandbox = await serveSandbox();
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.orders.pay({ orderId: 'order-1', outcome });

    const call = sandbox.client.orders.sendEmail({ orderId: 'order-1' });

    await expect(call).rejects.toMatchObject({
      httpStatus: 409,
      reason: `orderId names an order that ${words}: only an order that can still be paid gets a mail`,
    });
    expect(await mails(sandbox)).toEqual([]);
  });

  test.each(['FAILED', 'CANCELLED'] as const)(
    'of an order whose last attempt is %s asks for another one',
    async (outcome) => {
      await using sandbox = await serveSandbox();
      await sandbox.client.orders.create(anOrder());
      await sandbox.control.orders.pay({ orderId: 'order-1', outcome });

      await sandbox.client.orders.sendEmail({ orderId: 'order-1' });

      expect(await mails(sandbox)).toHaveLength(1);
    },
  );

  test('of an order is refused from the second on at which it expires', async () => {
    await using sandbox = await serveSandbox({ orderLifetimeDays: 1 });
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.clock.set({ advance: 'PT23H59M59S' });
    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });
    await sandbox.control.clock.set({ advance: 'PT1S' });

    const call = sandbox.client.orders.sendEmail({ orderId: 'order-1' });

    await expect(call).rejects.toMatchObject({
      httpStatus: 409,
      reason: expect.stringMatching(/^orderId names an order that has expired: /u),
    });
    expect(await mails(sandbox)).toHaveLength(1);
  });

  test.each([
    [
      'was paid',
      'is paid',
      async ({ control }: ServedSandbox) => {
        await control.orders.pay({ orderId: 'order-1', outcome: 'SUCCESS' });
      },
    ],
    [
      'is being paid',
      'has a payment under way',
      async ({ control }: ServedSandbox) => {
        await control.orders.pay({ orderId: 'order-1', outcome: 'PENDING' });
      },
    ],
    [
      'has expired',
      'has expired',
      async ({ control }: ServedSandbox) => {
        // The next try fails as well, and the one after that comes too late.
        await control.clock.set({ advance: 'PT5M' });
      },
    ],
  ])('that waits while its order %s is not sent', async (_name, words, change) => {
    let isFull = true;
    await using server = await openMailServer({
      onRcptTo: (_address, _session, callback) => {
        callback(isFull ? new Error('mailbox is full') : undefined);
      },
    });
    const mailSender = createMailSender(`smtp://127.0.0.1:${server.port}`);
    await using sandbox = await serveSandbox({ mailSender, orderLifetimeDays: 1 });
    await sandbox.client.orders.create(anOrder());
    await sandbox.control.clock.set({ advance: 'PT23H50M' });
    await sandbox.client.orders.sendEmail({ orderId: 'order-1' });
    await eventually(
      () => mails(sandbox),
      ([mail]) => mail?.failure != null,
    );
    await change(sandbox);
    isFull = false;

    await sandbox.control.clock.set({ advance: 'PT9M' });

    expect(await mails(sandbox)).toMatchObject([
      { state: 'GIVEN_UP', failure: `not sent: the order ${words}` },
    ]);
    expect(server.mails).toEqual([]);
    mailSender.close();
  });

  test('of an order that is not there is refused with 404', async () => {
    await using sandbox = await serveSandbox();

    const call = sandbox.client.orders.sendEmail({ orderId: 'unknown' });

    await expect(call).rejects.toMatchObject({
      httpStatus: 404,
      reason: 'Order Id does not exist',
    });
  });
});
