import type { BrokenGateway } from './broken-gateway.ts';
import { errorAnswer, refuse, rewrite } from './plumbing-faults.ts';
import type { Arrived, Plumbing } from './serve-gateway.ts';

/** Gateways that fail on one habit of existing clients, or after one poisoned request. */
export const BROKEN_HABITS: readonly BrokenGateway[] = [
  trips('over a question mark', ({ path }) => path.endsWith('?'), [
    'wire/bare-question-mark',
    'wire/habits/*',
  ]),
  trips('over a query', ({ path }) => path.includes('?source='), ['wire/query']),
  trips('over an ampersand behind the last field', ({ body }) => body.endsWith('&'), [
    'wire/trailing-ampersand',
    'wire/habits/*',
  ]),
  trips('over a client without a name', ({ headers }) => !headers['user-agent'], [
    'wire/no-user-agent',
  ]),
  trips('over a charset', ({ headers }) => /charset/iu.test(String(headers['content-type'])), [
    'wire/charset',
  ]),
  trips(
    'over a content type in other case',
    ({ headers }) => /^[A-Z]/u.test(String(headers['content-type'])),
    ['wire/content-type-case'],
  ),
  trips(
    'over a second content type',
    ({ contentTypes }) => contentTypes.length > 1 && /form-url/u.test(contentTypes[0] ?? ''),
    ['wire/content-type-twice'],
  ),
  trips('over a field called __proto__', ({ body }) => body.includes('__proto__=x'), [
    'wire/prototype-field',
  ]),
  trips('over a large body', ({ body }) => body.length > 50_000 && body.length < 65_536, [
    'wire/large-body',
  ]),
  {
    name: 'does not decode %20',
    plumbing: rewrite(/Asha%20Rao/u, 'Asha%2520Rao'),
    found: ['wire/percent-20'],
    says: /came customerName "Asha%20Rao"/u,
  },
  {
    name: 'does not decode letters that need no escape',
    plumbing: rewrite(/%41sha%20%52ao/u, '%2541sha%20%2552ao'),
    found: ['wire/lower-case-escapes'],
    says: /came customerName "%41sha %52ao"/u,
  },
  breaks('of a broken escape', '%zz', ['wire/broken-escape']),
  breaks('of bytes that are no UTF-8', '%ff%fe', ['wire/broken-utf8']),
  breaks('of a null byte', 'a%00b', ['wire/null-byte']),
  {
    name: 'looks for the credentials of an empty body',
    plumbing: {
      arrive: refuse(
        ({ method, path, body }) => method === 'POST' && body === '' && !path.includes('?'),
        401,
        'Please provide a valid appId and secretKey',
      ),
    },
    found: ['wire/empty-body'],
    says: /HTTP 400.*came HTTP 401/u,
  },
  {
    name: 'reads credentials from the query',
    plumbing: {
      arrive: refuse(
        ({ path }) => path.includes('?appId='),
        401,
        'Please provide a valid appId and secretKey',
      ),
    },
    found: ['wire/credentials-in-query'],
    says: /HTTP 400.*came HTTP 401/u,
  },
  {
    name: 'follows another version of the document',
    plumbing: {
      answer({ headers }) {
        headers['x-spec-version'] = '99.0.0';
      },
    },
    found: ['wire/spec-version'],
    says: /came 99\.0\.0/u,
  },
  {
    name: 'is not itself any more after a chunked body that is too large',
    plumbing: failingAfter(({ headers, body }) => {
      return 'transfer-encoding' in headers && body.length > 65_536;
    }),
    found: ['wire/alive'],
    says: /HTTP 200.*came HTTP 500/u,
  },
];

/** Refuses valid requests of one kind. */
function trips(
  over: string,
  when: (request: Arrived) => boolean,
  found: readonly string[],
): BrokenGateway {
  return {
    name: `trips ${over}`,
    plumbing: { arrive: refuse(when, 400, 'appId is not valid') },
    found,
    says: /appId is not valid/u,
  };
}

/** Answers 500 to requests that it must refuse. */
function breaks(because: string, piece: string, found: readonly string[]): BrokenGateway {
  return {
    name: `breaks because ${because}`,
    plumbing: { arrive: refuse(({ body }) => body.includes(piece), 500, 'Something went wrong') },
    found,
    says: /came HTTP 500/u,
  };
}

/** Fails the request that follows a poisoned one. */
function failingAfter(isPoison: (request: Arrived) => boolean): Plumbing {
  let isPoisoned = false;
  return {
    arrive(request) {
      const fails = isPoisoned;
      isPoisoned = isPoison(request);
      return fails ? errorAnswer(500, 'Something went wrong', request) : undefined;
    },
  };
}
