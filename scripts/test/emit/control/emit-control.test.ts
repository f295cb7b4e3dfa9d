import { describe, expect, test } from '@jest/globals';
import { emitContract } from '../../../src/emit/contract/emit-contract.ts';
import { emitControl } from '../../../src/emit/control/emit-control.ts';
import { emitControlClient } from '../../../src/emit/control/emit-control-client.ts';
import { emitControlHandlers } from '../../../src/emit/control/emit-control-handlers.ts';
import type { GeneratedFile } from '../../../src/model/model.ts';
import { aControlModel } from '../../a-model.ts';

/** The emitters hand the document to openapi-typescript, so this one has to be a document. */
const MODEL = {
  ...aControlModel(),
  document: {
    openapi: '3.1.0',
    info: { title: 'T', version: '1.2.3' },
    paths: {},
    components: { schemas: { PayOrderReply: { type: 'object' } } },
  },
};

function contentOf(files: readonly GeneratedFile[], path: string): string {
  return files.find((file) => file.path === `sandbox/${path}`)?.content ?? `no ${path}`;
}

describe('emitControlClient', () => {
  const source = contentOf(emitControlClient(MODEL), 'src/client.ts');

  test('opens with the document that it comes from', () => {
    expect(source.split('\n')[0]).toBe(
      '// Generated from openapi/sandbox.yaml by scripts/src/emit/control/emit-control-client.ts. Do not edit; run "pnpm generate".',
    );
  });

  test('asks for an argument where there has to be one, and admits one where there may be', () => {
    expect(source).toContain(
      "pay(request: RequestInput<'payOrder'>, options?: CallOptions): Promise<Replies['payOrder']>;",
    );
    expect(source).toContain(
      "read(request?: RequestInput<'readClock'>, options?: CallOptions): Promise<Replies['readClock']>;",
    );
    expect(source).toContain("list(options?: CallOptions): Promise<Replies['listMerchants']>;");
  });

  test('sends an empty argument where none was given', () => {
    expect(source).toContain(
      `export function readClock(send: Send, request: RequestInput<'readClock'> = {}, options?: CallOptions): Promise<Replies['readClock']> {
  return send({ operationId: 'readClock', path: '/sandbox/v1/clock' }, request, options);
}`,
    );
  });
});

describe('emitControlHandlers', () => {
  test('writes a slot for each operation', () => {
    const source = contentOf(emitControlHandlers(MODEL), 'src/handlers.ts');

    expect(source).toContain(`export interface ControlHandlers<World extends object> {
  /**
   * Create an order.
   */
  readonly payOrder: ControlHandler<'payOrder', World>;`);
  });
});

describe('emitControl', () => {
  test('joins the fields of path, query and body, and tells which have defaults', async () => {
    const source = contentOf(await emitControl(MODEL), 'src/messages.ts');

    expect(source).toContain(`export interface Requests {
  payOrder: operations['payOrder']['parameters']['path'] & NonNullable<operations['payOrder']['parameters']['query']> & PayOrderRequest;
  readClock: NonNullable<operations['readClock']['parameters']['query']>;
  createMerchant: CreateMerchantRequest;
  listMerchants: {};
}`);
    expect(source).toContain(`export interface DefaultedFields {
  payOrder: 'paymentMode';
  readClock: never;`);
    expect(source).toContain(`export type WorldOperationId =
  | 'payOrder'
  | 'readClock';`);
  });

  test('tells where each field travels', async () => {
    const source = contentOf(await emitControl(MODEL), 'src/operations.ts');
    const [, table = ''] = /export const operations = (\{.*?\n\}) as const;/su.exec(source) ?? [];

    expect(JSON.parse(table)).toMatchObject({
      payOrder: {
        httpMethod: 'POST',
        inWorld: true,
        hasBody: true,
        inPath: ['orderId'],
        inQuery: ['appId'],
        bodyAllowed: 'an outcome',
      },
      readClock: { httpMethod: 'GET', inWorld: true, hasBody: false, inPath: [] },
      createMerchant: { inWorld: false, hasBody: true, inQuery: [], fields: ['appId'] },
    });
  });

  test('makes a package that no registry takes', async () => {
    const manifest = contentOf(await emitControl(MODEL), 'package.json');

    expect(JSON.parse(manifest)).toMatchObject({
      name: '@cashfree-rest/generated-sandbox',
      private: true,
    });
  });
});

test('the contract of an API without a signature is refused', async () => {
  await expect(emitContract(MODEL)).rejects.toThrow('the document has no PaymentResult');
});
