import { createHmac } from 'node:crypto';
import { paymentSignature } from '@cashfree-rest/generated-server';
import { signatureOf } from '../../src/conformance/independent-signature.ts';
import type { BrokenGateway } from './broken-gateway.ts';
import { pageOf } from './reference-lists.ts';

/** Gateways that keep wrong books: orders, payments, refunds, lists. */
export const BROKEN_RECORDS: readonly BrokenGateway[] = [
  {
    name: 'takes the same orderId twice',
    faults: { takesOrderTwice: true },
    found: ['orders/duplicate/*'],
    says: /HTTP 409/u,
  },
  {
    name: 'writes amounts as numbers do',
    faults: { writeAmount: (amount) => String(amount / 100) },
    found: [
      'orders/details',
      'orders/text',
      'orders/amount/154',
      'orders/amount/154.5',
      'orders/amount/154.50',
      'orders/amount/1.10',
      'orders/status-untouched',
      'orders/duplicate/changed',
      'payments/status',
      'payments/link-gone',
      'payments/failed-open',
      'wire/plus',
      'wire/percent-20',
      'wire/lower-case-escapes',
    ],
    says: /orderAmount must match pattern/u,
  },
  {
    name: 'repeats a row across pages',
    faults: {
      pageOf: (rows, cursor, { lastId = 0, count }) =>
        pageOf(rows, cursor, { lastId: Math.max(0, lastId - 1), ...(count && { count }) }),
    },
    found: ['paging/*/walk-1', 'paging/*/walk-3', 'paging/*/last-page'],
    says: /rising/u,
  },
  {
    name: 'skips the row behind lastId',
    faults: {
      pageOf: (rows, cursor, { lastId = 0, count }) =>
        pageOf(rows, cursor, { lastId: lastId && lastId + 1, ...(count && { count }) }),
    },
    found: ['paging/*/walk-1', 'paging/*/walk-3'],
    says: /rows/u,
  },
  {
    name: 'sends a lastId with an empty page',
    faults: {
      pageOf: (rows, cursor, request) => {
        const page = pageOf(rows, cursor, request);
        return page.rows.length > 0 ? page : { rows: [], lastId: { lastId: 1 } };
      },
    },
    only: ['paging'],
    found: ['paging/*/empty', 'paging/*/last-page'],
    says: /no row and no lastId/u,
  },
  {
    name: 'refunds more than is left',
    faults: { refundable: () => Number.POSITIVE_INFINITY },
    found: ['refunds/in-parts', 'refunds/too-large', 'refunds/at-once'],
    says: /HTTP 409.*came HTTP 200/u,
  },
  {
    name: 'counts a paisa too much as refundable',
    faults: { refundable: (left) => left + 1 },
    found: ['refunds/in-parts', 'refunds/too-large'],
    says: /HTTP 409/u,
  },
  {
    name: 'looks at what is left before it waits for the bank',
    faults: { waitsBeforeRefund: true },
    found: ['refunds/at-once'],
    says: /two OK out of five requests sent at once; came 5/u,
  },
  {
    name: 'forgets merchantRefundIds',
    faults: { forgetsRefundIds: true },
    found: ['refunds/id-taken'],
    says: /names merchantRefundId/u,
  },
  {
    name: 'refunds failed payments',
    faults: { refundsFailedPayments: true },
    found: ['refunds/unpaid'],
    says: /HTTP 409/u,
  },
  {
    name: 'calls an order paid after a failed attempt',
    faults: { statusAfterFailure: 'PAID' },
    found: ['payments/failed-open'],
    says: /orderStatus "ACTIVE"; came orderStatus "PAID"/u,
  },
  {
    name: 'signs the fields in the order of their names',
    faults: { sign: signSorted },
    found: ['payments/signature/*'],
    says: /which signs the values sorted by name/u,
  },
  {
    name: 'signs a re-formatted amount',
    faults: {
      sign: (fields, key) =>
        signatureOf({ ...fields, orderAmount: String(Number(fields.orderAmount)) }, key),
    },
    found: ['payments/signature/*'],
    says: /which signs the amount re-formatted/u,
  },
  {
    name: 'settles more than the payments come to',
    faults: { writeCharge: '0.00' },
    found: ['settlements/rows'],
    says: /settlementAmount/u,
  },
];

function signSorted(fields: Record<string, string>, secretKey: string): string {
  const names = [...paymentSignature.fields].sort();
  const text = names.map((name) => fields[name]).join('');
  return createHmac('sha256', secretKey).update(text).digest('base64');
}
