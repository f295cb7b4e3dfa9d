import type { Check, CheckContext } from '../check.ts';
import { FORM } from '../create-context.ts';
import { expectRefusal } from '../expect-reply.ts';
import type { WireRequest } from '../http-exchange.ts';
import { expectVerified } from './wire-checks.ts';
import { encode, USER_AGENT, verifyRequest } from './wire-form.ts';

/** Above the limit of 64 KiB for a body, in bytes. */
const TOO_LARGE = 70_000;

/**
 * Requests that every server must refuse, and the expected replies. The last check tests that the server survived them.
 */
export const wireRefusalChecks: readonly Check[] = [
  ...[
    ['json', 'application/json', '{"appId":"a","secretKey":"b"}'] as const,
    ['text', 'text/plain', 'appId=a&secretKey=b'] as const,
    [
      'multipart',
      'multipart/form-data; boundary=edge',
      '--edge\r\nContent-Disposition: form-data; name="appId"\r\n\r\na\r\n--edge--\r\n',
    ] as const,
  ].map(([name, type, body]) =>
    refusal(`type/${name}`, {
      title: `answers 415 to ${type.split(';')[0]}`,
      status: 415,
      naming: FORM,
      alter: () => ({ headers: [['Content-Type', type], USER_AGENT], body }),
    }),
  ),
  refusal('type/none', {
    title: 'answers 415 to a form without a content type',
    status: 415,
    naming: FORM,
    alter: () => ({ headers: [USER_AGENT] }),
  }),
  refusal('type/first-counts', {
    title: 'answers 415 if the first of two content types is another',
    status: 415,
    naming: FORM,
    alter: () => ({
      headers: [['Content-Type', 'application/json'], ['Content-Type', FORM], USER_AGENT],
    }),
  }),
  {
    ...about('unknown-path', 'answers 404 as JSON to a path that no operation has'),
    needs: [],
    async run(context) {
      const path = `${context.document.basePath}/no/such/operation`;
      const exchange = await context.exchange(verifyRequest(context, { path }));
      expectRefusal(context, undefined, exchange, { status: 404 });
    },
  },
  refusal('duplicate-field/equal', {
    title: 'refuses a field that is sent twice with one value',
    status: 400,
    naming: 'appId',
    alter: (context) => ({
      body: `${encode(context.credentials)}&${encode({ appId: context.credentials.appId })}`,
    }),
  }),
  refusal('duplicate-field/last-is-right', {
    title: 'refuses a field that is sent twice, the right value last',
    status: 400,
    naming: 'appId',
    alter: (context) => ({ body: `appId=nobody&${encode(context.credentials)}` }),
  }),
  refusal('duplicate-field/first-is-right', {
    title: 'refuses a field that is sent twice, the right value first',
    status: 400,
    naming: 'appId',
    alter: (context) => ({ body: `${encode(context.credentials)}&appId=nobody` }),
  }),
  refusal('empty-body', {
    title: 'answers 400 to an empty body and names the first field',
    status: 400,
    naming: 'appId',
    alter: () => ({ body: '' }),
  }),
  refusal('credentials-in-query', {
    title: 'takes no credentials from the query',
    status: 400,
    naming: 'appId',
    // Made up, because the real secret must not end up in the access log of a proxy.
    alter: (_, { path }) => ({ path: `${path}?appId=a&secretKey=b`, body: '' }),
  }),
  refusal('broken-escape', {
    title: 'answers a broken escape as any other wrong value',
    status: [400, 401],
    alter: (context) => ({ body: `appId=%zz&secretKey=wrong-${context.newId()}%` }),
  }),
  refusal('broken-utf8', {
    title: 'answers bytes that are no UTF-8 as any other wrong value',
    status: [400, 401],
    alter: (context) => ({ body: `appId=%ff%fe&secretKey=wrong-${context.newId()}` }),
  }),
  refusal('null-byte', {
    title: 'answers a null byte as any other wrong value',
    status: [400, 401],
    alter: (context) => ({ body: `appId=a%00b&secretKey=wrong-${context.newId()}` }),
  }),
  refusal('too-large', {
    title: 'answers 413 to a body above 64 KiB',
    status: 413,
    alter: (context) => ({ body: padded(context) }),
  }),
  refusal('too-large-chunked', {
    title: 'answers 413 to a chunked body above 64 KiB',
    status: 413,
    alter: (context) => ({ body: padded(context), chunked: true }),
  }),
  {
    ...about('alive', 'still answers after all of this'),
    needs: ['verifyCredentials'],
    async run(context) {
      await expectVerified(context);
    },
  },
];

function padded({ credentials }: CheckContext): string {
  return `${encode(credentials)}&pad=${'x'.repeat(TOO_LARGE)}`;
}

interface RefusalOptions {
  readonly title: string;
  readonly status: number | readonly number[];
  readonly naming?: string | undefined;
  readonly alter: (context: CheckContext, valid: WireRequest) => Partial<WireRequest>;
}

function refusal(name: string, { title, status, naming, alter }: RefusalOptions): Check {
  return {
    ...about(name, title),
    needs: ['verifyCredentials'],
    async run(context) {
      const request = verifyRequest(context, alter(context, verifyRequest(context)));
      const exchange = await context.exchange(request);
      expectRefusal(context, 'verifyCredentials', exchange, { status, naming });
    },
  };
}

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `wire/${name}`, group: 'wire', title };
}
