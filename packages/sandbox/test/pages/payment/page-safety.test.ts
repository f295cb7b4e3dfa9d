import { Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { PAGE_STYLE } from '../../../src/pages/kit/page-style.ts';
import { renderStatusPage } from '../../../src/pages/kit/render-status-page.ts';
import { PAGE_SCRIPT } from '../../../src/pages/payment/page-script.ts';
import { renderPaymentPage } from '../../../src/pages/payment/render-payment-page.ts';
import { renderReturnPage } from '../../../src/pages/payment/render-return-page.ts';
import { renderSimulatorPage } from '../../../src/pages/payment/render-simulator-page.ts';
import { readElements } from './page-elements.ts';
import {
  anOrder,
  aPaymentPage,
  aReturnPage,
  aSimulatorPage,
  aStatusPage,
  HOSTILE,
  HOSTILE_ESCAPED,
} from './page-fixtures.ts';

const HOSTILE_ORDER = { merchantName: HOSTILE, orderId: HOSTILE, amount: HOSTILE, note: HOSTILE };

const PAGES: readonly [name: string, page: string][] = [
  ['payment', renderPaymentPage(aPaymentPage())],
  [
    'payment with errors',
    renderPaymentPage(
      aPaymentPage({ fieldErrors: { vpa: 'No.' }, notice: { tone: 'error', text: 'Failed.' } }),
    ),
  ],
  [
    'hostile payment',
    renderPaymentPage(
      aPaymentPage({ order: anOrder(HOSTILE_ORDER), fieldErrors: { vpa: HOSTILE } }),
    ),
  ],
  ['simulator', renderSimulatorPage(aSimulatorPage())],
  ['hostile simulator', renderSimulatorPage(aSimulatorPage({ order: anOrder(HOSTILE_ORDER) }))],
  ['return', renderReturnPage(aReturnPage())],
  ['hostile return', renderReturnPage(aReturnPage({ order: anOrder(HOSTILE_ORDER) }))],
  ...(
    [
      'paid',
      'expired',
      'unknown',
      'processing',
      'flagged',
      'cookieless',
      'invalid',
      'fault',
    ] as const
  ).map((kind): [string, string] => [
    `status ${kind}`,
    renderStatusPage(aStatusPage({ kind, wayBack: '/billpay/order/a/shop' })),
  ]),
];

describe.each(PAGES)('the page "%s"', (name, page) => {
  test('has no inline script, style or event handler', () => {
    const elements = readElements(page);

    const names = elements.flatMap(({ attributes }) => Object.keys(attributes));
    expect(names.filter((attribute) => /^(on|style$)/i.test(attribute))).toEqual([]);
    expect(elements.filter(({ tag }) => /^(style|base|iframe|object|embed)$/i.test(tag))).toEqual(
      [],
    );
    expect(page).not.toMatch(/<script(?! src="\/billpay\/assets\/page\.js" defer><\/script>)/i);
  });

  test('loads from, links to and posts to its own origin, the return form apart', () => {
    const addresses = readElements(page).flatMap(({ attributes }) =>
      ['src', 'href', 'action', 'formaction', 'xlink:href', 'srcset', 'poster'].flatMap(
        (attribute) => attributes[attribute] ?? [],
      ),
    );

    const foreign = addresses.filter((address) => !/^(\/billpay\/|#)/.test(address));
    expect(foreign).toEqual(name.endsWith('return') ? ['https://shop.example/return'] : []);
  });

  test('has unique ids, and every reference to one leads somewhere', () => {
    const elements = readElements(page);

    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const references = elements.flatMap(({ attributes }) =>
      ['for', 'aria-labelledby', 'aria-describedby'].flatMap(
        (attribute) => attributes[attribute]?.split(' ') ?? [],
      ),
    );
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  test('has one heading of the first level and one main part', () => {
    const tags = readElements(page).map(({ tag }) => tag);

    expect(tags.filter((tag) => tag === 'h1' || tag === 'main').sort()).toEqual(['h1', 'main']);
  });
});

describe('a hostile value is shown as text', () => {
  const only = [{ code: HOSTILE, name: 'x' }];

  test.each([
    [
      'merchant name',
      renderPaymentPage(aPaymentPage({ order: anOrder({ merchantName: HOSTILE }) })),
    ],
    ['order id', renderPaymentPage(aPaymentPage({ order: anOrder({ orderId: HOSTILE }) }))],
    ['amount', renderPaymentPage(aPaymentPage({ order: anOrder({ amount: HOSTILE }) }))],
    ['currency', renderPaymentPage(aPaymentPage({ order: anOrder({ currency: HOSTILE }) }))],
    ['note', renderPaymentPage(aPaymentPage({ order: anOrder({ note: HOSTILE }) }))],
    ['bank code', renderPaymentPage(aPaymentPage({ banks: only }))],
    ['bank name', renderPaymentPage(aPaymentPage({ banks: [{ code: 'x', name: HOSTILE }] }))],
    ['wallet code', renderPaymentPage(aPaymentPage({ wallets: only }))],
    ['wallet name', renderPaymentPage(aPaymentPage({ wallets: [{ code: 'x', name: HOSTILE }] }))],
    ['CSRF token', renderPaymentPage(aPaymentPage({ csrfToken: HOSTILE }))],
    ['attempt key', renderPaymentPage(aPaymentPage({ attemptKey: HOSTILE }))],
    ['card holder', renderPaymentPage(aPaymentPage({ entered: { cardHolder: HOSTILE } }))],
    ['card expiry', renderPaymentPage(aPaymentPage({ entered: { cardExpiry: HOSTILE } }))],
    ['UPI ID', renderPaymentPage(aPaymentPage({ entered: { vpa: HOSTILE } }))],
    ['field error', renderPaymentPage(aPaymentPage({ fieldErrors: { cardCvv: HOSTILE } }))],
    ['other error', renderPaymentPage(aPaymentPage({ fieldErrors: { [HOSTILE]: HOSTILE } }))],
    ['notice', renderPaymentPage(aPaymentPage({ notice: { tone: 'info', text: HOSTILE } }))],
    ['simulator: instrument', renderSimulatorPage(aSimulatorPage({ instrument: HOSTILE }))],
    ['simulator: CSRF token', renderSimulatorPage(aSimulatorPage({ csrfToken: HOSTILE }))],
    ['simulator: order', renderSimulatorPage(aSimulatorPage({ order: anOrder(HOSTILE_ORDER) }))],
    ['return: field name', renderReturnPage(aReturnPage({ fields: [[HOSTILE, 'x']] }))],
    ['return: field value', renderReturnPage(aReturnPage({ fields: [['x', HOSTILE]] }))],
    ['return: status', renderReturnPage(aReturnPage({ txStatus: HOSTILE }))],
    [
      'return: address',
      renderReturnPage(aReturnPage({ returnUrl: `https://a.example/?${HOSTILE}` })),
    ],
    ['status: order', renderStatusPage(aStatusPage({ order: anOrder(HOSTILE_ORDER) }))],
    ['status: request id', renderStatusPage(aStatusPage({ requestId: HOSTILE }))],
  ])('%s', (_name, page) => {
    expect(page).toContain(HOSTILE_ESCAPED);
    expect(page).not.toContain('<script>');
    expect(() => readElements(page)).not.toThrow();
  });

  test.each([
    ['payment', renderPaymentPage(aPaymentPage({ order: anOrder({ token: HOSTILE }) }))],
    ['simulator', renderSimulatorPage(aSimulatorPage({ attemptId: HOSTILE }))],
    [
      'status',
      renderStatusPage(aStatusPage({ kind: 'fault', order: anOrder({ token: HOSTILE }) })),
    ],
  ])('or, in the address of the %s page, as one part of the path', (_name, page) => {
    expect(page).toContain('%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E&#39;%26');
    expect(page).not.toContain('<script>');
  });
});

describe('assets', () => {
  test('the style loads nothing', () => {
    expect(PAGE_STYLE).not.toMatch(/url\(|@import|@font-face|https?:/i);
    expect(PAGE_STYLE.split('{')).toHaveLength(PAGE_STYLE.split('}').length);
  });

  test('the script compiles and names no other origin', () => {
    expect(() => new Script(PAGE_SCRIPT)).not.toThrow();
    expect(PAGE_SCRIPT).not.toMatch(/https?:|fetch\(|XMLHttpRequest|innerHTML|eval\(/);
  });
});
