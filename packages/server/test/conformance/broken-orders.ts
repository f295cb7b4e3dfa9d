import { formatGatewayTime, minorUnits } from '@cashfree-rest/core';
import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, fieldOf, refuse } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';
import type { Plumbing } from './serve-gateway.ts';

const KOLKATA_MS = 330 * 60_000;

/** Gateways that keep an order otherwise than it was sent, find another one, or keep what they have refused. */
export const BROKEN_ORDERS: readonly BrokenGateway[] = [
  {
    name: 'trims texts',
    faults: { keepText: (text) => text.trim() },
    found: ['orders/text/blanks-around'],
    says: /came customerName "Asha Rao"/u,
  },
  {
    name: 'makes several blanks one',
    faults: { keepText: (text) => text.replace(/ +/gu, ' ') },
    found: ['orders/text/inner-blanks', 'orders/text/blanks-around'],
    says: /came customerName " Asha Rao "/u,
  },
  {
    name: 'composes letters and accents',
    faults: { keepText: (text) => text.normalize('NFC') },
    found: ['orders/text/combining'],
    says: /customerName/u,
  },
  {
    name: 'stores emoji as question marks',
    faults: { keepText: (text) => text.replace(/[\u{10000}-\u{10ffff}]/gu, '?') },
    found: ['orders/text/scripts', 'orders/text/longest-emoji', 'orders/text/joined-emoji'],
    says: /\?/u,
  },
  {
    name: 'stores a hundred characters of a note',
    faults: { keepText: (text) => [...text].slice(0, 100).join('') },
    found: ['orders/text/longest-emoji', 'orders/text/longest-script'],
    says: /orderNote/u,
  },
  {
    name: 'stores 255 bytes of a note',
    faults: { keepText: (text) => Buffer.from(text).subarray(0, 255).toString() },
    found: ['orders/text/longest-emoji', 'orders/text/longest-script'],
    says: /customerName/u,
  },
  {
    name: 'escapes texts for HTML',
    faults: { keepText: (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;') },
    found: ['orders/text/signs', 'orders/text/scripts'],
    says: /&amp;/u,
  },
  {
    name: 'decodes texts twice',
    faults: { keepText: decodedTwice },
    found: ['orders/text/signs'],
    says: /customerName/u,
  },
  {
    name: 'takes the note 0 for no note',
    faults: { keepText: (text) => (text === '0' ? '' : text) },
    found: ['orders/text/words'],
    says: /orderNote "0"; came orderNote ""/u,
  },
  {
    name: 'writes null for no note',
    plumbing: {
      answer(answer, { path }) {
        if (path.endsWith('/order/info')) {
          answer.text = answer.text.replace('"orderNote":""', '"orderNote":"null"');
        }
      },
    },
    found: ['orders/note-absent'],
    says: /orderNote ""; came orderNote "null"/u,
  },
  {
    name: 'rounds amounts down as floating-point numbers do',
    faults: { readAmount: (text) => minorUnits(Math.floor(Number(text) * 100)) },
    found: ['orders/amount/*'],
    says: /came orderAmount/u,
  },
  {
    name: 'keeps amounts in 32 bits',
    faults: {
      readAmount: (text) => minorUnits(Math.min(Math.round(Number(text) * 100), 2 ** 31 - 1)),
    },
    found: [
      'orders/amount/21474836.48',
      'orders/amount/42949672.97',
      'orders/amount/9999999999.99',
    ],
    says: /came orderAmount "21474836.47"/u,
  },
  {
    name: 'keeps amounts as floats of 32 bits',
    faults: { readAmount: (text) => minorUnits(Math.round(Math.fround(Number(text)) * 100)) },
    found: ['orders/amount/*'],
    says: /came orderAmount/u,
  },
  {
    name: 'finds orders whatever the case of their id',
    faults: { isSameOrderId: (asked, stored) => asked.toLowerCase() === stored.toLowerCase() },
    found: ['orders/case', 'orders/id/exact'],
    says: /./u,
  },
  {
    name: 'reads an underscore in an id as any letter',
    faults: {
      isSameOrderId: (asked, stored) =>
        new RegExp(`^${asked.replaceAll('_', '.')}$`, 'u').test(stored),
    },
    found: ['orders/id/exact'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'finds orders by the beginning of their id',
    faults: { isSameOrderId: (asked, stored) => stored.startsWith(asked) },
    found: ['orders/id/exact'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'stores forty characters of an id',
    faults: { isSameOrderId: (asked, stored) => asked.slice(0, 40) === stored.slice(0, 40) },
    found: ['orders/id/longest'],
    says: /./u,
  },
  {
    name: 'compares ids as numbers',
    faults: {
      isSameOrderId: (asked, stored) => asked === stored || Number(asked) === Number(stored),
    },
    found: ['orders/id/leading-zero'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'trims ids',
    plumbing: {
      arrive(request) {
        request.body = request.body.replace(/orderId=\+([^&]*)\+/u, 'orderId=$1');
        return undefined;
      },
    },
    found: ['fields/*/orderId/blank-around'],
    says: /HTTP 400/u,
  },
  {
    name: 'takes a currency that no account has',
    faults: { isCurrencyEnabled: () => true },
    found: ['orders/currency/unknown', 'orders/not-created/orderCurrency'],
    says: /HTTP 400.*came HTTP 200/u,
  },
  {
    name: 'shows the currency before the first attempt',
    plumbing: {
      answer(answer, { path }) {
        if (!path.endsWith('/order/info/status') || answer.status !== 200) return;
        changeJson(answer, (body) => Object.assign(body, { orderCurrency: 'INR' }));
      },
    },
    found: ['orders/status-untouched'],
    says: /no orderCurrency/u,
  },
  {
    name: 'keeps an order that it refuses for its e-mail address',
    plumbing: keepsRefused(400, 'customerEmail'),
    found: ['orders/not-created/customerEmail'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'keeps an order that it refuses for its notifyUrl',
    plumbing: keepsRefused(400, 'notifyUrl'),
    found: ['orders/not-created/notifyUrl'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'keeps an order that it refuses for its currency',
    plumbing: keepsRefused(400, 'orderCurrency'),
    found: ['orders/not-created/orderCurrency'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'keeps an order whose field was sent twice',
    plumbing: keepsRefused(400, 'more than once'),
    found: ['orders/not-created/sent-twice'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'keeps an order that did not come as a form',
    plumbing: keepsRefused(415, ''),
    found: ['orders/not-created/content-type'],
    says: /HTTP 404.*came HTTP 200/u,
  },
  {
    name: 'looks for the order before it looks at the credentials',
    plumbing: {
      async answer(answer, request, send) {
        if (answer.status !== 401 || !request.path.endsWith('/order/create')) return;
        const fields = new URLSearchParams(request.body);
        for (const [name, value] of Object.entries(CREDENTIALS)) fields.set(name, value);
        const asked = await send({
          ...request,
          path: '/api/v1/order/info/link',
          body: String(fields),
        });
        if (asked.status !== 200) return;
        const again = await send({ ...request, body: String(fields) });
        Object.assign(answer, again);
      },
    },
    found: ['credentials/before-record'],
    says: /HTTP 401.*came HTTP 409/u,
  },
  {
    name: 'takes 255 characters of a returnUrl',
    plumbing: {
      arrive: refuse(
        (request) => fieldOf(request, 'returnUrl').length > 255,
        400,
        'returnUrl is too long',
      ),
    },
    found: ['examples/createOrder/returnUrl/longest'],
    says: /returnUrl is too long/u,
  },
  {
    name: 'holds addresses against RFC 3986',
    plumbing: {
      arrive: refuse(
        (request) => /[[\]|]/u.test(fieldOf(request, 'returnUrl')),
        400,
        'returnUrl is not valid',
      ),
    },
    found: ['orders/url/signs'],
    says: /returnUrl is not valid/u,
  },
  {
    name: 'reads the scheme of an address letter by letter',
    plumbing: {
      arrive: refuse(
        (request) => /^(?!https?:).+/u.test(fieldOf(request, 'notifyUrl')),
        400,
        'notifyUrl is not valid',
      ),
    },
    // What it says of other schemes is right.
    found: ['orders/url/capitals'],
    says: /notifyUrl is not valid/u,
  },
  {
    name: 'knows only one name of this machine',
    plumbing: {
      arrive: refuse(
        (request) => /^http:\/\/(?!localhost[:/]|127|\[)/iu.test(fieldOf(request, 'notifyUrl')),
        400,
        'notifyUrl is not valid',
      ),
    },
    found: ['orders/url/below-localhost'],
    says: /notifyUrl is not valid/u,
  },
  {
    name: 'writes times in UTC',
    faults: { writeTime: (at) => formatGatewayTime(new Date(at.getTime() - KOLKATA_MS)) },
    found: ['orders/added-on'],
    says: /which is the time in UTC/u,
  },
  {
    name: 'writes the day of creation in UTC',
    plumbing: {
      answer(answer) {
        if (!answer.text.includes('"addedOn"')) return;
        changeJson(answer, ({ details }) => {
          const { addedOn } = Object(details);
          const at = new Date(`${addedOn.replace(' ', 'T')}Z`);
          Object.assign(Object(details), {
            addedOn: formatGatewayTime(new Date(at.getTime() - 2 * KOLKATA_MS)),
          });
        });
      },
    },
    found: ['orders/added-on'],
    says: /which is the time in UTC/u,
  },
  {
    name: 'writes the month where the minute belongs',
    faults: {
      writeTime: (at) => formatGatewayTime(at).replace(/^(\d{4}-(\d\d)-\d\d \d\d):\d\d/u, '$1:$2'),
    },
    found: ['orders/added-on'],
    says: /now in Asia\/Kolkata/u,
  },
];

function decodedTwice(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Stores the order of a refused request as if all of it had been right. */
function keepsRefused(status: number, about: string): Plumbing {
  return {
    async answer(answer, request, send) {
      const isMeant = answer.status === status && answer.text.includes(about);
      if (!isMeant || !request.path.endsWith('/order/create')) return;
      const body = new URLSearchParams({
        ...CREDENTIALS,
        orderId: fieldOf(request, 'orderId'),
        orderAmount: '1.00',
        customerName: 'Asha Rao',
        customerPhone: '9000000001',
        customerEmail: 'asha.rao@example.com',
        returnUrl: 'https://shop.example.com/return',
      });
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await send({ ...request, headers, body: String(body) });
    },
  };
}
