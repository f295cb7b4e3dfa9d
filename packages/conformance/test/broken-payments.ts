import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, changeRows } from './plumbing-faults.ts';

/** Gateways that take payments correctly, but report them wrongly to the shop. */
export const BROKEN_PAYMENTS: readonly BrokenGateway[] = [
  {
    name: 'posts the amount of a payment as it was sent',
    faults: {
      postedFields: ({ orderAmount = '', ...fields }) => ({
        ...fields,
        orderAmount: String(Number(orderAmount)),
      }),
    },
    found: ['payments/order', 'payments/status', 'payments/signature/*', 'payments/return-fields'],
    says: /orderAmount/u,
  },
  {
    name: 'posts a field more than it signs',
    faults: { postedFields: (fields) => ({ ...fields, merchantName: 'Shop' }) },
    found: ['payments/return-fields'],
    says: /merchantName/u,
  },
  {
    name: 'posts another reference than it shows',
    faults: { postedFields: (fields) => ({ ...fields, referenceId: '4711' }) },
    found: ['payments/status', 'payments/listed'],
    says: /referenceId "4711"/u,
  },
  {
    name: 'offers the link of a paid order',
    plumbing: {
      answer(answer, { path, headers }) {
        if (!path.endsWith('/status') || !answer.text.includes('"PAID"')) return;
        const paymentLink = `http://${headers.host}/billpay/order/${'a'.repeat(21)}`;
        changeJson(answer, (body) => Object.assign(body, { paymentLink }));
      },
    },
    found: ['payments/link-gone'],
    says: /no paymentLink/u,
  },
  {
    name: 'trims the names that it lists',
    plumbing: changeRows('/transactions', 'transactions', (row) => ({
      ...row,
      customerName: String(row.customerName).trim(),
    })),
    found: ['payments/listed'],
    says: /came customerName "Asha {3}Rao"/u,
  },
  {
    name: 'trims the notes that it lists',
    plumbing: changeRows('/transactions', 'transactions', (row) => ({
      ...row,
      orderNote: String(row.orderNote).trim(),
    })),
    found: ['payments/listed'],
    says: /came orderNote "आधा {2}किलो"/u,
  },
  {
    name: 'mails customers who have paid',
    faults: { isMailed: () => true },
    found: ['payments/mail'],
    says: /HTTP 409.*came HTTP 200/u,
  },
];
