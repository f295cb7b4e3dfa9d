import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, fieldOf, refuse } from './plumbing-faults.ts';

/** Gateways that find the wrong order, or accept what they should refuse. */
export const BROKEN_ORDERS: readonly BrokenGateway[] = [
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
    name: 'takes a blank currency for a wrong one',
    plumbing: {
      arrive: refuse(
        ({ body }) => /orderCurrency=(?:&|$)/u.test(body),
        400,
        'orderCurrency is not valid',
      ),
    },
    found: ['orders/currency/default'],
    says: /orderCurrency is not valid/u,
  },
  {
    name: 'makes a new link when it is asked for one',
    plumbing: {
      answer(answer, { path }) {
        if (path.endsWith('/link')) answer.text = withToken(answer.text, 'b'.repeat(21));
      },
    },
    found: ['orders/link'],
    says: /b{21}/u,
  },
  {
    name: 'has one link for all orders',
    plumbing: {
      answer(answer) {
        answer.text = withToken(answer.text, 'a'.repeat(21));
      },
    },
    found: ['orders/links-differ'],
    says: /a link of its own/u,
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
    // Its answers for other schemes are right.
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
];

function withToken(text: string, token: string): string {
  return text.replace(/(?<=\/order\/)[0-9a-z]{21}(?=")/u, token);
}
