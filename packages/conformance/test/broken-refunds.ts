import { minorUnits } from '@cashfree-rest/core';
import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, fieldOf, refuse, rewrite } from './plumbing-faults.ts';

/** Gateways that refund correctly, but report it wrongly. */
export const BROKEN_REFUNDS: readonly BrokenGateway[] = [
  {
    name: 'never says that a payment was given back',
    faults: { refundStatus: () => 'NONE' },
    found: ['refunds/status'],
    says: /refundStatus "PARTIAL"; came refundStatus "NONE"/u,
  },
  {
    name: 'calls each refund a full one',
    faults: { refundStatus: (_paid, refunded) => (refunded === 0n ? 'NONE' : 'FULL') },
    found: ['refunds/status'],
    says: /refundStatus "PARTIAL"; came refundStatus "FULL"/u,
  },
  {
    name: 'calls no refund a full one',
    faults: { refundStatus: (_paid, refunded) => (refunded === 0n ? 'NONE' : 'PARTIAL') },
    found: ['refunds/status'],
    says: /refundStatus "FULL"; came refundStatus "PARTIAL"/u,
  },
  {
    name: 'rounds refunds down as floating-point numbers do',
    faults: { readAmount: (text) => minorUnits(Math.floor(Number(text) * 100)) },
    found: ['refunds/amounts'],
    says: /refundAmount "0.29"; came refundAmount "0.28"/u,
  },
  {
    name: 'rounds refunds up as floating-point numbers do',
    faults: { readAmount: (text) => minorUnits(Math.ceil(Number(text) * 100)) },
    found: ['refunds/amounts'],
    says: /refundAmount "0.07"; came refundAmount "0.08"/u,
  },
  {
    name: 'trims the notes of refunds',
    plumbing: rewrite(/refundNote=\++/u, 'refundNote='),
    found: ['refunds/listed'],
    says: /refundNote/u,
  },
  {
    name: 'wants a note with each refund',
    plumbing: {
      arrive: refuse(
        (request) =>
          request.path.endsWith('/order/refund') && fieldOf(request, 'refundNote') === '',
        400,
        'refundNote missing in the request',
      ),
    },
    found: ['refunds/note-absent'],
    says: /refundNote missing/u,
  },
  {
    name: 'writes a blank note as a word',
    faults: { keepText: (text) => text || 'none' },
    found: ['refunds/note-absent'],
    says: /refundNote ""; came refundNote "none"/u,
  },
  {
    name: 'lists other rows under refund than under refunds',
    plumbing: {
      answer(answer, { path }) {
        if (path.endsWith('/refunds') && answer.status === 200) {
          changeJson(answer, (body) => Object.assign(body, { refund: [] }));
        }
      },
    },
    found: ['refunds/twin'],
    says: /came \[\]/u,
  },
];
