import type { Check, CheckContext } from '../check.ts';
import { FORM } from '../create-context.ts';
import type { DocumentedOperation, DocumentFacts } from '../document-facts.ts';
import { expectOk, expectThat } from '../expect-reply.ts';
import type { Exchange, WireRequest } from '../http-exchange.ts';
import { expectFields } from './expect-fields.ts';
import { expectTaken } from './expect-taken.ts';
import { encode, USER_AGENT, verifyRequest } from './wire-form.ts';

/** Real clients do each of these, so a server must accept it. */
export function wireChecks({ operations }: DocumentFacts): readonly Check[] {
  return [
    ...HABITS.map(([name, what, alter]) => habit(name, what, alter)),
    ...TEXTS.map(([name, what, encoded]) => textCheck(name, { what, encoded })),
    ...operations.map(habitsOf),
    ...operations.filter(hasOptionalFields).map(blankOptional),
    afterPrototype,
  ];
}

type Alter = (valid: WireRequest) => Partial<WireRequest>;

const HABITS: readonly (readonly [name: string, what: string, alter: Alter])[] = [
  ['trailing-slash', 'a slash behind the path', ({ path }) => ({ path: `${path}/` })],
  [
    'bare-question-mark',
    'a bare question mark behind the path',
    ({ path }) => ({ path: `${path}?` }),
  ],
  ['query', 'an unknown query parameter', ({ path }) => ({ path: `${path}?source=shop` })],
  [
    'trailing-ampersand',
    'an ampersand behind the last field',
    ({ body }) => ({ body: `${body}&` }),
  ],
  ['chunked', 'a chunked body without Content-Length', () => ({ chunked: true })],
  ['no-user-agent', 'a request without User-Agent', () => ({ headers: [['Content-Type', FORM]] })],
  ['charset', 'a charset on the content type', () => typed(`${FORM}; charset=UTF-8`)],
  [
    'content-type-case',
    'a content type in other case',
    () => typed('Application/X-WWW-Form-Urlencoded'),
  ],
  [
    'content-type-twice',
    'a second content type, which does not count',
    () => ({ headers: [['Content-Type', FORM], ['Content-Type', 'application/json'], USER_AGENT] }),
  ],
  [
    'unknown-field',
    'a field that no operation has',
    ({ body }) => ({ body: `${body}&source=woo&x-y=1` }),
  ],
  [
    'unknown-blank-field',
    'an unknown field without a value',
    ({ body }) => ({ body: `${body}&extra` }),
  ],
  [
    'prototype-field',
    'fields called __proto__ and constructor, which mean nothing',
    ({ body }) => ({ body: `${body}&__proto__=x&constructor=y&__proto__%5Bstatus%5D=z` }),
  ],
  [
    'large-body',
    'a body of 60,000 bytes',
    ({ body }) => ({ body: `${body}&pad=${'x'.repeat(60_000)}` }),
  ],
];

function typed(contentType: string): Partial<WireRequest> {
  return { headers: [['Content-Type', contentType], USER_AGENT] };
}

function habit(name: string, what: string, alter: Alter): Check {
  return {
    ...about(name, `takes ${what}`),
    needs: ['verifyCredentials'],
    async run(context) {
      await expectVerified(context, alter(verifyRequest(context)));
    },
  };
}

export async function expectVerified(
  context: CheckContext,
  overrides: Partial<WireRequest> = {},
): Promise<Exchange> {
  const exchange = await context.exchange(verifyRequest(context, overrides));
  expectOk(context, 'verifyCredentials', exchange);
  return exchange;
}

const TEXTS: readonly (readonly [name: string, what: string, encoded: string])[] = [
  ['plus', 'a plus sign as a blank', 'Asha+Rao'],
  ['percent-20', '%20 as a blank', 'Asha%20Rao'],
  ['lower-case-escapes', 'escapes in lower case, and letters that need none', '%41sha%20%52ao'],
];

function textCheck(
  name: string,
  { what, encoded }: { readonly what: string; readonly encoded: string },
): Check {
  return {
    ...about(name, `reads ${what}`),
    needs: ['createOrder', 'getOrderDetails'],
    async run(context) {
      const { customerName, ...fields } = context.validFields('createOrder');
      const body = `${encode({ ...context.credentials, ...fields })}&customerName=${encoded}`;
      const { path } = context.document.operation('createOrder');
      const exchange = await context.exchange(verifyRequest(context, { path, body }));
      expectOk(context, 'createOrder', exchange);
      const asked = await context.call('getOrderDetails', { orderId: fields.orderId ?? '' });
      const { details } = expectOk(context, 'getOrderDetails', asked);
      expectFields(Object(details), { customerName: 'Asha Rao' }, exchange);
    },
  };
}

/** Frameworks are configured route by route, so one operation may refuse what another accepts. */
function habitsOf({ id }: DocumentedOperation): Check {
  return {
    ...about(`habits/${id}`, `${id} takes a slash, a question mark, an ampersand and other fields`),
    needs: [id],
    async run(context) {
      const fields = context.validFields(id);
      const { path, body, ...request } = context.request(id, { ...fields, shopSystem: 'woo' });
      const sent = { ...request, path: `${path}/?`, body: `${body}&` };
      expectTaken(context, id, await context.exchange(sent), fields);
    },
  };
}

function hasOptionalFields({ facts, examples }: DocumentedOperation): boolean {
  return facts.fields.some((name) => examples[0]?.fields[name] === undefined);
}

function blankOptional({ id, facts }: DocumentedOperation): Check {
  return {
    ...about(`blank-optional/${id}`, `${id} takes every optional field blank, as absent`),
    needs: [id],
    async run(context) {
      const fields = context.validFields(id);
      const blank = Object.fromEntries(facts.fields.map((name) => [name, '']));
      const exchange = await context.call(id, { ...blank, ...context.credentials, ...fields });
      expectTaken(context, id, exchange, fields);
    },
  };
}

const afterPrototype: Check = {
  ...about('prototype-inert', 'a field called __proto__ changes no later reply'),
  needs: ['verifyCredentials'],
  async run(context) {
    const before = await expectVerified(context);
    const { body } = verifyRequest(context);
    await context.exchange(
      verifyRequest(context, { body: `${body}&__proto__%5Bpolluted%5D=1&__proto__.polluted=1` }),
    );
    const exchange = await expectVerified(context);
    const [expected = '', came = ''] = [before.reply?.text, exchange.reply?.text];
    expectThat(came === expected, { expected, came, exchange });
  },
};

function about(name: string, title: string): Pick<Check, 'id' | 'group' | 'title'> {
  return { id: `wire/${name}`, group: 'wire', title };
}
