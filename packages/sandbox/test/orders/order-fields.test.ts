import { describe, expect, test } from '@jest/globals';
import { createSandbox } from '../../src/app.ts';
import { randomIdentifiers } from '../../src/database/identifiers.ts';
import { borrowDatabase } from '../database/borrow-database.ts';
import { anOrder, CREDENTIALS, serveSandbox, stoppedClock } from '../serve-sandbox.ts';

/** What breaks a line, or controls a device, by the name that Unicode has for it. */
const REFUSED = [
  '\u0000',
  '\t',
  '\n',
  '\u000B',
  '\u000C',
  '\r',
  '\u001F',
  '\u007F',
  '\u0080',
  '\u0085',
  '\u009F',
  '\u2028',
  '\u2029',
];

/** What scripts, emoji and templates need, seen or not. */
const TAKEN = [
  'क्‍ष',
  'می‌خواهم',
  '👩🏽‍🚀',
  '\u200Fمقهى',
  '\u2068Asha\u2069',
  'a\u200Bb',
  '\uFEFFa',
  'a\uFFFFb',
];

interface Refusal {
  readonly status: number;
  readonly reason: string;
}

async function callApi(
  url: string,
  path: string,
  fields: Record<string, string>,
): Promise<Refusal> {
  const body = new URLSearchParams({ ...CREDENTIALS, ...fields });
  const response = await fetch(`${url}/api/v1/${path}`, { method: 'POST', body });
  const { reason } = (await response.json()) as { reason: string };
  return { status: response.status, reason };
}

async function nameMerchant(url: string, body: string | Uint8Array<ArrayBuffer>): Promise<Refusal> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/sandbox/v1/merchants`, { method: 'POST', body, headers });
  const { reason } = (await response.json()) as { reason: string };
  return { status: response.status, reason };
}

describe('a text of one line', () => {
  test('is refused with a line break or control character by any name, in every field', async () => {
    await using sandbox = await serveSandbox();
    const { url } = sandbox;
    const refund = { referenceId: '826748288', refundAmount: '1.00' };

    for (const character of REFUSED) {
      const text = `Asha${character}Rao`;
      for (const field of ['orderNote', 'customerName', 'pc']) {
        expect(await callApi(url, 'order/create', { ...anOrder(), [field]: text })).toEqual({
          status: 400,
          reason: expect.stringMatching(new RegExp(`^${field} is not valid: send .*control`, 'u')),
        });
      }
      expect(await callApi(url, 'order/refund', { ...refund, refundNote: text })).toEqual({
        status: 400,
        reason: expect.stringMatching(/^refundNote is not valid: send .*control/u),
      });
      expect(await nameMerchant(url, JSON.stringify({ appId: 'other', name: text }))).toEqual({
        status: 400,
        reason: expect.stringMatching(/^name is not valid: send .*control/u),
      });
    }
  });

  test.each(TAKEN)('is taken in any script, and comes back as it was: %j', async (text) => {
    await using sandbox = await serveSandbox();

    await sandbox.client.orders.create({ ...anOrder(), orderNote: text, customerName: text });

    const { details } = await sandbox.client.orders.getDetails({ orderId: 'order-1' });
    expect(details).toMatchObject({ orderNote: text, customerName: text });
    const other = await sandbox.control.merchants.create({ appId: 'other', name: text });
    expect(other.name).toBe(text);
  });

  test.each([
    ['half of a surrogate pair', '{"appId":"other","name":"\\ud83e"}'],
    [
      'bytes of another charset',
      Uint8Array.from(Buffer.from('{"appId":"other","name":"Caf\xe9"}', 'latin1')),
    ],
  ])('is refused in JSON if it holds %s', async (_, body) => {
    await using sandbox = await serveSandbox();

    expect(await nameMerchant(sandbox.url, body)).toEqual({
      status: 400,
      reason: 'The body holds a text that is not UTF-8',
    });
  });
});

describe('a sandbox does not begin', () => {
  test.each([
    [['INR', 'JPY'], /^currencies must be INR and .*; JPY is not one of them$/u],
    [['INR', 'ABC'], /^currencies must be INR and .*; ABC is not one of them$/u],
    [['USD'], /^currencies must be INR and .*, such as INR,USD$/u],
  ])('with the currencies %j', async (currencies, message) => {
    await using lent = await borrowDatabase();

    const start = createSandbox({
      database: lent.database,
      currencies,
      clock: stoppedClock(),
      identifiers: randomIdentifiers,
      merchant: { ...CREDENTIALS, name: 'Test Shop' },
      baseUrl: () => '',
      docsFolder: '',
    });

    await expect(start).rejects.toMatchObject({ name: 'RangeError', message });
  });
});
