import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { emitClient } from '../../src/emit/client/emit-client.ts';
import { emitDocument } from '../../src/emit/contract/emit-document.ts';
import { emitAll } from '../../src/emit/emit-all.ts';
import { emitPostman } from '../../src/emit/postman/emit-postman.ts';
import { emitServer } from '../../src/emit/server/emit-server.ts';
import type { GeneratedFile } from '../../src/model/model.ts';
import { aModel, anOperation } from '../a-model.ts';

function contentOf(files: readonly GeneratedFile[], path: string): string {
  const file = files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`no ${path} among ${files.map((each) => each.path)}`);
  return file.content;
}

test('emitDocument writes a module that gives the document, whatever stands in its texts', () => {
  const document = { info: { title: "It's C:\\new `y`\u2028\n" } };
  const files = emitDocument(aModel({ document }), 'contract');
  const source = contentOf(files, 'contract/src/load-document.ts');
  const [, literal = ''] = /const DOCUMENT = ('[^\n]*');\n/u.exec(source) ?? [];

  expect(JSON.parse(runInNewContext(literal))).toEqual(document);
  expect(JSON.parse(contentOf(files, 'contract/src/document.json'))).toEqual(document);
});

describe('emitClient', () => {
  const source = contentOf(emitClient(aModel()), 'client/src/index.ts');

  test('opens with where it comes from and how to make it anew', () => {
    expect(source.split('\n')[0]).toBe(
      '// Generated from openapi/openapi.yaml by scripts/src/emit/client/emit-client.ts. Do not edit; run "pnpm generate".',
    );
  });

  test('writes one line of behaviour for an operation, and refers to its description', () => {
    expect(source).toContain(`/**
 * Create an order: see \`orders.create\` of {@link OperationGroups}.
 */
export function createOrder(send: Send, request: RequestInput<'createOrder'>, options?: CallOptions): PendingReply<Replies['createOrder']> {
  return send({ operationId: 'createOrder', path: '/api/v1/order/create', subject: 'orderId' }, request, options);
}`);
  });

  test('describes an operation at the method of the client', () => {
    expect(source).toContain(`    /**
     * Create an order.
     *
     * Creates it.
     *
     * Once.
     */
    create(`);
  });

  test('names the fields that take a whole number', () => {
    expect(source).toContain("integerFields: readonly string[] = ['count'];");
  });

  test('lets no text of the document end a comment', () => {
    const hostile = anOperation({ summary: 'Stop *\\/ here', description: 'x' });
    const files = emitClient(aModel({ operations: [hostile] }));
    const source = contentOf(files, 'client/src/index.ts');

    expect(source).toContain('Stop');
    expect(source.match(/\*\//gu)).toHaveLength(source.match(/\/\*\*/gu)?.length ?? -1);
  });

  test('gives a call without fields of its own no argument for them', () => {
    expect(source).toContain(`    orders: {
      create: (request, options) => createOrder(send, request, options),
    },
    credentials: {
      verify: (options) => verifyCredentials(send, options),
    },`);
  });
});

describe('emitServer', () => {
  const source = contentOf(emitServer(aModel()), 'server/src/index.ts');

  test('writes a slot and a route for each operation', () => {
    expect(source).toContain(`  /**
   * Create an order.
   */
  readonly createOrder: Handler<'createOrder', Merchant>;`);
    expect(source).toContain(
      `  { operationId: 'verifyCredentials', path: '/api/v1/credentials/verify', facts: operations.verifyCredentials },`,
    );
  });
});

describe('emitPostman', () => {
  const files = emitPostman(aModel());
  const collection = JSON.parse(contentOf(files, 'postman/collection.json'));

  test('has a folder for each tag and a request for each operation', () => {
    const names = collection.item.map((folder: { name: string; item: { name: string }[] }) => [
      folder.name,
      folder.item.map(({ name }) => name),
    ]);

    expect(names).toEqual([
      ['Orders', ['Create an order']],
      ['Credentials', ['Verify']],
    ]);
  });

  test('takes credentials from the environment and switches off what the example leaves out', () => {
    const fields = collection.item[0].item[0].request.body.urlencoded;

    expect(fields).toMatchObject([
      { key: 'appId', value: '{{appId}}', disabled: false },
      { key: 'secretKey', value: '{{secretKey}}', disabled: false },
      { key: 'orderId', value: '{{orderId}}', disabled: false },
      { key: 'count', value: '', disabled: true },
    ]);
    expect(JSON.stringify(collection)).not.toContain('sandbox_secret_key');
  });

  test('marks the secret as a secret, and knows only the one of the sandbox', () => {
    const secretOf = (path: string) =>
      JSON.parse(contentOf(files, path)).values.find(
        ({ key }: { key: string }) => key === 'secretKey',
      );

    expect(secretOf('postman/environment.sandbox.json')).toMatchObject({
      type: 'secret',
      value: 'sandbox_secret_key',
    });
    expect(secretOf('postman/environment.test.json')).toMatchObject({ type: 'secret', value: '' });
  });
});

test('two emitters that write one file are refused', async () => {
  const emitters = [emitPostman, emitPostman];

  await expect(emitAll(aModel(), emitters)).rejects.toThrow(
    'two emitters write generated/postman/collection.json',
  );
});
