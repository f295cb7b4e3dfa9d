import { inspect } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { OutcomeUnknownError } from '../src/index.ts';
import { aClient, anOrder, aRefund, failureOf, refusal, SECRET } from './a-client.ts';
import { type Answer, neverAnswers } from './scripted-fetch.ts';

/** As it is, and as a form writes it. */
const FORMS_OF_SECRET = [SECRET, 'canary%2Fsecret%2Bkey'];
const PRIVATE = [anOrder.customerEmail, 'asha%40example.com', anOrder.customerPhone];

/** Some agents and mocks put the request into the error. */
const talkative: Answer = async (request) => {
  const body = await request.text();
  const cause = new Error(`no interceptor for ${body}`);
  throw Object.assign(new TypeError(`mock not matched for ${SECRET}`, { cause }), {
    request,
    body,
  });
};

const FAILURES: readonly [string, () => readonly Answer[]][] = [
  ['a refusal', () => [refusal(400, 'orderId is not valid')]],
  [
    'a refusal that repeats the request',
    () => [async (request) => refusal(400, `bad request: ${await request.text()}`)],
  ],
  [
    'a content type that repeats the secret',
    () =>
      [1, 2, 3, 4, 5, 6, 7].map(
        () => new Response('x', { headers: { 'Content-Type': `text/${SECRET}` } }),
      ),
  ],
  ['wrong credentials', () => [refusal(401, 'Please provide a valid secretKey')]],
  ['too many requests', () => [refusal(429, 'slower', { 'Retry-After': '3600' })]],
  ['a fault', () => [1, 2, 3, 4, 5, 6, 7].map(() => refusal(500, 'oops'))],
  ['silence', () => [1, 2, 3, 4, 5, 6, 7].map(() => neverAnswers)],
  ['a connection that breaks', () => [1, 2, 3, 4, 5, 6, 7].map(() => new TypeError('failed'))],
  ['an agent that tells all', () => [1, 2, 3, 4, 5, 6, 7].map(() => talkative)],
  [
    'a page that echoes the request',
    () =>
      [1, 2, 3, 4, 5, 6, 7].map(() => async (request: Request) => {
        return new Response(`<html>${await request.text()}`, { status: 502 });
      }),
  ],
  [
    'a redirect that echoes the request',
    () => [
      async (request) => {
        const Location = `https://elsewhere.example/?${await request.text()}`;
        return new Response(null, { status: 307, headers: { Location } });
      },
    ],
  ],
];

const CALLS = [
  ['orders.create', (client) => client.orders.create(anOrder)],
  ['refunds.create', (client) => client.refunds.create(aRefund)],
  ['orders.sendEmail', (client) => client.orders.sendEmail({ orderId: 'order-1' })],
  ['orders.getStatus', (client) => client.orders.getStatus({ orderId: 'order-1' })],
  ['credentials.verify', (client) => client.credentials.verify()],
] as const satisfies readonly (readonly [
  string,
  (client: ReturnType<typeof aClient>['client']) => Promise<unknown>,
])[];

describe.each(CALLS)('%s', (_, call) => {
  test.each(FAILURES)('ends without a secret or a body after %s', async (_name, answers) => {
    const lines: unknown[] = [];
    const logger = {
      info: (...line: unknown[]) => lines.push(line),
      warn: (...line: unknown[]) => lines.push(line),
    };
    const { client } = aClient(answers(), { logger, timeoutMs: 20 });

    const failure = await failureOf(call(client));

    expectNothingPrivate([failure, lines]);
    if (failure instanceof OutcomeUnknownError && failure.resolve !== undefined) {
      expectNothingPrivate([await failureOf(failure.resolve().then(Promise.reject)), lines]);
    }
  });
});

test.each<[string, object]>([
  ['null', { orderNote: null }],
  ['an object with the secret', { orderNote: { secretKey: SECRET } }],
  ['an amount as a number', { orderAmount: 154 }],
])('a call refused for %s says nothing either', async (_, wrong) => {
  const { client, gateway } = aClient([]);

  const failure = await failureOf(client.orders.create({ ...anOrder, ...(wrong as object) }));

  expect(failure).toMatchObject({ code: 'invalid_request', fields: Object.keys(wrong) });
  expect(gateway.requests).toEqual([]);
  expectNothingPrivate([failure]);
});

test('a header that cannot be sent is not quoted', async () => {
  const { client } = aClient([]);
  const headers = { Authorization: `${SECRET}\nX` };

  const failure = await failureOf(client.credentials.verify({ headers }));

  expect(failure).toMatchObject({ code: 'invalid_request', fields: ['headers'] });
  expectNothingPrivate([failure]);
});

function expectNothingPrivate(things: readonly unknown[]): void {
  const shown = things
    .map((thing) => inspect(thing, { depth: 20, showHidden: true }) + JSON.stringify(thing))
    .join('\n');
  for (const text of [...FORMS_OF_SECRET, ...PRIVATE]) expect(shown).not.toContain(text);
}
