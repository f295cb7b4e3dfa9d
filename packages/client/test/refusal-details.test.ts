import { createRequire } from 'node:module';
import { type OperationId, operations } from '@cashfree-rest/contract';
import { describe, expect, test } from '@jest/globals';
import { createClient as createBrowserClient } from '../src/browser.ts';
import { OutcomeUnknownError, RefusedError } from '../src/index.ts';
import { aClient, aRefund, failureOf, refusal, SECRET } from './a-client.ts';
import { scriptedFetch } from './scripted-fetch.ts';

interface Media {
  readonly content: {
    readonly 'application/json': {
      readonly examples: Readonly<Record<string, { readonly value: { readonly reason: string } }>>;
    };
  };
}
interface Document {
  readonly paths: Readonly<
    Record<string, { readonly post: { readonly responses: Readonly<Record<string, object>> } }>
  >;
  readonly components: { readonly responses: Readonly<Record<string, Media>> };
}

const document = createRequire(import.meta.url)(
  '@cashfree-rest/contract/document.json',
) as Document;

/** Every refusal that the document shows: operation, status and reason. */
const SHOWN = Object.entries(operations).flatMap(([id, { path }]) =>
  Object.entries(document.paths[path]?.post.responses ?? {}).flatMap(([status, response]) => {
    const name = String(Reflect.get(response, '$ref')).split('/').at(-1) ?? '';
    const media = document.components.responses[name] ?? (response as Media);
    const { examples } = media.content['application/json'];
    return Number(status) < 400 || Number(status) >= 500
      ? []
      : Object.values(examples).map(
          ({ value }) => [id as OperationId, Number(status), value.reason] as const,
        );
  }),
);

describe('a refusal that the document shows has a code and names its fields:', () => {
  test.each(SHOWN)('%s %i %s', async (id, status, reason) => {
    const { client } = aClient([
      refusal(status, reason),
      refusal(status, reason),
      refusal(status, reason),
    ]);
    const [group, method] = operations[id].client;
    const call = Reflect.get(Reflect.get(client, group), method) as (...args: object[]) => unknown;
    const answer = call({ merchantRefundId: 'mine' }) as { page?: () => Promise<unknown> };

    const failure = (await failureOf(
      (answer.page?.() ?? answer) as PromiseLike<unknown>,
    )) as RefusedError;

    expect(failure).toBeInstanceOf(RefusedError);
    expect(failure.detail).toMatch(/^[a-z_]+$/u);
    const known: readonly string[] = operations[id].fields;
    expect(failure.fields.filter((name) => !known.includes(name))).toEqual([]);
    // Only what is about the body or the traffic as a whole is about no field.
    expect(failure.fields.length > 0).toBe(status !== 413 && status !== 415 && status !== 429);
  });
});

test.each<[string, number, string | undefined, string[]]>([
  ['An order with the same id exists.', 409, 'id_taken', ['orderId']],
  ['A refund with the same merchantRefundId exists', 409, 'id_taken', ['merchantRefundId']],
  ['Order Id does not exist', 404, 'unknown_id', ['orderId']],
  ['Order Id does not exist', 200, 'unknown_id', ['orderId']],
  [
    'refundAmount is too large: in other words than today',
    409,
    'amount_too_large',
    ['refundAmount'],
  ],
  ['endDate is before startDate: send another', 400, 'dates_reversed', ['endDate', 'startDate']],
  [
    'Please provide a valid orderId: send 1 to 50 letters; orderAmount missing in the request',
    ...([400, 'field_invalid', ['orderId', 'orderAmount']] as const satisfies [
      number,
      string,
      string[],
    ]),
  ],
  ['The moon is full; count is not valid', 400, 'field_invalid', ['count']],
  // Beginnings that the document does not list, or that only look like one.
  ['orderId: Order Id does not exist', 400, undefined, []],
  ['An order with the same id exists elsewhere', 409, undefined, []],
  ['toString', 400, undefined, []],
  ['constructor missing in the request', 400, undefined, []],
  [`${SECRET} is not valid`, 400, undefined, []],
])('%s (%i) has the code %s', async (reason, status, detail, fields) => {
  const { client } = aClient([refusal(status, reason)]);

  const failure = await failureOf(client.orders.getLink({ orderId: 'order-1' }));

  expect(failure).toMatchObject({ name: 'RefusedError', httpStatus: status, fields });
  expect(failure).toHaveProperty('detail', detail);
});

test('wrong credentials and too many requests have theirs, also in a browser', async () => {
  const tired = 'Too many requests: wait';
  const wrong = 'Please provide a valid appId and secretKey';
  const { client } = aClient([refusal(401, wrong)]);
  const backend = scriptedFetch(refusal(429, tired));
  const page = createBrowserClient({
    baseUrl: 'https://shop.example',
    fetch: backend.fetch,
    retry: { times: 0 },
  });

  expect(await failureOf(client.credentials.verify())).toMatchObject({
    name: 'AuthenticationError',
    detail: 'wrong_credentials',
    fields: ['appId', 'secretKey'],
  });
  expect(await failureOf(page.credentials.verify())).toMatchObject({
    name: 'RateLimitError',
    detail: 'too_many_requests',
    fields: [],
  });
});

describe('a refund whose reply got lost, and that is then refused with 409', () => {
  test.each<[string, true | undefined]>([
    ['A refund with the same merchantRefundId exists', true],
    // Not in the document, but it names the id.
    ['merchantRefundId: used before', true],
    ['merchantRefundId is not valid: send 1 to 35 letters', undefined],
    ['refundAmount is too large: merchantRefundId or not', undefined],
  ])('%s: took effect %s', async (reason, tookEffect) => {
    const { client } = aClient([new TypeError('fetch failed'), refusal(409, reason)]);

    const failure = await failureOf(client.refunds.create(aRefund));

    expect(failure).toBeInstanceOf(OutcomeUnknownError);
    expect(failure).toMatchObject({ tookEffect });
  });
});
