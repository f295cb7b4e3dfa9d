import { randomUUID } from 'node:crypto';
import type { BrokenGateway } from './broken-gateway.ts';
import { changeJson } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';

/** Gateways whose replies are correct except for their headers, or for forbidden text in them. */
export const BROKEN_HEADERS: readonly BrokenGateway[] = [
  {
    name: 'sends no X-Request-Id',
    plumbing: { answer: ({ headers }) => void delete headers['x-request-id'] },
    found: [
      'wire/header/x-request-id',
      'wire/request-id-kept',
      'wire/request-id-kept-in-errors',
      'wire/request-id-invalid',
    ],
    says: /came no X-Request-Id/u,
  },
  {
    name: 'sends no X-Request-Id with errors',
    plumbing: {
      answer: ({ headers, status }) => void (status >= 400 && delete headers['x-request-id']),
    },
    found: ['wire/header/x-request-id', 'wire/request-id-kept-in-errors'],
    says: /came no X-Request-Id/u,
  },
  {
    name: 'has one X-Request-Id for all requests that bring none',
    plumbing: {
      answer({ headers }, request) {
        headers['x-request-id'] = request.headers['x-request-id']?.toString() ?? 'unknown';
      },
    },
    found: ['wire/request-ids-differ', 'wire/request-id-invalid', 'wire/header/x-request-id'],
    says: /./u,
  },
  {
    name: 'forgets the X-Request-Id of a request that it refuses',
    plumbing: {
      answer({ headers, status }, request) {
        if (status >= 400 && request.headers['x-request-id']) {
          headers['x-request-id'] = randomUUID();
        }
      },
    },
    found: ['wire/request-id-kept-in-errors'],
    says: /came [0-9a-f-]{36}/u,
  },
  {
    name: 'answers with any X-Request-Id that it gets',
    plumbing: {
      answer({ headers }, request) {
        const own = request.headers['x-request-id'];
        if (own !== undefined) headers['x-request-id'] = String(own);
      },
    },
    found: ['wire/request-id-invalid', 'wire/header/x-request-id'],
    says: /an X-Request-Id of the gateway/u,
  },
  {
    name: 'sends no X-Spec-Version with errors',
    plumbing: {
      answer: ({ headers, status }) => void (status >= 400 && delete headers['x-spec-version']),
    },
    found: ['wire/header/x-spec-version'],
    says: /came none/u,
  },
  {
    name: 'sends another X-Spec-Version with errors',
    plumbing: {
      answer({ headers, status }) {
        if (status >= 400) headers['x-spec-version'] = '1.0.1';
      },
    },
    found: ['wire/spec-version-constant'],
    says: /came 1\.0\.1/u,
  },
  {
    name: 'declares another charset than UTF-8',
    plumbing: {
      answer({ headers }) {
        headers['content-type'] = 'application/json; charset=ISO-8859-1';
      },
    },
    found: ['wire/charset-of-replies'],
    says: /ISO-8859-1/u,
  },
  {
    name: 'sends the form back in a header',
    plumbing: {
      answer({ headers }, { body }) {
        headers['x-debug'] = body.slice(0, 2_000).replace(/[^!-~]/gu, '');
      },
    },
    found: ['wire/no-secret'],
    says: /x-debug/u,
  },
  {
    name: 'sends the form back in a reply',
    plumbing: {
      answer(answer, { path, body: input }) {
        if (path.endsWith('/order/email') && answer.status === 200) {
          changeJson(answer, (body) => Object.assign(body, { input }));
        }
      },
    },
    found: ['orders/email', 'wire/no-secret'],
    says: /without the secret key/u,
  },
  {
    name: 'sends the secret key back with its letters escaped',
    plumbing: {
      answer(answer, { path }) {
        if (!path.endsWith('/order/email') || answer.status !== 200) return;
        const escaped = [...CREDENTIALS.secretKey]
          .map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
          .join('');
        answer.text = answer.text.replace(/\}$/u, `,"key":"${escaped}"}`);
      },
    },
    found: ['orders/email', 'wire/no-secret'],
    says: /without the secret key/u,
  },
];
