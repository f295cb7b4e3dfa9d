import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { redocly, repositoryRoot } from '../../src/document/load-document.ts';

/** Each house rule, a file of the document, and a change there that breaks the rule. */
const FAULTS: readonly (readonly [
  rule: string,
  file: string,
  from: string | RegExp,
  to: string,
])[] = [
  ['operation-id-form', 'paths/get-order-link.yaml', 'getOrderLink', 'orderLink'],
  [
    'one-operation-per-file',
    'paths/get-order-link.yaml',
    'operationId: getOrderLink',
    'operationId: getOrderPage',
  ],
  ['described-properties', 'schemas/order-id.yaml', /description: >-\n(?: {2}.*\n)+/u, ''],
  ['described-properties', 'schemas/order-id.yaml', /examples:\n(?: {2}.*\n)+/u, ''],
  ['example-everywhere', 'paths/get-order-link.yaml', /examples:\n +request:\n +\$ref: .*\n/u, ''],
  ['example-everywhere', 'responses/unauthorized.yaml', /examples:\n +wrong.*\n +\$ref: .*\n/u, ''],
  ['example-everywhere', 'paths/get-order-link.yaml', / +"401":\n +\$ref: .*\n/u, ''],
  [
    'no-twin-schemas',
    'paths/get-order-link.yaml',
    '$ref: ../schemas/get-order-link-request.yaml',
    'type: object',
  ],
  [
    'no-twin-schemas',
    'schemas/get-order-details-request.yaml',
    'properties:',
    'properties:\n  one: {type: string, pattern: ^a$, description: One, examples: [a]}\n  two: {type: string, pattern: ^a$, description: Two, examples: [a]}',
  ],
  ['text-requests', 'schemas/page-size.yaml', 'type: string', 'type: integer'],
  ['text-requests', 'schemas/get-order-link-request.yaml', 'x-blank: absent', ''],
  ['plain-patterns', 'schemas/order-id.yaml', /pattern: .*/u, 'pattern: "^[A-Za-z0-9._-]{1,50}"'],
  [
    'plain-patterns',
    'schemas/order-id.yaml',
    /pattern: .*/u,
    'pattern: "^(?!x)[A-Za-z0-9._-]{1,50}$"',
  ],
  ['plain-patterns', 'schemas/order-note.yaml', '-\\u009F\\u2028\\u2029', ''],
  ['known-extensions', 'schemas/secret-key.yaml', 'x-sensitive', 'x-sensitve'],
  ['operation-extensions', 'paths/get-order-link.yaml', 'method: getLink', 'method: create'],
  ['operation-extensions', 'paths/get-order-link.yaml', /x-client: .*/u, ''],
  ['operation-extensions', 'paths/create-refund.yaml', 'key: merchantRefundId', 'key: merchantId'],
  [
    'operation-extensions',
    'paths/create-order.yaml',
    'fields: [orderAmount, orderCurrency]',
    'fields: [amount]',
  ],
  ['operation-extensions', 'paths/list-refunds.yaml', 'cursor: lastId', 'cursor: last'],
  ['operation-extensions', 'sandbox/paths/list-mails.yaml', 'cursor: lastId', 'cursor: last'],
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
    'examples/get-order-link/link-unknown-order.yaml',
    'reason: Order Id does not exist',
    'reason: There is no such order',
  ],
  ['allowed-values', 'schemas/refund-mode.yaml', 'CASHGRAM]', 'CASHGRAM, CHEQUE]'],
  ['allowed-values', 'schemas/refund-mode.yaml', ', CASHGRAM]', ']'],
  [
    'complete-operations',
    'paths/get-order-link.yaml',
    / {2}description: \|\n(?: {4}.*\n|\n)+/u,
    '',
  ],
  ['complete-operations', 'paths/get-order-link.yaml', 'tags: [Orders]', 'tags: []'],
  ['complete-operations', 'paths/get-order-link.yaml', 'tags: [Orders]', 'tags: [Orders, Refunds]'],
  ['complete-operations', 'paths/get-order-link.yaml', / {2}tags: .*\n/u, ''],
  [
    'complete-operations',
    'paths/get-order-link.yaml',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
  ],
  ['complete-operations', 'responses/unauthorized.yaml', 'application/json', 'text/plain'],
  ['complete-operations', 'responses/unauthorized.yaml', /content:\n(?: {2}.*\n)+/u, ''],
  ['example-everywhere', 'examples/errors/internal-error.yaml', /summary: .*\n/u, ''],
  [
    'example-everywhere',
    'examples/errors/internal-error.yaml',
    /value:\n(?: {2}.*\n)+/u,
    'value: none\n',
  ],
  ['no-unused-files', 'schemas/create-order-request.yaml', / {2}pc:\n.*\n/u, ''],
  ['no-unused-files', 'sandbox/paths/read-ledger.yaml', 'read-ledger-reply', 'read-clock-reply'],
  ['operation-extensions', 'paths/get-order-link.yaml', 'policy: safe', 'policy: sometimes'],
  [
    'operation-extensions',
    'paths/get-order-link.yaml',
    'policy: safe',
    'policy: safe, key: orderId',
  ],
  ['operation-extensions', 'paths/create-refund.yaml', /, key: merchantRefundId/u, ''],
  ['operation-extensions', 'paths/create-order.yaml', 'resolve: getOrderLink', 'resolve: getLink'],
  [
    'operation-extensions',
    'paths/create-order.yaml',
    'resolve: getOrderLink',
    'resolve: listSettlementTransactions',
  ],
  [
    'operation-extensions',
    'paths/create-order.yaml',
    '[orderAmount, orderCurrency]',
    '[orderAmount, notifyUrl]',
  ],
  ['operation-extensions', 'paths/create-order.yaml', 'object: details', 'object: detail'],
  ['operation-extensions', 'paths/list-refunds.yaml', 'items: refunds', 'items: rows'],
  ['operation-extensions', 'paths/list-refunds.yaml', 'itemCursor: refundId', 'itemCursor: id'],
  ['operation-extensions', 'paths/list-refunds.yaml', / {2}x-paging: .*\n/u, ''],
  ['plain-patterns', 'schemas/order-id.yaml', /pattern: .*/u, 'pattern: "^[a-$"'],
  // Valid for JavaScript, but not with the flag u, which JSON Schema asks for.
  ['plain-patterns', 'schemas/order-id.yaml', /pattern: .*/u, 'pattern: ^[a-z]\\_$'],
  ['signed-fields', 'schemas/payment-result.yaml', 'fields: [orderId', 'fields: [orderKey'],
  ['signed-fields', 'schemas/payment-result.yaml', 'required: [orderId, ', 'required: ['],
  ['standard-headers', 'responses/unauthorized.yaml', / {2}X-Spec-Version:\n.*\n/u, ''],
  ['standard-headers', 'responses/too-many-requests.yaml', / {2}Retry-After:\n.*\n/u, ''],
  ['standard-headers', 'sandbox/responses/not-local.yaml', / {2}X-Request-Id:\n.*\n/u, ''],
  ['text-requests', 'schemas/get-order-link-request.yaml', /properties:\n(?: {2}.*\n)+/u, ''],
  ['operation-id-form', 'sandbox/paths/pay-order.yaml', 'payOrder', 'settleOrder'],
  ['one-operation-per-file', 'sandbox/paths/read-ledger.yaml', /^get:/u, 'put:'],
  ['example-everywhere', 'sandbox/paths/read-ledger.yaml', / +"403":\n +\$ref: .*\n/u, ''],
  ['described-properties', 'sandbox/parameters/count.yaml', /description: .*\n/u, ''],
];

describe('the house rules', () => {
  let copy = '';

  beforeEach(async () => {
    copy = await mkdtemp(join(tmpdir(), 'house-rules-'));
    for (const path of ['openapi', 'redocly.yaml', 'scripts/redocly']) {
      await cp(join(repositoryRoot, path), join(copy, path), { recursive: true });
    }
    await writeFile(join(copy, 'package.json'), '{"type":"module"}');
  });

  afterEach(() => rm(copy, { recursive: true }));

  /** Names of the rules that a document in the copy breaks; both at once would print two reports in a row. */
  async function lint(api: 'gateway@v1' | 'sandbox@v1'): Promise<readonly string[]> {
    const args = ['lint', api, '--format', 'json', '--max-problems', '1000'];
    const { stdout } = await redocly(args, copy).catch((failure: { stdout: string }) => failure);
    const { problems } = JSON.parse(stdout) as { problems: { ruleId: string }[] };
    return [...new Set(problems.map(({ ruleId }) => ruleId))];
  }

  test.each(['gateway@v1', 'sandbox@v1'] as const)('let %s pass', async (api) => {
    expect(await lint(api)).toEqual([]);
  });

  test.each(FAULTS)('%s fires on a change in %s (%s)', async (rule, file, from, to) => {
    const path = join(copy, 'openapi', file);
    const source = await readFile(path, 'utf8');
    const changed = source.replace(from, to);
    expect(changed).not.toBe(source);
    await writeFile(path, changed);

    const api = file.startsWith('sandbox/') ? 'sandbox@v1' : 'gateway@v1';
    expect(await lint(api)).toContain(`house/${rule}`);
  });

  test('are all switched on, and each is shown to fire', async () => {
    const plugin = await readFile(join(repositoryRoot, 'scripts/redocly/house-rules.js'), 'utf8');
    const config = await readFile(join(repositoryRoot, 'redocly.yaml'), 'utf8');
    const rules = [...plugin.matchAll(/^ {8}'([a-z-]+)':/gmu)].map(([, name]) => name);
    const shared = config.slice(config.indexOf('\nrules:'));

    expect(
      [...shared.matchAll(/^ {2}house\/([a-z-]+):(?:\n {4}severity:)? error$/gmu)].map(
        ([, name]) => name,
      ),
    ).toEqual(rules);
    expect([...new Set(FAULTS.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
  });
});

describe('the recommended rules of Redocly', () => {
  test.each([
    'openapi/openapi.yaml',
    'openapi/sandbox.yaml',
    'generated/contract/src/document.json',
    'generated/sandbox/src/document.json',
  ])('let %s pass, with nothing switched off', async (file) => {
    const elsewhere = await mkdtemp(join(tmpdir(), 'no-configuration-'));
    const args = ['lint', join(repositoryRoot, file), '--extends', 'recommended-strict'];

    const { stdout } = await redocly([...args, '--format', 'json'], elsewhere).catch(
      (failure: { stdout: string }) => failure,
    );

    expect(JSON.parse(stdout).problems).toEqual([]);
    await rm(elsewhere, { recursive: true });
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
