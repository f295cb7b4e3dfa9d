import { createRequire } from 'node:module';
import { strictReplies } from '@cashfree-rest/client/strict';
import { type OperationId, operations } from '@cashfree-rest/contract';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomIdentifiers } from '../../src/database/identifiers.ts';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

type Fields = Readonly<Record<string, string>>;

const { paths } = createRequire(import.meta.url)('@cashfree-rest/contract/document.json') as {
  paths: Record<string, { post: { requestBody: { content: Record<string, object> } } }>;
};

/** Every request example of the document, by operation and name. */
const EXAMPLES = Object.entries(operations).flatMap(([id, { path }]) => {
  const [media] = Object.values(paths[path]?.post.requestBody.content ?? {});
  const { examples = {} } = media as { examples?: Record<string, { value: Fields }> };
  return Object.entries(examples).map(([name, { value }]) => {
    return { operationId: id as OperationId, path, name, value };
  });
});

const examplesOf = (...ids: readonly OperationId[]) =>
  EXAMPLES.filter(({ operationId }) => ids.includes(operationId));

/** The orders that the examples speak of, and the payments of them that they refund. */
const PAYMENTS = [
  { orderId: 'order-1001', referenceId: '826748288', paymentMode: 'UPI' },
  { orderId: 'order-1002', referenceId: '826751902', paymentMode: 'CREDIT_CARD' },
  { orderId: 'order-1003', referenceId: '826753377', paymentMode: 'NET_BANKING' },
] as const;

const findFault = strictReplies();
let sandbox: ServedSandbox;

async function send({ path, operationId, value }: (typeof EXAMPLES)[number]): Promise<object> {
  const body = new URLSearchParams(value);
  const response = await fetch(`${sandbox.url}${path}`, { method: 'POST', body });
  const reply = (await response.json()) as object;
  expect({ operationId, reply, status: response.status }).toMatchObject({ status: 200 });
  expect(findFault(operationId, reply)).toBeUndefined();
  return reply;
}

beforeAll(async () => {
  const referenceIds = PAYMENTS.map(({ referenceId }) => referenceId);
  sandbox = await serveSandbox({
    identifiers: { ...randomIdentifiers, referenceId: () => referenceIds.shift() ?? '0' },
  });
  // The examples' own numbers: rows come after their `lastId`, and the settlement is the one that they list.
  const numbers = { transactions: 50_233, refunds: 88_018, settlements: 262_906 };
  for (const [list, last_number] of Object.entries(numbers)) {
    const counter = { app_id: CREDENTIALS.appId, list, last_number };
    await sandbox.database.insertInto('counters').values(counter).execute();
  }
});
afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

/** One after the other: a refund needs its payment, and a settlement its days. */
describe('a live gateway takes every request example, and answers as the document says', () => {
  test.each(examplesOf('createOrder', 'verifyCredentials', 'sendOrderEmail'))(
    '$operationId $name',
    send,
  );

  test('the orders are paid', async () => {
    await sandbox.client.orders.create(anOrder({ orderId: 'order-1003', orderAmount: '900' }));

    for (const { orderId, referenceId, paymentMode } of PAYMENTS) {
      const payment = await sandbox.control.orders.pay({
        orderId,
        paymentMode,
        outcome: 'SUCCESS',
      });
      expect(payment.referenceId).toBe(referenceId);
    }
  });

  test.each(examplesOf('getOrderLink', 'getOrderDetails', 'getOrderStatus'))(
    '$operationId $name',
    send,
  );

  test.each(examplesOf('listTransactions'))(
    '$operationId $name shows the payments',
    async (example) => {
      expect(await send(example)).toHaveProperty('transactions.0');
    },
  );

  test('a day passes', async () => {
    await sandbox.control.clock.set({ advance: 'P1D' });
  });

  test.each(examplesOf('createRefund'))('$operationId $name', send);

  test.each(examplesOf('listRefunds'))('$operationId $name shows the refunds', async (example) => {
    expect(await send(example)).toHaveProperty('refunds.0');
  });

  test('the payments are settled', async () => {
    await sandbox.control.clock.set({ advance: 'P1D' });
  });

  test.each(examplesOf('listSettlements', 'listSettlementTransactions'))(
    '$operationId $name',
    send,
  );

  test('every operation was called', () => {
    const sent = new Set(EXAMPLES.map(({ operationId }) => operationId));

    expect([...sent]).toEqual(Object.keys(operations));
  });
});
