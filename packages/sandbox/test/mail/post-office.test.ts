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

  test('of an order that is not there is refused with 404', async () => {
    await using sandbox = await serveSandbox();

    const call = sandbox.client.orders.sendEmail({ orderId: 'nobody' });

    await expect(call).rejects.toMatchObject({
      httpStatus: 404,
      reason: 'Order Id does not exist',
    });
  });
});
