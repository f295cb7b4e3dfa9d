import type { BrokenGateway } from './broken-gateway.ts';
import {
  changeJson,
  errorAnswer,
  fieldOf,
  isApi,
  okAnswer,
  refuse,
  rewrite,
} from './plumbing-faults.ts';
import type { Plumbing } from './serve-gateway.ts';

/** The checks that look at a reply of 409. */
const CONFLICTS = [
  'orders/duplicate/*',
  'refunds/in-parts',
  'refunds/too-large',
  'refunds/id-taken',
  'refunds/wrong-order',
  'refunds/unpaid',
  'refunds/amounts',
];

/** Gateways that read requests or write replies wrongly. */
export const BROKEN_PLUMBING: readonly BrokenGateway[] = [
  // The first one is played by a short run too: a wrong value in a single field.
  {
    name: 'takes 1e3 for an amount',
    plumbing: rewrite(/Amount=1e3\b/u, 'Amount=1000'),
    found: ['fields/createOrder/orderAmount/exponent', 'fields/createRefund/refundAmount/exponent'],
    says: /came HTTP 200/u,
  },
  {
    name: 'shows a stack',
    plumbing: {
      answer(answer) {
        if (answer.status !== 409) return;
        answer.text = errorAnswer(
          409,
          'Error: taken\n    at createOrder (/srv/app/orders.js:12:3)',
        ).text;
      },
    },
    found: CONFLICTS,
    says: /without a stack trace/u,
  },
  {
    name: 'rounds a third decimal',
    plumbing: rewrite(/Amount=1\.005\b/u, 'Amount=1.01'),
    found: [
      'fields/createOrder/orderAmount/three-decimals',
      'fields/createRefund/refundAmount/three-decimals',
    ],
    says: /HTTP 400/u,
  },
  {
    name: 'trims amounts',
    plumbing: rewrite(/Amount=\+([^&]*)\+/u, 'Amount=$1'),
    found: [
      'fields/createOrder/orderAmount/blank-around',
      'fields/createRefund/refundAmount/blank-around',
    ],
    says: /names orderAmount/u,
  },
  {
    name: 'takes 30 February',
    plumbing: rewrite(/Date=(\d{4})-02-30/u, 'Date=$1-03-02'),
    found: ['fields/*/startDate/no-such-day', 'fields/*/endDate/no-such-day-later'],
    says: /names startDate/u,
  },
  {
    name: 'cuts notes that are too long instead of refusing them',
    plumbing: {
      arrive(request) {
        request.body = request.body.replace(/refundNote=([^&]{90})[^&]*/u, 'refundNote=$1');
        return undefined;
      },
    },
    found: ['fields/createRefund/refundNote/too-long'],
    says: /names refundNote/u,
  },
  {
    name: 'repeats the value in the reason',
    plumbing: {
      answer(answer, request) {
        if (answer.status !== 400 || !/customerEmail is not/u.test(answer.text)) return;
        const reason = `customerEmail is not valid: ${fieldOf(request, 'customerEmail')}`;
        answer.text = errorAnswer(400, reason).text;
      },
    },
    found: ['fields/createOrder/customerEmail/*'],
    says: /does not repeat what was sent/u,
  },
  {
    name: 'shows the secret key in an error',
    plumbing: {
      answer(answer, request) {
        if (answer.status !== 404 || !isApi(request)) return;
        answer.text = errorAnswer(404, `No order for ${fieldOf(request, 'secretKey')}`).text;
      },
    },
    found: [
      'operations/getOrderLink',
      'operations/getOrderDetails',
      'operations/getOrderStatus',
      'operations/sendOrderEmail',
      'operations/createRefund',
      'operations/listSettlementTransactions',
      'credentials/nothing-done',
      'orders/not-created/*',
      'orders/id/*',
      'orders/unknown/*',
      'refunds/unknown-payment',
      'settlements/unknown',
      'wire/unknown-path',
      'wire/habits/*',
      'wire/blank-optional/*',
      'wire/no-secret',
    ],
    says: /without the secret key.*\$SECRET_KEY/u,
  },
  {
    name: 'leaves the reason out',
    plumbing: {
      answer(answer) {
        if (answer.status === 409) changeJson(answer, (body) => delete body.reason);
      },
    },
    found: CONFLICTS,
    says: /reason/u,
  },
  {
    name: 'says something else in message than in reason',
    plumbing: {
      answer(answer) {
        if (answer.status !== 409) return;
        changeJson(answer, (body) => {
          body.message = 'Conflict';
        });
      },
    },
    found: CONFLICTS,
    says: /the same text in reason, message and error/u,
  },
  {
    name: 'answers 500 instead of 409',
    plumbing: {
      answer(answer) {
        if (answer.status === 409) answer.status = 500;
      },
    },
    found: CONFLICTS,
    says: /came HTTP 500/u,
  },
  {
    name: 'answers 404 as HTML',
    plumbing: {
      answer(answer, { path }) {
        if (!path.includes('/no/such/')) return;
        answer.headers['content-type'] = 'text/html';
        answer.text = '<h1>Not Found</h1>';
      },
    },
    found: ['wire/unknown-path'],
    says: /application\/json; came text\/html/u,
  },
  {
    name: 'refuses unknown fields',
    plumbing: {
      arrive: refuse(({ body }) => /[&?](?:source|extra)/u.test(body), 400, 'unknown field'),
    },
    found: ['wire/unknown-field', 'wire/unknown-blank-field'],
    says: /HTTP 200 and the status OK; came HTTP 400/u,
  },
  {
    name: 'does not know a path with a slash behind it',
    plumbing: { arrive: refuse(({ path }) => path.endsWith('/'), 404, 'No such path') },
    found: ['wire/trailing-slash'],
    says: /HTTP 200 and the status OK; came HTTP 404/u,
  },
  {
    name: 'takes a blank optional field for a wrong one',
    plumbing: {
      arrive: refuse(({ body }) => /(?:pc|lastId)=(?:&|$)/u.test(body), 400, 'pc is blank'),
    },
    found: ['wire/blank-optional/*', 'paging/*/last-id-zero'],
    says: /blank/u,
  },
  {
    name: 'needs a Content-Length',
    plumbing: {
      arrive: refuse(({ headers }) => 'transfer-encoding' in headers, 411, 'Length required'),
    },
    found: ['wire/chunked', 'wire/too-large-chunked'],
    says: /411/u,
  },
  {
    name: 'lets the last of two equal fields count',
    plumbing: {
      arrive(request) {
        request.body = request.body.replace(/appId=[^&]*&(.*&)?(?=appId=)/u, '$1');
        return undefined;
      },
    },
    found: ['wire/duplicate-field/*'],
    says: /HTTP 400/u,
  },
  {
    name: 'reads JSON as well',
    plumbing: {
      arrive(request) {
        const isJson = request.headers['content-type'] === 'application/json';
        if (!isJson) return undefined;
        return errorAnswer(401, 'Please provide a valid appId and secretKey', request);
      },
    },
    found: ['wire/type/json', 'wire/type/first-counts'],
    says: /HTTP 415.*came HTTP 401/u,
  },
  {
    name: 'does not decode a plus sign',
    plumbing: {
      arrive(request) {
        request.body = request.body.replace('Asha+Rao', 'Asha%2BRao');
        return undefined;
      },
    },
    found: ['wire/plus', 'orders/details', 'orders/text/blanks-around'],
    says: /customerName "Asha Rao"; came customerName "Asha\+Rao"/u,
  },
  {
    name: 'answers GET with 200',
    plumbing: {
      arrive({ method }) {
        if (method !== 'GET') return undefined;
        return okAnswer({});
      },
    },
    found: ['wire/method/GET'],
    says: /HTTP 405.*came HTTP 200/u,
  },
  {
    name: 'does not say what is allowed instead of PUT',
    plumbing: { answer: ({ headers, status }) => void (status === 405 && delete headers.allow) },
    found: ['wire/method/*'],
    says: /Allow: POST; came no Allow/u,
  },
  {
    name: 'answers 500 to a large body',
    plumbing: {
      answer(answer) {
        if (answer.status === 413) answer.status = 500;
      },
    },
    found: ['wire/too-large', 'wire/too-large-chunked'],
    says: /HTTP 413.*came HTTP 500/u,
  },
  {
    name: 'hangs over a large body',
    plumbing: { arrive: ({ body }) => (body.length > 65_536 ? 'hang' : undefined) },
    found: ['wire/too-large', 'wire/too-large-chunked'],
    says: /no reply within 2 s/u,
    timeoutMs: 2_000,
  },
  {
    name: 'lets a field called __proto__ change later replies',
    plumbing: pollutable(),
    found: ['wire/prototype-inert'],
    says: /polluted/u,
  },
  {
    name: 'makes up an X-Request-Id of its own',
    plumbing: {
      answer({ headers }) {
        headers['x-request-id'] = 'own-1';
      },
    },
    found: ['wire/request-id-kept', 'wire/request-id-kept-in-errors', 'wire/request-ids-differ'],
    says: /came own-1/u,
  },
];

function pollutable(): Plumbing {
  let polluted = false;
  return {
    answer(answer, { body }) {
      if (body.includes('polluted')) polluted = true;
      if (polluted && answer.status === 200)
        changeJson(answer, (reply) => Object.assign(reply, { polluted }));
    },
  };
}
