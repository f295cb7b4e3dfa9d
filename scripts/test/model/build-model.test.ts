import { describe, expect, test } from '@jest/globals';
import { objectAt } from '../../src/document/normalize-document.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { readGenerated } from '../generated-document.ts';

const gateway = await readGenerated('contract');

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
    const { operations } = buildModel(gateway);

    const found = operations.map(({ id, path, group, method }) => [id, path, `${group}.${method}`]);
    expect(found.sort()).toEqual([...CONTRACT].sort());
  });

  test('gives every operation the credentials first, the secret as sensitive, and an example', async () => {
    const { operations } = buildModel(gateway);

    for (const { fields, examples } of operations) {
      expect(fields.slice(0, 2)).toMatchObject([
        { name: 'appId', required: true },
        { name: 'secretKey', required: true, sensitive: true },
      ]);
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  test('marks what must stay out of logs, wherever it occurs', async () => {
    const { sensitiveFields } = buildModel(gateway);

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

  test('tells the fields of a reply: those of rows, and of each of several objects', async () => {
    const { operations } = buildModel(gateway);
    const fieldsOf = (wanted: string) => operations.find(({ id }) => id === wanted)?.replyFields;

    expect(fieldsOf('createOrder')).toEqual({ status: null, paymentLink: null });
    expect(fieldsOf('listSettlements')).toMatchObject({ settlements: { settledOn: null } });
    expect(fieldsOf('getOrderStatus')).toMatchObject({
      paymentDetails: { bankName: null, cardNumber: null, payersVPA: null },
    });
  });

  test('may hold what would end a comment, in a summary as in a description', async () => {
    const document = structuredClone(gateway);
    const operation = objectAt(objectAt(objectAt(document, 'paths'), '/api/v1/refunds'), 'post');
    Object.assign(operation, { summary: 'a */ b', description: 'c */ d' });

    const { operations } = buildModel(document);

    expect(operations.find(({ id }) => id === 'listRefunds')).toMatchObject({
      summary: 'a *\\/ b',
      description: 'c *\\/ d',
    });
  });

  test('that signs an unknown field is refused', async () => {
    const document = structuredClone(gateway);
    const schemas = objectAt(objectAt(document, 'components'), 'schemas');
    const rule = objectAt(objectAt(schemas, 'PaymentResult'), 'x-signature');
    rule.fields = ['orderId', 'orderAmout'];

    expect(() => buildModel(document)).toThrow('x-signature names "orderAmout", which is no field');
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
