import { describe, expect, test } from '@jest/globals';
import { emitPostman } from '../../../src/emit/postman/emit-postman.ts';
import type { ApiModel, RequestExample } from '../../../src/model/model.ts';
import { aModel, anOperation } from '../../a-model.ts';

interface Item {
  readonly name: string;
  readonly item: readonly Item[];
  readonly request: {
    readonly body: { readonly urlencoded: readonly { readonly value: string }[] };
  };
  readonly response: readonly { readonly name: string; readonly originalRequest: object }[];
}

function collectionOf(model: ApiModel): { readonly item: readonly Item[]; readonly info: object } {
  const file = emitPostman(model).find(({ path }) => path === 'postman/collection.json');
  return JSON.parse(file?.content ?? '{}');
}

function anExample(name: string, value: Readonly<Record<string, string>>): RequestExample {
  return { name, summary: `With ${name}`, value: { appId: 'a', secretKey: 's', ...value } };
}

describe('emitPostman', () => {
  const order = anOperation({
    examples: [anExample('little', { orderId: 'o-1' }), anExample('more', { orderId: 'o-2' })],
  });
  const [orders] = collectionOf(aModel({ operations: [order] })).item;

  test('says which version of the format it is', () => {
    expect(collectionOf(aModel()).info).toMatchObject({
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    });
  });

  test('makes each example a request of its own', () => {
    expect(orders?.item.map(({ name }) => name)).toEqual([
      'Create an order',
      'Create an order: With more',
    ]);
    expect(orders?.item[1]?.request.body.urlencoded[2]?.value).toBe('{{orderId}}');
  });

  test('saves each reply with the request that it answers, without what is switched off', () => {
    const [reply, ...others] = orders?.item[0]?.response ?? [];

    expect(others).toEqual([]);
    expect(reply?.name).toBe('200 Created');
    expect(reply?.originalRequest).toMatchObject({
      body: {
        urlencoded: [
          { key: 'appId', value: '{{appId}}' },
          { key: 'secretKey', value: '{{secretKey}}' },
          { key: 'orderId', value: 'o-1' },
        ],
      },
    });
  });

  test('has no folder of workflows where there are none', () => {
    expect(collectionOf(aModel()).item.map(({ name }) => name)).not.toContain('Workflows');
  });

  test('refuses an operation without a request example', () => {
    const operations = [anOperation({ examples: [] })];

    expect(() => emitPostman(aModel({ operations }))).toThrow('createOrder has no request example');
  });

  test('knows where the sandbox can be driven, and of no other server', () => {
    const driven = emitPostman(aModel()).filter(({ content }) => content.includes('"controlUrl"'));

    expect(driven.map(({ path }) => path)).toEqual(['postman/environment.sandbox.json']);
  });
});
