import { describe, expect, test } from '@jest/globals';
import type { Client } from '../src/index.ts';
import { strictReplies } from '../src/strict.ts';
import { aClient, anOrder, aRefund, DAYS, failureOf, SECRET } from './a-client.ts';
import { jsonReply } from './scripted-fetch.ts';

const strict = strictReplies();
const status = {
  status: 'OK',
  orderStatus: 'ACTIVE',
  orderAmount: '154.00',
  orderExpiryTime: '2026-03-31 10:00:00',
};
const order = { orderId: 'order-1' };

describe('a client that compares replies with the document', () => {
  test.each([
    ['a reply as the document has it', status],
    ['a field that is not known yet', { ...status, shiny: true }],
    ['a value of an open set that is not known yet', { ...status, orderStatus: 'THINKING' }],
  ])('takes %s', async (_, reply) => {
    const { client } = aClient([jsonReply(reply)], { strict });

    expect(await client.orders.getStatus(order)).toEqual(reply);
  });

  test.each([
    ['a field is missing', { status: 'OK' }, "must have required property 'orderStatus'"],
    ['an amount is a number', { ...status, orderAmount: 154 }, '/orderAmount must be string'],
    ['an amount has one decimal', { ...status, orderAmount: '154.0' }, '/orderAmount must match'],
  ])('says so if %s', async (_, reply, finding) => {
    const { client, gateway } = aClient([jsonReply(reply)], { strict });

    const failure = await failureOf(client.orders.getStatus(order));

    expect(failure).toMatchObject({
      code: 'unexpected_reply',
      message: expect.stringContaining(finding),
    });
    expect(gateway.requests).toHaveLength(1);
    expect(String(failure)).not.toContain('154');
  });

  test('looks into the rows of a page as well', async () => {
    const row = { id: 'not a number' };
    const page = jsonReply({ status: 'OK', message: '', transactions: [row], lastId: 1 });
    const { client } = aClient([page], { strict });

    const failure = await failureOf(client.transactions.list(DAYS).page());

    expect(String(failure)).toMatch(/\/transactions\/0 must have required property/u);
  });
});

describe('a client that compares requests with the document', () => {
  test.each<[string, string, (client: Client, wrong: object) => PromiseLike<unknown>]>([
    ['orderNotes', 'orderNote', (client, wrong) => client.orders.create({ ...anOrder, ...wrong })],
    [
      'OrderCurrency',
      'orderCurrency',
      (client, wrong) => client.orders.create({ ...anOrder, ...wrong }),
    ],
    [
      'merchant_refund_id',
      'merchantRefundId',
      (client, wrong) => client.refunds.create({ ...aRefund, ...wrong }),
    ],
    ['cuont', 'count', (client, wrong) => client.transactions.list({ ...DAYS, ...wrong }).page()],
    ['orderID', 'orderId', (client, wrong) => client.orders.getStatus({ ...order, ...wrong })],
  ])('refuses the field %s and asks whether %s is meant', async (name, nearest, call) => {
    const { client, gateway } = aClient([], { strict });

    const failure = await failureOf(call(client, { [name]: SECRET }));

    expect(failure).toMatchObject({ code: 'invalid_request', fields: [name] });
    expect((failure as Error).message).toMatch(
      new RegExp(`^\\w+: there is no field ${name}: do you mean ${nearest}\\?$`, 'u'),
    );
    expect(gateway.requests).toEqual([]);
  });

  test('names the fields that there are where none is near', async () => {
    const { client } = aClient([], { strict });

    const failure = await failureOf(
      client.orders.getLink({ ...order, startDate: SECRET } as typeof order),
    );

    expect((failure as Error).message).toBe(
      'getOrderLink: there is no field startDate: the fields are orderId',
    );
  });

  test('takes every field that the document has, and leaves its value to the gateway', async () => {
    const reply = { status: 'OK', message: '', transactions: [] };
    const { client } = aClient([jsonReply(reply)], { strict });
    const all = { ...DAYS, txStatus: 'SUCCESS', lastId: 1, count: 2_000_000 } as const;

    expect(await client.transactions.list(all).page()).toEqual(reply);
  });

  test('does not mind a field that is undefined', async () => {
    const { client } = aClient([jsonReply(status)], { strict });
    const wish = { ...order, orderNote: undefined };

    expect(await client.orders.getStatus(wish)).toEqual(status);
  });
});

test('without it a reply passes as it is', async () => {
  const { client } = aClient([jsonReply({ status: 'OK' })]);

  expect(await client.orders.getStatus(order)).toEqual({ status: 'OK' });
});
