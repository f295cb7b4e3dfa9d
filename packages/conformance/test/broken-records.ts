import { createHmac } from 'node:crypto';
import { paymentSignature } from '@cashfree-rest/contract';
import { sum } from '@cashfree-rest/core';
import { signatureOf } from '../src/independent-signature.ts';
import type { BrokenGateway } from './broken-gateway.ts';
import { okAnswer, rewrite } from './plumbing-faults.ts';
import { pageOf } from './reference-lists.ts';
import { type SeededSettlement, seededSettlements } from './reference-settlements.ts';

/** Gateways that keep wrong books: orders, payments, refunds, lists. */
export const BROKEN_RECORDS: readonly BrokenGateway[] = [
  {
    name: 'takes the same orderId twice',
    faults: { isOrderIdTaken: () => false },
    found: ['orders/duplicate/*'],
    says: /HTTP 409/u,
  },
  {
    name: 'writes amounts as numbers do',
    faults: { writeAmount: (amount) => String(Number(amount) / 100) },
    found: ['orders/*', 'orders/*/*', 'payments/*', 'wire/*', 'wire/*/*'],
    says: /orderAmount must match pattern/u,
  },
  {
    name: 'repeats a row across pages',
    faults: {
      pageOf: (rows, cursor, { lastId = 0, count }) =>
        pageOf(rows, cursor, { lastId: Math.max(0, lastId - 1), count }),
    },
    found: ['paging/*/walk-1', 'paging/*/walk-3', 'paging/*/last-page', 'paging/*/own-day'],
    says: /rising/u,
  },
  {
    name: 'skips the row behind lastId',
    faults: {
      pageOf: (rows, cursor, { lastId = 0, count }) =>
        pageOf(rows, cursor, { lastId: lastId && lastId + 1, count }),
    },
    found: ['paging/*/walk-1', 'paging/*/walk-3', 'paging/*/own-day'],
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
    found: ['paging/*/empty', 'paging/*/last-page'],
    says: /no row and no lastId/u,
  },
  {
    name: 'refunds more than is left',
    faults: { fits: () => true },
    found: ['refunds/in-parts', 'refunds/too-large', 'refunds/at-once', 'refunds/amounts'],
    says: /HTTP 409.*came HTTP 200/u,
  },
  {
    name: 'counts a paisa too much as refundable',
    faults: { fits: (wish, paid, refunded) => wish <= paid - sum(refunded) + 1n },
    found: ['refunds/in-parts', 'refunds/too-large', 'refunds/amounts'],
    says: /HTTP 409/u,
  },
  {
    name: 'looks at what is left before it waits for the bank',
    faults: { beforeRefund: () => new Promise((resolve) => setTimeout(resolve, 5)) },
    found: ['refunds/at-once'],
    says: /two OK out of five requests sent at once; came [3-5]/u,
  },
  {
    name: 'forgets merchantRefundIds',
    faults: { isSameRefundName: () => false },
    found: ['refunds/id-taken'],
    says: /names merchantRefundId/u,
  },
  {
    name: 'refunds failed payments',
    faults: { isRefundable: () => true },
    found: ['refunds/unpaid'],
    says: /HTTP 409/u,
  },
  {
    name: 'calls an order paid after a failed attempt',
    faults: { orderStatus: (_, txStatus) => (txStatus === undefined ? 'ACTIVE' : 'PAID') },
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
    name: 'adds to a settlement what it has to take off',
    faults: {
      settlements: () =>
        seededSettlements().map((settlement) => ({ ...settlement, adjustment: '1.00' })),
    },
    found: ['settlements/amount-settled'],
    says: /amountSettled/u,
  },
  {
    name: 'ignores the status by which a list is filtered',
    plumbing: rewrite(/&txStatus=\w+/u, ''),
    found: ['paging/listTransactions/status-filter'],
    says: /only [A-Z]+; came a row with/u,
  },
  {
    name: 'takes a period that ends before it begins for an empty one',
    plumbing: {
      answer(answer) {
        if (!answer.text.includes('endDate is before')) return;
        const lists = { transactions: [], refunds: [], refund: [], settlements: [] };
        Object.assign(answer, okAnswer({ message: 'Done', ...lists }));
      },
    },
    found: ['paging/*/reversed-dates'],
    says: /HTTP 400.*came HTTP 200/u,
  },
  {
    name: 'settles more than the payments come to',
    faults: { settlements: () => withoutCharge(seededSettlements()) },
    found: ['settlements/rows'],
    says: /settlementAmount/u,
  },
];

function signSorted(fields: Record<string, string>, secretKey: string): string {
  const names = [...paymentSignature.fields].sort();
  const text = names.map((name) => fields[name]).join('');
  return createHmac('sha256', secretKey).update(text).digest('base64');
}

function withoutCharge(settlements: readonly SeededSettlement[]): readonly SeededSettlement[] {
  return settlements.map((settlement) => ({
    ...settlement,
    rows: settlement.rows.map((row) => ({ ...row, serviceCharge: '0.00' })),
  }));
}
