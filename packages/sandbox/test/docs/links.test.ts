import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anOrder, CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';
import { type Call, makeCall, OPERATIONS, resolveLink } from './follow-link.ts';

const DAYS = { startDate: '2026-03-02', endDate: '2026-03-02' };

const form = (fields: object) => ({ ...CREDENTIALS, ...fields });
const OTHER_WORLD = { appId: 'other_shop' };

/** A call for each operation that has links, with the names of those to follow after it. */
const STARTS: readonly (readonly [call: Call, links: readonly string[]])[] = [
  [
    { operationId: 'createOrder', body: form(anOrder({ orderId: 'linked' })) },
    ['link', 'details', 'status', 'email'],
  ],
  [{ operationId: 'getOrderStatus', body: form({ orderId: 'paid' }) }, ['refund']],
  [{ operationId: 'listTransactions', body: form(DAYS) }, ['status']],
  [{ operationId: 'listSettlements', body: form(DAYS) }, ['transactions']],
  [{ operationId: 'createMerchant', body: OTHER_WORLD }, ['order']],
  [
    { operationId: 'createTestOrder', parameters: OTHER_WORLD, body: { orderId: 'first' } },
    ['order', 'mail', 'payment'],
  ],
  [{ operationId: 'listOrders', parameters: OTHER_WORLD }, ['order']],
  [
    {
      operationId: 'payOrder',
      parameters: { orderId: 'notified' },
      body: { outcome: 'SUCCESS' },
    },
    ['order', 'refund'],
  ],
  [
    { operationId: 'payOrder', parameters: { orderId: 'waiting' }, body: { outcome: 'PENDING' } },
    ['decision'],
  ],
  [{ operationId: 'listNotifications' }, ['notification', 'replay']],
  [
    { operationId: 'createSnapshot', parameters: OTHER_WORLD, body: { name: 'before' } },
    ['restore'],
  ],
];

describe('a tool that knows only the documents', () => {
  let sandbox: ServedSandbox;
  beforeAll(async () => {
    sandbox = await serveSandbox();
    const { control } = sandbox;
    await control.orders.create({ orderId: 'paid' });
    await control.orders.create({ orderId: 'waiting' });
    await control.orders.create({ orderId: 'notified', notifyUrl: `${sandbox.url}/nowhere` });
    await control.orders.pay({ orderId: 'paid', outcome: 'SUCCESS' });
    await control.settlements.run();
  });
  afterAll(async () => sandbox[Symbol.asyncDispose]());

  test.each(STARTS.map(([call, links]) => ({ ...call, call, links })))(
    'can follow $links after $operationId',
    async ({ call, links }) => {
      const from = await makeCall(sandbox.url, call);
      expect(from).toMatchObject({ httpStatus: 200 });

      for (const name of links) {
        const link = OPERATIONS.get(call.operationId)?.links.get(name);
        if (link === undefined) throw new Error(`${call.operationId} has no link ${name}`);
        const next = resolveLink(link, from);
        expect(await makeCall(sandbox.url, next)).toMatchObject({
          operationId: link.operationId,
          httpStatus: 200,
          reply: { status: 'OK' },
        });
      }
    },
  );

  test('finds no other links', () => {
    const all = [...OPERATIONS].flatMap(([id, { links }]) =>
      [...links.keys()].map((name) => `${id}.${name}`),
    );

    const followed = STARTS.flatMap(([{ operationId }, links]) =>
      links.map((name) => `${operationId}.${name}`),
    );
    expect(followed.toSorted()).toEqual(all.toSorted());
  });
});

test('each link names an operation of its own document, and only parameters that it has', () => {
  const faults = [...OPERATIONS].flatMap(([id, { links, isForm }]) =>
    [...links].flatMap(([name, { operationId, parameters = {} }]) => {
      const target = OPERATIONS.get(operationId);
      if (target?.isForm !== isForm) return [`${id}.${name} leads to ${operationId}`];
      const known = target.parameters.map((parameter) => parameter.name);
      return Object.keys(parameters)
        .filter((each) => !known.includes(each))
        .map((each) => `${id}.${name}: ${operationId} has no ${each}`);
    }),
  );

  expect(faults).toEqual([]);
});
