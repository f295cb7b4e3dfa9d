import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleOf } from '@cashfree-rest/test-scale';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { repositoryRoot } from '../../src/document/load-document.ts';
import { type LintProblem, lint, lintVariants } from './lint-variants.ts';

/** Each house rule, a part of the document, and a change there that breaks the rule. */
const FAULTS: readonly (readonly [
  rule: string,
  place: string,
  from: string | RegExp,
  to: string,
])[] = [
  ['operation-id-form', 'orders/get-order-link.yaml', 'getOrderLink', 'orderLink'],
  [
    'one-operation-per-file',
    'orders/get-order-link.yaml',
    'operationId: getOrderLink',
    'operationId: getOrderPage',
  ],
  ['described-properties', 'shared/fields.yaml#/OrderId', /description: >-\n(?: {2}.*\n)+/u, ''],
  ['described-properties', 'shared/fields.yaml#/OrderId', /examples:\n(?: {2}.*\n)+/u, ''],
  ['example-everywhere', 'orders/get-order-link.yaml', /examples:\n +request:\n +\$ref: .*\n/u, ''],
  [
    'example-everywhere',
    'shared/responses.yaml#/Unauthorized',
    /examples:\n +wrong.*\n +\$ref: .*\n/u,
    '',
  ],
  ['example-everywhere', 'orders/get-order-link.yaml', / +"401":\n +\$ref: .*\n/u, ''],
  [
    'no-twin-schemas',
    'orders/get-order-link.yaml',
    '$ref: schemas.yaml#/GetOrderLinkRequest',
    'type: object',
  ],
  [
    'no-twin-schemas',
    'orders/schemas.yaml#/GetOrderDetailsRequest',
    'properties:',
    'properties:\n  one: {type: string, pattern: ^a$, description: One, examples: [a]}\n  two: {type: string, pattern: ^a$, description: Two, examples: [a]}',
  ],
  ['text-requests', 'shared/fields.yaml#/PageSize', 'type: string', 'type: integer'],
  ['text-requests', 'orders/schemas.yaml#/GetOrderLinkRequest', 'x-blank: absent', ''],
  [
    'plain-patterns',
    'shared/fields.yaml#/OrderId',
    /pattern: .*/u,
    'pattern: "^[A-Za-z0-9._-]{1,50}"',
  ],
  [
    'plain-patterns',
    'shared/fields.yaml#/OrderId',
    /pattern: .*/u,
    'pattern: "^(?!x)[A-Za-z0-9._-]{1,50}$"',
  ],
  ['plain-patterns', 'shared/fields.yaml#/OrderNote', '-\\u009F\\u2028\\u2029', ''],
  ['known-extensions', 'shared/fields.yaml#/SecretKey', 'x-sensitive', 'x-sensitve'],
  ['operation-extensions', 'orders/get-order-link.yaml', 'method: getLink', 'method: create'],
  ['operation-extensions', 'orders/get-order-link.yaml', /x-client: .*/u, ''],
  [
    'operation-extensions',
    'refunds/create-refund.yaml',
    'key: merchantRefundId',
    'key: merchantId',
  ],
  [
    'operation-extensions',
    'orders/create-order.yaml',
    'fields: [orderAmount, orderCurrency]',
    'fields: [amount]',
  ],
  ['operation-extensions', 'refunds/list-refunds.yaml', 'cursor: lastId', 'cursor: last'],
  ['operation-extensions', 'sandbox/mailbox/list-mails.yaml', 'cursor: lastId', 'cursor: last'],
  [
    'catalogued-reasons',
    'openapi.yaml',
    'text: "{field} is too large"',
    'text: "{field} is large"',
  ],
  ['catalogued-reasons', 'openapi.yaml', / {6}- text: "\{field\} is not valid"\n/u, ''],
  ['catalogued-reasons', 'openapi.yaml', 'fields: [orderId]', 'fields: [order]'],
  ['catalogued-reasons', 'openapi.yaml', 'text: "{field} is too large"', 'text: Too many requests'],
  ['catalogued-reasons', 'openapi.yaml', '  not_paid:', '  notPaid:'],
  [
    'catalogued-reasons',
    'openapi.yaml',
    '    description: The last day is before the first.\n',
    '',
  ],
  [
    'catalogued-reasons',
    'orders/examples.yaml#/linkUnknownOrder',
    'reason: Order Id does not exist',
    'reason: There is no such order',
  ],
  ['allowed-values', 'refunds/schemas.yaml#/RefundMode', 'CASHGRAM]', 'CASHGRAM, CHEQUE]'],
  ['allowed-values', 'refunds/schemas.yaml#/RefundMode', ', CASHGRAM]', ']'],
  [
    'complete-operations',
    'orders/get-order-link.yaml',
    / {2}description: \|\n(?: {4}.*\n|\n)+/u,
    '',
  ],
  ['complete-operations', 'orders/get-order-link.yaml', 'tags: [Orders]', 'tags: []'],
  [
    'complete-operations',
    'orders/get-order-link.yaml',
    'tags: [Orders]',
    'tags: [Orders, Refunds]',
  ],
  ['complete-operations', 'orders/get-order-link.yaml', / {2}tags: .*\n/u, ''],
  [
    'complete-operations',
    'orders/get-order-link.yaml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ],
  ['complete-operations', 'shared/responses.yaml#/Unauthorized', 'application/json', 'text/plain'],
  ['complete-operations', 'shared/responses.yaml#/Unauthorized', /content:\n(?: {2}.*\n)+/u, ''],
  ['example-everywhere', 'shared/examples.yaml#/internalError', /summary: .*\n/u, ''],
  [
    'example-everywhere',
    'shared/examples.yaml#/internalError',
    /value:\n(?: {2}.*\n)+/u,
    'value: none\n',
  ],
  ['no-unused-parts', 'orders/schemas.yaml#/CreateOrderRequest', / {2}pc:\n.*\n/u, ''],
  ['no-unused-parts', 'orders/get-order-link.yaml', / +found:\n.*\n/u, ''],
  ['no-unused-parts', 'shared/headers.yaml', /^/u, '"Old one":\n  schema: {type: string}\n\n'],
  ['no-unused-parts', 'openapi.yaml', / {2}\/api\/v1\/credentials\/verify:\n.*\n/u, ''],
  [
    'no-unused-parts',
    'sandbox/ledger/read-ledger.yaml',
    'schemas.yaml#/ReadLedgerReply',
    '../clock/schemas.yaml#/ReadClockReply',
  ],
  ['no-unused-parts', 'sandbox.yaml', / {2}\/sandbox\/v1\/ledger:\n.*\n/u, ''],
  ['entry-names', 'orders/schemas.yaml', /WebUrl\b/gu, 'webUrl'],
  ['entry-names', 'orders/schemas.yaml', /WebUrl\b/gu, 'OrderId'],
  ['entry-names', 'orders/get-order-link.yaml', 'examples.yaml#/linkFound', 'schemas.yaml#/WebUrl'],
  ['operation-extensions', 'orders/get-order-link.yaml', 'policy: safe', 'policy: sometimes'],
  [
    'operation-extensions',
    'orders/get-order-link.yaml',
    'policy: safe',
    'policy: safe, key: orderId',
  ],
  ['operation-extensions', 'refunds/create-refund.yaml', /, key: merchantRefundId/u, ''],
  ['operation-extensions', 'orders/create-order.yaml', 'resolve: getOrderLink', 'resolve: getLink'],
  [
    'operation-extensions',
    'orders/create-order.yaml',
    'resolve: getOrderLink',
    'resolve: listSettlementTransactions',
  ],
  [
    'operation-extensions',
    'orders/create-order.yaml',
    '[orderAmount, orderCurrency]',
    '[orderAmount, notifyUrl]',
  ],
  ['operation-extensions', 'orders/create-order.yaml', 'object: details', 'object: detail'],
  ['operation-extensions', 'refunds/list-refunds.yaml', 'items: refunds', 'items: rows'],
  ['operation-extensions', 'refunds/list-refunds.yaml', 'itemCursor: refundId', 'itemCursor: id'],
  ['operation-extensions', 'refunds/list-refunds.yaml', / {2}x-paging: .*\n/u, ''],
  ['plain-patterns', 'shared/fields.yaml#/OrderId', /pattern: .*/u, 'pattern: "^[a-$"'],
  // Valid for JavaScript, but not with the flag u, which JSON Schema asks for.
  ['plain-patterns', 'shared/fields.yaml#/OrderId', /pattern: .*/u, 'pattern: ^[a-z]\\_$'],
  ['signed-fields', 'orders/schemas.yaml#/PaymentResult', 'fields: [orderId', 'fields: [orderKey'],
  ['signed-fields', 'orders/schemas.yaml#/PaymentResult', 'required: [orderId, ', 'required: ['],
  ['standard-headers', 'shared/responses.yaml#/Unauthorized', / {2}X-Spec-Version:\n.*\n/u, ''],
  ['standard-headers', 'shared/responses.yaml#/TooManyRequests', / {2}Retry-After:\n.*\n/u, ''],
  ['standard-headers', 'sandbox/shared/responses.yaml#/NotLocal', / {2}X-Request-Id:\n.*\n/u, ''],
  ['text-requests', 'orders/schemas.yaml#/GetOrderLinkRequest', /properties:\n(?: {2}.*\n)+/u, ''],
  ['operation-id-form', 'sandbox/payments/pay-order.yaml', 'payOrder', 'settleOrder'],
  ['one-operation-per-file', 'sandbox/ledger/read-ledger.yaml', /^get:/u, 'patch:'],
  ['one-operation-per-file', 'orders/get-order-link.yaml', '[Orders]', '[Refunds]'],
  ['example-everywhere', 'sandbox/ledger/read-ledger.yaml', / +"403":\n +\$ref: .*\n/u, ''],
  ['described-properties', 'sandbox/shared/parameters.yaml#/Count', /description: .*\n/u, ''],
];

const RULES = [...new Set(FAULTS.map(([rule]) => rule))].sort();

/** All faults in a long run; in a short one, one of each rule. */
const TRIED = RULES.flatMap((rule) =>
  sampleOf(
    FAULTS.filter(([broken]) => broken === rule),
    1,
  ),
);

/** That they and all others let the documents pass, `pnpm run check` has shown before: it is `pnpm lint:openapi`. */
describe('the house rules', () => {
  let variants: readonly (readonly LintProblem[])[] = [];

  beforeAll(async () => {
    variants = await lintVariants([
      ...TRIED.map(([rule, ...change]) => [`house/${rule}`, ...change] as const),
      ['house/no-unused-parts', 'shared/fields.yaml', /$/u, '\nUnused:\n  type: string\n'],
    ]);
  });

  test.each(TRIED.map((fault, index) => [...fault, index] as const))(
    '%s fires on a change in %s (%s)',
    (rule, _place, _from, _to, index) => {
      expect(variants[index]?.map(({ ruleId }) => ruleId)).toContain(`house/${rule}`);
    },
  );

  test('name the place of an entry that is not used', () => {
    expect(variants[TRIED.length]).toMatchObject([
      {
        message: 'Unused is not used: delete it, or refer to it',
        location: [
          {
            source: { ref: expect.stringMatching(/openapi\/shared\/fields\.yaml$/u) },
            pointer: '#/Unused',
          },
        ],
      },
    ]);
  });

  test('are all switched on, and each is shown to fire', async () => {
    const plugin = await readFile(join(repositoryRoot, 'scripts/redocly/house-rules.js'), 'utf8');
    const config = await readFile(join(repositoryRoot, 'redocly.yaml'), 'utf8');
    const rules = [...plugin.matchAll(/^ {8}'([a-z-]+)':/gmu)].map(([, name]) => name);
    const shared = config.slice(config.indexOf('\noas3_1Rules:'));

    expect(
      [...shared.matchAll(/^ {2}house\/([a-z-]+):(?:\n {4}severity:)? error$/gmu)].map(
        ([, name]) => name,
      ),
    ).toEqual(rules);
    expect(RULES).toEqual([...rules].sort());
  });
});

describe('the recommended rules of Redocly', () => {
  // In the short run the one that others read; it is all of the source, which `pnpm lint:openapi` has linted.
  const FILES = sampleOf(
    [
      'generated/contract/src/document.json',
      'generated/sandbox/src/document.json',
      'openapi/openapi.yaml',
      'openapi/sandbox.yaml',
    ],
    1,
  );
  let reports: readonly (readonly LintProblem[])[] = [];

  beforeAll(async () => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'no-configuration-'));
    // By a relative path: Redocly reads a bracket in the clone's own as a pattern.
    const filter = (source: string) => !source.includes('node_modules');
    for (const folder of new Set(FILES.map((file) => file.split('/')[0] as string))) {
      await cp(join(repositoryRoot, folder), join(elsewhere, folder), { recursive: true, filter });
    }
    reports = await lint(FILES, elsewhere, '--extends', 'recommended-strict');
    await rm(elsewhere, { recursive: true });
  });

  test.each(FILES)('let %s pass, with nothing switched off', (file) => {
    expect(reports[FILES.indexOf(file)]).toEqual([]);
  });
});

test('docs/openapi-extensions.md defines the extensions that the lint knows and the document uses', async () => {
  const { EXTENSIONS } = (await import(
    join(repositoryRoot, 'scripts/redocly/known-extensions.js')
  )) as {
    EXTENSIONS: readonly string[];
  };
  const page = await readFile(join(repositoryRoot, 'docs/openapi-extensions.md'), 'utf8');
  const document = await readFile(
    join(repositoryRoot, 'generated/contract/src/document.json'),
    'utf8',
  );

  const defined = [...page.matchAll(/^## (x-[a-z-]+)$/gmu)].map(([, name]) => name);
  const used = [...new Set([...document.matchAll(/"(x-[a-z-]+)":/gu)].map(([, name]) => name))];
  expect(defined.sort()).toEqual([...EXTENSIONS]);
  expect(used.sort()).toEqual([...EXTENSIONS]);
});
