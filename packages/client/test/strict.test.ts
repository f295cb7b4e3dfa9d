import { describe, expect, test } from '@jest/globals';
import { strictReplies } from '../src/strict.ts';
import { aClient, DAYS, failureOf } from './a-client.ts';
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

test('without it a reply passes as it is', async () => {
  const { client } = aClient([jsonReply({ status: 'OK' })]);

  expect(await client.orders.getStatus(order)).toEqual({ status: 'OK' });
});
