import { describe, expect, test } from '@jest/globals';
import { type OrderMailView, renderOrderMail } from '../../src/mail/render-order-mail.ts';
import { HOSTILE, HOSTILE_ESCAPED } from '../pages/payment/page-fixtures.ts';

const LINK = 'http://localhost:4010/billpay/order/a1b2c3d4e5f6g7h8i9j0k';

function anOrderMail(overrides: Partial<OrderMailView> = {}): OrderMailView {
  return {
    merchantName: 'Kaveri Coffee',
    orderId: 'KC-2041',
    amount: '154000.00',
    currency: 'INR',
    customerName: 'Asha Rao',
    paymentLink: LINK,
    ...overrides,
  };
}

describe('the mail of an order', () => {
  test('says in its subject who wants how much for what', () => {
    const { subject } = renderOrderMail(anOrderMail());

    expect(subject).toBe('Pay ₹1,54,000.00 to Kaveri Coffee (order KC-2041)');
  });

  test('says all of it in plain text, with the link on a line of its own', () => {
    const { text } = renderOrderMail(anOrderMail({ note: 'First flush' }));

    expect(text).toBe(`Hello Asha Rao,

Kaveri Coffee asks you to pay ₹1,54,000.00 for order KC-2041.

Note: First flush

Pay here:
${LINK}

This mail comes from a sandbox: no real money moves.
`);
  });

  test('says the same in HTML, with the link to click and to copy', () => {
    const { html } = renderOrderMail(anOrderMail({ note: 'First flush' }));

    for (const words of ['Hello Asha Rao,', 'Kaveri Coffee', '₹1,54,000.00', 'KC-2041']) {
      expect(html).toContain(words);
    }
    expect(html).toContain('>First flush</p>');
    expect(html).toContain('no real money moves');
    expect(html.split(`href="${LINK}"`)).toHaveLength(3);
    expect(html).toContain(`>${LINK}</a>`);
  });

  test.each([
    ['is left out', {}],
    ['is blank', { note: ' ' }],
  ])('has no note if it %s', (_name, overrides) => {
    const { text, html } = renderOrderMail(anOrderMail(overrides));

    expect(text).not.toContain('Note');
    expect(html).not.toContain('border-left');
  });

  test('names the currency of other countries', () => {
    const { subject } = renderOrderMail(anOrderMail({ amount: '154000.00', currency: 'USD' }));

    expect(subject).toBe('Pay USD 154,000.00 to Kaveri Coffee (order KC-2041)');
  });

  test('asks for nothing from elsewhere: no images, styles, scripts, fonts or frames', () => {
    const { html } = renderOrderMail(anOrderMail());

    expect(html).not.toMatch(/<(?:img|link|script|style|iframe|object|video|svg|form|base)\b/iu);
    expect(html).not.toMatch(/\bsrc=|url\(|@import|@font-face/iu);
    expect([...new Set(html.match(/https?:[^"<]+/gu))]).toEqual([LINK]);
  });

  test('leaves text and ground to the mail program, light or dark, but for the button', () => {
    const { html } = renderOrderMail(anOrderMail({ note: 'First flush' }));

    const colors = html.match(/(?<=["; ])(?:color|background): [^;"]+|bgcolor="[^"]+"/gu);

    const button = ['bgcolor="#0b6b57"', 'background: #0b6b57', 'color: #ffffff'];
    expect(colors).toEqual([...button, 'color: inherit']);
  });

  test.each(['merchantName', 'orderId', 'note', 'customerName'] as const)(
    'shows markup in %s as text',
    (field) => {
      const { html, text } = renderOrderMail(anOrderMail({ [field]: HOSTILE }));

      expect(html).toContain(HOSTILE_ESCAPED);
      expect(html).not.toContain('<script');
      expect(text).toContain(HOSTILE);
    },
  );

  test('quotes a link that tries to leave its attribute', () => {
    const { html } = renderOrderMail(anOrderMail({ paymentLink: `${LINK}?${HOSTILE}` }));

    expect(html).toContain(`href="${LINK}?${HOSTILE_ESCAPED}"`);
    expect(html).not.toContain('<script');
  });

  test.each([
    ['a line break', '\r\n'],
    ['a line feed', '\n'],
    ['a carriage return', '\r'],
    ['a vertical tab', '\v'],
    ['a zero byte', '\0'],
    ['a next-line character', '\u0085'],
    ['a line separator', '\u2028'],
    ['a paragraph separator', '\u2029'],
  ])('turns %s in a name into a blank, in subject and text', (_name, character) => {
    const name = `Kaveri${character}Bcc: eve@example.com`;

    const { subject, text } = renderOrderMail(
      anOrderMail({ merchantName: name, orderId: name, customerName: name, note: name }),
    );

    const want = 'Kaveri Bcc: eve@example.com';
    expect(subject).toBe(`Pay ₹1,54,000.00 to ${want} (order ${want})`);
    expect(text.split('\n').filter((line) => line.startsWith('Bcc'))).toEqual([]);
    expect(text).toContain(`Hello ${want},\n`);
    expect(text).toContain(`Note: ${want}\n`);
  });

  test('leaves out the marks that would reorder the amount', () => {
    const name = 'Kaveri \u202E\u2067\u2069\u202C';

    const mail = renderOrderMail(
      anOrderMail({ merchantName: name, orderId: name, customerName: name, note: name }),
    );

    expect(mail.subject).toBe('Pay ₹1,54,000.00 to Kaveri (order Kaveri)');
    expect(`${mail.text}${mail.html}`).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/u);
  });

  test('keeps the joiners that Indian scripts need', () => {
    const name = 'क्‍ष कॉफ़ी';

    const { subject } = renderOrderMail(anOrderMail({ merchantName: name }));

    expect(subject).toContain(name);
  });
});
