import { describe, expect, test } from '@jest/globals';
import { buildModel } from '../src/build-model.ts';
import { emitAll } from '../src/emit-all.ts';
import { loadDocument } from '../src/load-document.ts';

/** The operationIds, paths and client methods that the product's users rely on. */
const CONTRACT = [
  ['createOrder', '/api/v1/order/create', 'orders.create'],
  ['getOrderLink', '/api/v1/order/info/link', 'orders.getLink'],
  ['getOrderDetails', '/api/v1/order/info', 'orders.getDetails'],
  ['getOrderStatus', '/api/v1/order/info/status', 'orders.getStatus'],
  ['sendOrderEmail', '/api/v1/order/email', 'orders.sendEmail'],
  ['createRefund', '/api/v1/order/refund', 'refunds.create'],
  ['listTransactions', '/api/v1/transactions', 'transactions.list'],
  ['listRefunds', '/api/v1/refunds', 'refunds.list'],
  ['listSettlements', '/api/v1/settlements', 'settlements.list'],
  ['listSettlementTransactions', '/api/v1/settlement', 'settlements.listTransactions'],
  ['verifyCredentials', '/api/v1/credentials/verify', 'credentials.verify'],
];

describe('the document', () => {
  test('has the eleven operations, on their paths, under their client methods', async () => {
    const { operations } = buildModel(await loadDocument());

    const found = operations.map(({ id, path, group, method }) => [id, path, `${group}.${method}`]);
    expect(found.sort()).toEqual([...CONTRACT].sort());
  });

  test('gives every operation the credentials first, the secret as sensitive, and an example', async () => {
    const { operations } = buildModel(await loadDocument());

    for (const { fields, examples } of operations) {
      expect(fields.slice(0, 2)).toMatchObject([
        { name: 'appId', required: true },
        { name: 'secretKey', required: true, sensitive: true },
      ]);
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  test('marks what must stay out of logs, wherever it occurs', async () => {
    const { sensitiveFields } = buildModel(await loadDocument());

    expect(sensitiveFields).toEqual([
      'accountNo',
      'cardNumber',
      'customerEmail',
      'customerName',
      'customerPhone',
      'payersVPA',
      'secretKey',
      'sellerPhone',
      'signature',
    ]);
  });

  test('gives the same bytes twice', async () => {
    const [first, second] = [await loadDocument(), await loadDocument()];

    expect(await emitAll(buildModel(second))).toEqual(await emitAll(buildModel(first)));
  });

  test('that lacks something is refused with the place', () => {
    const document = {
      info: { title: 'T', version: '1', description: '' },
      paths: {},
      servers: [],
    };

    expect(() => buildModel(document)).toThrow('the document lacks the object "components"');
  });
});
