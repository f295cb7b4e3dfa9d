import { expect, test } from '@jest/globals';
import type { StatusPageView } from '../../../src/pages/kit/page-views.ts';
import { renderStatusPage } from '../../../src/pages/kit/render-status-page.ts';
import { findElements } from '../payment/page-elements.ts';
import { aStatusPage } from '../payment/page-fixtures.ts';

const KINDS: readonly StatusPageView['kind'][] = [
  'paid',
  'expired',
  'unknown',
  'processing',
  'flagged',
  'cookieless',
  'invalid',
  'unreadable',
  'fault',
];

test('every kind has a heading of its own', () => {
  const headings = KINDS.map((kind) => renderStatusPage({ kind }).match(/<h1>(.+)<\/h1>/)?.[1]);

  expect(new Set(headings).size).toBe(KINDS.length);
  expect(headings).not.toContain(undefined);
});

test.each([
  ['paid', 0],
  ['expired', 0],
  ['unknown', 0],
  ['processing', 1],
  ['flagged', 1],
  ['cookieless', 1],
  ['invalid', 1],
  ['fault', 1],
] as const)('%s leads back to the order where that can help', (kind, want) => {
  const page = renderStatusPage(aStatusPage({ kind }));

  expect(findElements(page, 'a', { href: '/billpay/order/a1b2c3d4e5f6g7h8i9j0k' })).toHaveLength(
    want,
  );
});

test('a way back to the merchant stands beside the link, if there is one', () => {
  const page = renderStatusPage(aStatusPage({ kind: 'flagged', wayBack: '/billpay/order/a/shop' }));

  expect(findElements(page, 'a', { href: '/billpay/order/a/shop' })).toHaveLength(1);
  expect(page).toContain('Back to <bdi>Kaveri Coffee</bdi>');
});

test('a fault shows the reference that support needs', () => {
  const page = renderStatusPage({ kind: 'fault', requestId: 'request-77' });

  expect(page).toContain('<code>request-77</code>');
});

test('a page without an order shows no amount and no link', () => {
  const page = renderStatusPage({ kind: 'invalid' });

  expect(page).not.toContain('₹');
  expect(findElements(page, 'a')).toEqual([]);
});
