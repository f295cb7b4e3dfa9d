import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson, errorAnswer, okAnswer, refuse } from './plumbing-faults.ts';

const FORM = 'application/x-www-form-urlencoded';

/** Gateways that accept what they should refuse, or refuse what they should accept, in some places only. */
export const BROKEN_REQUESTS: readonly BrokenGateway[] = [
  {
    name: 'answers every request with the same reply',
    plumbing: {
      arrive: () => ({
        ...okAnswer({
          message: 'Done',
          paymentLink: `https://shop.example.com/billpay/order/${'a'.repeat(21)}`,
          orderStatus: 'ACTIVE',
          orderAmount: '154.50',
          refundId: 1,
          transactions: [],
          refunds: [],
          refund: [],
          settlements: [],
        }),
      }),
    },
    found: ['orders/*', 'orders/*/*', 'wire/*', 'wire/*/*'],
    says: /./u,
  },
  {
    name: 'answers HEAD with 200',
    plumbing: {
      answer(answer, { method }) {
        if (method === 'HEAD') answer.status = 200;
      },
    },
    found: ['wire/method/HEAD'],
    says: /HTTP 405; came HTTP 200/u,
  },
  {
    name: 'answers GET on a list',
    plumbing: {
      arrive: ({ method, path }) =>
        method === 'GET' && path.endsWith('/refunds') ? okAnswer({ refunds: [] }) : undefined,
    },
    found: ['wire/method/GET'],
    says: /HTTP 405/u,
  },
  {
    name: 'takes PATCH for POST',
    plumbing: {
      async answer(answer, request, send) {
        if (request.method !== 'PATCH') return;
        Object.assign(answer, await send({ ...request, method: 'POST' }));
      },
    },
    found: ['wire/method/PATCH'],
    says: /HTTP 405/u,
  },
  {
    name: 'refuses unknown fields of an order',
    plumbing: {
      arrive: refuse(
        ({ path, body }) => path.includes('/order/create') && body.includes('shopSystem'),
        400,
        'shopSystem is unknown',
      ),
    },
    found: ['wire/habits/createOrder'],
    says: /shopSystem/u,
  },
  {
    name: 'does not know one path with a slash behind it',
    plumbing: {
      arrive: refuse(({ path }) => path.startsWith('/api/v1/refunds/'), 404, 'No such path'),
    },
    found: ['wire/habits/listRefunds'],
    says: /No such path/u,
  },
  {
    name: 'takes a blank field of a refund for a wrong one',
    plumbing: {
      arrive: refuse(({ body }) => body.includes('refundType=&'), 400, 'refundType is blank'),
    },
    found: ['wire/blank-optional/createRefund'],
    says: /refundType is blank/u,
  },
  {
    name: 'reads a form without a content type',
    plumbing: {
      async answer(answer, request, send) {
        if (request.method !== 'POST' || request.headers['content-type']) return;
        const headers = { ...request.headers, 'content-type': FORM };
        Object.assign(answer, await send({ ...request, headers }));
      },
    },
    found: ['wire/type/none'],
    says: /HTTP 415/u,
  },
  {
    name: 'does not say what to send instead of JSON',
    plumbing: {
      answer(answer) {
        if (answer.status === 415) answer.text = errorAnswer(415, 'Unsupported Media Type').text;
      },
    },
    found: ['wire/type/*'],
    says: /names application\/x-www-form-urlencoded/u,
  },
  {
    name: 'answers errors with HTTP 200',
    plumbing: {
      answer(answer) {
        if (answer.status >= 400) answer.status = 200;
      },
    },
    found: ['credentials/*', 'credentials/*/*'],
    says: /HTTP 401.*came HTTP 200/u,
  },
  {
    name: 'answers a new order with HTTP 201',
    plumbing: {
      answer(answer, { path }) {
        if (path.endsWith('/order/create') && answer.status === 200) answer.status = 201;
      },
    },
    found: ['operations/createOrder'],
    says: /HTTP 200.*came HTTP 201/u,
  },
  {
    name: 'writes the status in small letters',
    plumbing: {
      answer(answer) {
        if (answer.status === 200)
          changeJson(answer, (body) => Object.assign(body, { status: 'ok' }));
      },
    },
    found: ['operations/*'],
    says: /the status OK/u,
  },
];
