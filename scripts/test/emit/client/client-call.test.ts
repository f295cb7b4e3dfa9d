import { describe, expect, test } from '@jest/globals';
import { clientCall, dateFields, replyType } from '../../../src/emit/client/client-call.ts';
import { aField, aModel, anOperation } from '../../a-model.ts';

const getLink = anOperation({
  id: 'getLink',
  retry: { policy: 'safe' },
  fields: [aField({ required: true })],
});
const callOf = (operation: ReturnType<typeof anOperation>) =>
  clientCall(aModel({ operations: [operation, getLink] }), operation, 'request');

describe('the call of an operation', () => {
  test('that changes nothing says so', () => {
    expect(callOf(getLink)).toContain('safe: true');
  });

  test('that must not be repeated has no rule for retries', () => {
    const operation = anOperation({ fields: [] });

    expect(callOf(operation)).toBe(
      "send({ operationId: 'createOrder', path: '/api/v1/order/create' }, request, options)",
    );
  });

  test('that is taken once by key names the key', () => {
    const retry = { policy: 'keyed', key: 'refundKey' } as const;
    const operation = anOperation({ fields: [], retry });

    expect(callOf(operation)).toContain(
      "key: 'refundKey', makeKey: randomKey }, request, options)",
    );
  });

  test('whose lost answer can be asked for has the call that asks, and the fields to compare', () => {
    const compare = { operation: 'getLink', object: 'details', fields: ['amount'] };
    const operation = anOperation({ retry: { policy: 'never', resolve: 'getLink', compare } });

    const ask = 'getLink(send, { orderId: request.orderId }, options)';
    expect(callOf(operation)).toContain(`resolve: { reply: (request, options) => ${ask}, `);
    expect(callOf(operation)).toContain(
      `findDifference: async (request, options) => findDifference(request, (await ${ask}).details, ['amount'])`,
    );
  });

  test('cannot ask an operation that the document does not have', () => {
    const operation = anOperation({ retry: { policy: 'never', resolve: 'getNothing' } });

    expect(() => callOf(operation)).toThrow('x-retry names "getNothing", which is no operation');
  });

  test('of a list goes from page to page, with its days as text', () => {
    const operation = anOperation({
      fields: [aField({ name: 'startDate', date: true })],
      paging: { cursor: 'lastId', limit: 'count', items: 'rows', itemCursor: 'id' },
    });

    const call = callOf(operation);

    expect(call).toMatch(
      /^paginate\(\(page\) => send\(\{.*findFault: findPageFault\('lastId', 'rows'\) \}, page, options\), /u,
    );
    expect(call).toMatch(/withDays\(request, \['startDate'\]\), 'lastId', 'rows'\)$/u);
    expect(replyType(operation)).toBe(
      "Pages<Replies['createOrder'], Replies['createOrder']['rows'][number]>",
    );
  });
});

test('the fields that take a Date are a type, also where there are none', () => {
  const fields = [aField({ name: 'until', date: true }), aField({ name: 'from', date: true })];

  expect(dateFields(aModel({ operations: [anOperation({ fields })] }))).toBe("'from' | 'until'");
  expect(dateFields(aModel({ operations: [anOperation()] }))).toBe('never');
});
