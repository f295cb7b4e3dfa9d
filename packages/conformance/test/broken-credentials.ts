import type { BrokenGateway } from './broken-gateway.ts';
import { errorAnswer, fieldOf, rewrite } from './plumbing-faults.ts';
import { CREDENTIALS } from './reference-gateway.ts';

/** The secret key in a form. */
function secretKeyOf(secretKey: string): RegExp {
  const sent = String(new URLSearchParams({ secretKey }));
  return new RegExp(`${sent.replace(/[.+*]/gu, '\\$&')}(?=&|$)`, 'u');
}

const RIGHT_KEY = String(new URLSearchParams({ secretKey: CREDENTIALS.secretKey }));

/** Gateways that accept almost correct credentials, or help to guess them. */
export const BROKEN_CREDENTIALS: readonly BrokenGateway[] = [
  {
    name: 'says which of the credentials is wrong',
    plumbing: {
      answer(answer, request) {
        if (answer.status !== 401) return;
        const name = fieldOf(request, 'appId') === CREDENTIALS.appId ? 'secretKey' : 'appId';
        answer.text = errorAnswer(401, `Please provide a valid ${name}`).text;
      },
    },
    found: ['credentials/same-reason'],
    says: /valid secretKey/u,
  },
  {
    name: 'compares only the beginning of the secret key',
    plumbing: {
      arrive(request) {
        const sent = fieldOf(request, 'secretKey');
        if (!sent.startsWith(CREDENTIALS.secretKey)) return undefined;
        const fields = new URLSearchParams(request.body);
        fields.set('secretKey', CREDENTIALS.secretKey);
        if (!request.body.includes('appId=nobody&')) request.body = String(fields);
        return undefined;
      },
    },
    found: ['credentials/near-miss/itself-and-a-letter-more'],
    says: /HTTP 401.*came HTTP 200/u,
  },
  {
    name: 'takes the beginning of the secret key',
    plumbing: rewrite(secretKeyOf(CREDENTIALS.secretKey.slice(0, -1)), RIGHT_KEY),
    found: ['credentials/near-miss/its-beginning'],
    says: /HTTP 401.*came HTTP 200/u,
  },
  {
    name: 'reads the secret key whatever its case',
    plumbing: rewrite(secretKeyOf(CREDENTIALS.secretKey.toUpperCase()), RIGHT_KEY),
    found: ['credentials/near-miss/itself-in-other-case'],
    says: /HTTP 401.*came HTTP 200/u,
  },
  {
    name: 'looks at the credentials before it looks at the fields',
    plumbing: {
      answer(answer, request) {
        const isRight = fieldOf(request, 'secretKey') === CREDENTIALS.secretKey;
        if (answer.status !== 400 || isRight || !answer.text.includes('orderAmount')) return;
        Object.assign(answer, errorAnswer(401, 'Please provide a valid appId and secretKey'));
      },
    },
    found: ['credentials/fields-first'],
    says: /HTTP 400.*came HTTP 401/u,
  },
  {
    name: 'looks for the order before it looks at the credentials',
    plumbing: {
      async answer(answer, request, send) {
        if (answer.status !== 401 || !request.path.endsWith('/order/create')) return;
        const fields = new URLSearchParams(request.body);
        for (const [name, value] of Object.entries(CREDENTIALS)) fields.set(name, value);
        const asked = await send({
          ...request,
          path: '/api/v1/order/info/link',
          body: String(fields),
        });
        if (asked.status !== 200) return;
        const again = await send({ ...request, body: String(fields) });
        Object.assign(answer, again);
      },
    },
    found: ['credentials/before-record'],
    says: /HTTP 401.*came HTTP 409/u,
  },
];
