import { describe, expect, test } from '@jest/globals';
import { objectAt } from '../../src/document/normalize-document.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { readGenerated } from '../generated-document.ts';
import { createValidator, findExamples } from './document-examples.ts';

const SOURCE = 'openapi/sandbox.yaml';
const document = await readGenerated('sandbox');
const validate = createValidator(document);
const model = buildModel(document, SOURCE);

/** The operations that tests of the sandbox's users rely on. */
const CONTRACT = [
  ['listOrders', 'GET /orders', 'orders.list'],
  ['createTestOrder', 'POST /orders', 'orders.create'],
  ['readOrder', 'GET /orders/{orderId}', 'orders.read'],
  ['refundOrder', 'POST /orders/{orderId}/refunds', 'orders.refund'],
  ['mailOrder', 'POST /orders/{orderId}/mails', 'orders.mail'],
  ['payOrder', 'POST /orders/{orderId}/payments', 'orders.pay'],
  ['listPayments', 'GET /payments', 'payments.list'],
  ['decidePayment', 'POST /payments/{referenceId}/decision', 'payments.decide'],
  ['listSandboxRefunds', 'GET /refunds', 'refunds.list'],
  ['processRefund', 'POST /refunds/{refundId}/process', 'refunds.process'],
  ['readClock', 'GET /clock', 'clock.read'],
  ['setClock', 'POST /clock', 'clock.set'],
  ['listNotifications', 'GET /notifications', 'notifications.list'],
  ['readNotification', 'GET /notifications/{notificationId}', 'notifications.read'],
  ['sendNotification', 'POST /notifications/{notificationId}/send', 'notifications.send'],
  ['replayNotification', 'POST /notifications/{notificationId}/replay', 'notifications.replay'],
  ['sendRequest', 'POST /calls', 'requests.send'],
  ['sendTestNotification', 'POST /test-notifications', 'notifications.sendTest'],
  ['checkSignature', 'POST /signature-checks', 'signatures.check'],
  ['listMails', 'GET /mailbox', 'mailbox.list'],
  ['listTasks', 'GET /tasks', 'tasks.list'],
  ['retryTask', 'POST /tasks/{taskId}/retry', 'tasks.retry'],
  ['streamEvents', 'GET /events', 'events.stream'],
  ['listRequests', 'GET /requests', 'requests.list'],
  ['runSettlements', 'POST /settlements', 'settlements.run'],
  ['listSandboxSettlements', 'GET /settlements', 'settlements.list'],
  ['readLedger', 'GET /ledger', 'ledger.read'],
  ['listMerchants', 'GET /merchants', 'merchants.list'],
  ['createMerchant', 'POST /merchants', 'merchants.create'],
  ['createSnapshot', 'POST /snapshots', 'snapshots.create'],
  ['listSnapshots', 'GET /snapshots', 'snapshots.list'],
  ['deleteSnapshot', 'DELETE /snapshots/{name}', 'snapshots.delete'],
  ['exportSnapshot', 'GET /snapshots/{name}/content', 'snapshots.export'],
  ['importSnapshot', 'PUT /snapshots/{name}/content', 'snapshots.import'],
  ['forkSnapshot', 'POST /snapshots/{name}/fork', 'snapshots.fork'],
  ['restoreSnapshot', 'POST /snapshots/{name}/restore', 'snapshots.restore'],
  ['resetWorld', 'POST /reset', 'world.reset'],
  ['createFault', 'POST /faults', 'faults.create'],
  ['listFaults', 'GET /faults', 'faults.list'],
  ['deleteFaults', 'DELETE /faults', 'faults.deleteAll'],
  ['deleteFault', 'DELETE /faults/{faultId}', 'faults.delete'],
  ['listScenarios', 'GET /scenarios', 'scenarios.list'],
  ['runScenario', 'POST /scenarios/{name}/runs', 'scenarios.run'],
];

describe('the control API', () => {
  test('has its operations, on their paths, under their client methods', () => {
    const found = model.operations.map(({ id, httpMethod, path, group, method }) => [
      id,
      `${httpMethod} ${path.replace('/sandbox/v1', '')}`,
      `${group}.${method}`,
    ]);

    expect(found.sort()).toEqual([...CONTRACT].sort());
    expect(model.basePath).toBe('/sandbox/v1');
  });

  test('takes appId in the query of every call about a world', () => {
    const without = model.operations.filter(({ fields }) => {
      return !fields.some(({ name, place }) => name === 'appId' && place === 'query');
    });

    expect(without.map(({ id }) => id)).toEqual([
      'listMerchants',
      'createMerchant',
      'listScenarios',
    ]);
  });

  test('has no two fields of one name in a call, so that all fit into one object', () => {
    for (const { fields } of model.operations) {
      const names = fields.map(({ name }) => name);
      expect(names).toEqual([...new Set(names)]);
    }
  });

  test('keeps secrets and addresses out of logs', () => {
    expect(model.sensitiveFields).toEqual([
      'body',
      'customerEmail',
      'customerName',
      'customerPhone',
      'expected',
      'secretKey',
      'signature',
      'to',
    ]);
  });

  test('lets every operation of the gateway fail, and no other', async () => {
    const gateway = buildModel(await readGenerated('contract'));
    const schemas = objectAt(objectAt(document, 'components'), 'schemas');

    expect([...(objectAt(schemas, 'FaultyOperation').enum as string[])].sort()).toEqual(
      gateway.operations.map(({ id }) => id).sort(),
    );
  });

  test.each(findExamples(document).map((example) => [example.place, example] as const))(
    '%s fits its schema',
    (_, { schema, value }) => {
      const check = validate(encodeURI(schema));

      expect([check(value), check.errors]).toEqual([true, null]);
    },
  );
});
