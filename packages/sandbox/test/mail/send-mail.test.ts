import { describe, expect, test } from '@jest/globals';
import { renderOrderMail } from '../../src/mail/render-order-mail.ts';
import { createMailSender, type MailSenderOptions } from '../../src/mail/send-mail.ts';
import { openMailServer, openRawServer } from './mail-server.ts';
import { readMail } from './read-mail.ts';

const LINK = 'http://localhost:4010/billpay/order/a1b2c3d4e5f6g7h8i9j0k';

const MAIL = {
  to: 'asha@example.com',
  ...renderOrderMail({
    merchantName: 'Kaveri Kaffee ☕ Münster',
    orderId: 'KC-2041',
    amount: '154000.00',
    currency: 'INR',
    note: 'Erste Pflückung',
    customerName: 'Asha Rao',
    paymentLink: LINK,
  }),
};

function send(url: string, mail: Partial<typeof MAIL> = {}, options: MailSenderOptions = {}) {
  return createMailSender(url, options).send({ ...MAIL, ...mail });
}

function refusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}

/** A port of this machine on which nothing listens. */
async function freePort(): Promise<number> {
  await using server = await openRawServer(() => undefined);
  return server.port;
}

describe('a mail', () => {
  test('arrives with its recipient, its subject and both parts', async () => {
    await using server = await openMailServer();

    await send(`smtp://127.0.0.1:${server.port}`);

    expect(server.mails).toHaveLength(1);
    const [mail] = server.mails;
    expect(mail?.recipients).toEqual(['asha@example.com']);
    expect(mail?.headers).toMatchObject({
      to: ['asha@example.com'],
      from: ['Payment sandbox <no-reply@sandbox.invalid>'],
      subject: ['Pay ₹1,54,000.00 to Kaveri Kaffee ☕ Münster (order KC-2041)'],
      'auto-submitted': ['auto-generated'],
      'content-type': [expect.stringMatching(/^multipart\/alternative/u)],
    });
    expect(Object.keys(mail?.parts ?? {})).toEqual(['text/plain', 'text/html']);
    expect(mail?.parts['text/plain']?.replaceAll('\r\n', '\n')).toContain(MAIL.text);
    expect(mail?.parts['text/html']?.replaceAll('\r\n', '\n')).toContain(MAIL.html);
    expect(MAIL.text).toContain(`\n${LINK}\n`);
    expect(MAIL.html).toContain(`href="${LINK}"`);
    expect(mail?.from).toBe('no-reply@sandbox.invalid');
    expect(mail?.user).toBeUndefined();
  });

  test('is sent as the user of the address, whose special characters are encoded', async () => {
    await using server = await openMailServer({
      onAuth: ({ username, password }, _session, callback) =>
        password === 'p@ss/w:rd'
          ? callback(null, { user: username })
          : callback(refusal(535, 'no')),
    });

    await send(`smtp://shop:p%40ss%2Fw%3Ard@127.0.0.1:${server.port}`);

    expect(server.mails).toMatchObject([{ user: 'shop', from: 'no-reply@sandbox.invalid' }]);
  });

  test('comes from the user, if that is an e-mail address', async () => {
    await using server = await openMailServer({
      onAuth: ({ username }, _session, callback) => callback(null, { user: username }),
    });

    await send(`smtp://pay%40shop.example:password@127.0.0.1:${server.port}`);

    expect(server.mails[0]?.from).toBe('pay@shop.example');
    expect(server.mails[0]?.headers.from).toEqual(['Payment sandbox <pay@shop.example>']);
  });

  test.each([
    ['two addresses', 'asha@example.com, eve@example.com'],
    ['two addresses without a blank', 'asha@example.com,eve@example.com'],
    ['two addresses with a semicolon', 'asha@example.com;eve@example.com'],
    ['a name before an address', 'asha@example.com <eve@example.com>'],
    ['a group', 'all:asha@example.com;'],
    ['a quoted address', '"eve@evil.example x"@example.com'],
    ['a comment', 'asha(eve@example.com)@example.com'],
    ['a second header', 'asha@example.com\r\nBcc: eve@example.com'],
    ['a second command', 'asha@example.com>\r\nRCPT TO:<eve@example.com'],
    ['no address', 'asha'],
    ['nothing', ''],
  ])('is not sent if the recipient is %s', async (_name, to) => {
    await using server = await openMailServer();

    await expect(send(`smtp://127.0.0.1:${server.port}`, { to })).rejects.toMatchObject({
      name: 'MailError',
      message: 'the recipient is not one e-mail address',
    });
    expect(server.mails).toEqual([]);
  });

  test.each([
    ['a line break', 'Pay\r\nBcc: eve@example.com\r\n\r\nHello'],
    ['a bare line feed', 'Pay\nBcc: eve@example.com'],
    ['a bare carriage return', 'Pay\rBcc: eve@example.com'],
    ['a line break and other characters', 'Zahlung ü\r\nBcc: eve@example.com'],
  ])('gets no header from a subject with %s', async (_name, subject) => {
    await using server = await openMailServer();

    await send(`smtp://127.0.0.1:${server.port}`, { subject });

    expect(server.mails[0]?.headers).not.toHaveProperty('bcc');
    expect(server.mails[0]?.recipients).toEqual(['asha@example.com']);
    expect(server.mails[0]?.headers.subject).toHaveLength(1);
  });

  test('takes nothing from an object but its four fields', async () => {
    await using server = await openMailServer();
    const row = { ...MAIL, cc: 'eve@example.com', attachments: [{ path: '/etc/hostname' }] };

    await createMailSender(`smtp://127.0.0.1:${server.port}`).send(row);

    expect(server.mails[0]?.recipients).toEqual(['asha@example.com']);
    expect(server.mails[0]?.headers).not.toHaveProperty('cc');
    expect(Object.keys(server.mails[0]?.parts ?? {})).toEqual(['text/plain', 'text/html']);
  });

  test('keeps lines that are a dot, or start with From', async () => {
    await using server = await openMailServer();
    const text = 'a\n.\n..\nFrom b\n';

    await send(`smtp://127.0.0.1:${server.port}`, { text });

    const received = server.mails[0]?.parts['text/plain']?.replaceAll('\r\n', '\n');
    expect(received).toContain(text);
  });
});

describe('a mail that is not taken has one line that says why', () => {
  const CREDENTIALS = 'canary-user:canary-password';

  test('when the recipient is refused', async () => {
    await using server = await openMailServer({
      onAuth: ({ username }, _session, callback) => callback(null, { user: username }),
      onRcptTo: (_address, _session, callback) =>
        callback(refusal(550, 'no mailbox\r\nfor canary-user with canary-password')),
    });

    await expect(send(`smtp://${CREDENTIALS}@127.0.0.1:${server.port}`)).rejects.toMatchObject({
      name: 'MailError',
      message: 'the mail server refused the mail: 550 no mailbox for … with …',
    });
    expect(server.mails).toEqual([]);
  });

  test('when the mail itself is refused', async () => {
    await using server = await openMailServer({
      onData: (stream, _session, callback) => {
        stream.resume().on('end', () => callback(refusal(554, 'looks like spam')));
      },
    });

    await expect(send(`smtp://127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: 'the mail server refused the mail: 554 looks like spam',
    });
  });

  test('when the credentials are wrong, without the server’s words', async () => {
    await using server = await openMailServer({
      onAuth: ({ username, password }, _session, callback) =>
        callback(refusal(535, Buffer.from(`${username} ${password}`).toString('base64'))),
    });

    await expect(send(`smtp://${CREDENTIALS}@127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: 'the mail server refused the credentials (535)',
    });
  });

  test('when credentials are missing', async () => {
    await using server = await openMailServer({ authOptional: false });

    await expect(send(`smtp://127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: expect.stringMatching(/^the mail server refused the mail: 530 [^\n]+$/u),
    });
  });

  test.each([
    ['at once', ''],
    ['after its greeting', '220 mail.example\r\n'],
  ])('when the server hangs up %s', async (_name, greeting) => {
    await using server = await openRawServer((socket) => socket.end(greeting));

    await expect(send(`smtp://${CREDENTIALS}@127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: 'the mail server closed the connection',
    });
  });

  test('when nothing listens', async () => {
    const port = await freePort();

    await expect(send(`smtp://${CREDENTIALS}@127.0.0.1:${port}`)).rejects.toMatchObject({
      message: `the mail could not be sent: connect ECONNREFUSED 127.0.0.1:${port}`,
    });
  });

  test('when it is another kind of server', async () => {
    await using server = await openRawServer((socket) => socket.end('HTTP/1.1 400 Bad\r\n\r\n'));

    await expect(send(`smtp://${CREDENTIALS}@127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: expect.stringMatching(/^the mail could not be sent: Invalid greeting[^\n]*$/u),
    });
  });

  test('when an smtps server speaks no TLS', async () => {
    await using server = await openMailServer();

    await expect(send(`smtps://${CREDENTIALS}@127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: expect.stringMatching(/^the mail could not be sent: (?!.*canary)[^\n]+$/u),
    });
  });

  test('when the server answers with a very long text, in at most 300 characters', async () => {
    await using server = await openMailServer({
      onRcptTo: (_address, _session, callback) => callback(refusal(550, 'no '.repeat(1000))),
    });

    await expect(send(`smtp://127.0.0.1:${server.port}`)).rejects.toMatchObject({
      message: expect.stringMatching(/^.{100,300}$/u),
    });
  });

  test('when the server says nothing in time, and the connection is closed', async () => {
    await using server = await openRawServer(() => undefined);
    const url = `smtp://127.0.0.1:${server.port}`;

    await expect(send(url, {}, { timeoutMs: 300 })).rejects.toMatchObject({
      message: 'the mail server did not take it within 0.3 s',
    });
    await server.left;
  });

  test('when the server’s greeting trickles', async () => {
    await using server = await openRawServer((socket) => {
      const timer = setInterval(() => socket.write('220-x\r\n'), 5);
      socket.on('close', () => clearInterval(timer));
    });
    const url = `smtp://127.0.0.1:${server.port}`;

    await expect(send(url, {}, { timeoutMs: 300 })).rejects.toMatchObject({
      message: 'the mail server did not take it within 0.3 s',
    });
    await server.left;
  });
});

test('a mail that is broken off says why, and the connection is closed', async () => {
  const controller = new AbortController();
  await using server = await openRawServer(() => controller.abort(new Error('enough')));

  const sending = createMailSender(`smtp://127.0.0.1:${server.port}`).send(MAIL, controller.signal);

  await expect(sending).rejects.toThrow('enough');
  await server.left;
});

describe('a closed sender', () => {
  test('breaks off what it was sending', async () => {
    let sender: ReturnType<typeof createMailSender> | undefined;
    await using server = await openRawServer(() => sender?.close());
    sender = createMailSender(`smtp://127.0.0.1:${server.port}`);

    const sending = sender.send(MAIL);

    await expect(sending).rejects.toMatchObject({ message: 'sending has been closed' });
    await server.left;
  });

  test('sends nothing more', async () => {
    await using server = await openMailServer();
    const sender = createMailSender(`smtp://127.0.0.1:${server.port}`);

    sender.close();

    await expect(sender.send(MAIL)).rejects.toMatchObject({ message: 'sending has been closed' });
    expect(server.mails).toEqual([]);
  });
});

test('the reader of mails sees a second header, where there is one', () => {
  const { headers } = readMail('Subject: a\r\nBcc: eve@example.com\r\n\r\nHello');

  expect(headers).toEqual({ subject: ['a'], bcc: ['eve@example.com'] });
});
