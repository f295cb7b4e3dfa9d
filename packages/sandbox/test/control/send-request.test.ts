import { operations } from '@cashfree-rest/server/engine';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CREDENTIALS, type ServedSandbox, serveSandbox } from '../serve-sandbox.ts';

let sandbox: ServedSandbox;

beforeAll(async () => {
  sandbox = await serveSandbox();
  await sandbox.control.orders.create({ orderId: 'order-1' });
});

afterAll(async () => {
  await sandbox[Symbol.asyncDispose]();
});

const send: ServedSandbox['control']['requests']['send'] = (...call) =>
  sandbox.control.requests.send(...call);

describe('a request that the sandbox sends to itself', () => {
  test('gets what the gateway answers, and stands in the log as one of the merchant', async () => {
    const { call } = await send({ operationId: 'getOrderStatus', fields: { orderId: 'order-1' } });

    expect(call.httpStatus).toBe(200);
    expect(JSON.parse(call.body ?? '')).toMatchObject({ status: 'OK', orderStatus: 'ACTIVE' });
    const headers = Object.fromEntries(call.headers.map(({ name, value }) => [name, value]));
    expect(headers['x-request-id']).toBe(call.requestId);
    expect(headers['content-type']).toContain('application/json');
    const { requests } = await sandbox.control.requests.list({ requestId: call.requestId });
    expect(requests).toMatchObject([
      {
        operationId: 'getOrderStatus',
        body: { appId: CREDENTIALS.appId, secretKey: '[redacted]', orderId: 'order-1' },
        reply: { status: 'OK' },
      },
    ]);
  });

  test('is sent as it is, and the refusal comes back', async () => {
    const { call } = await send({
      operationId: 'getOrderStatus',
      fields: { orderId: 'no such order!' },
    });

    expect(call.httpStatus).toBe(400);
    expect(call.body).toContain('provide a valid orderId');
  });

  test.each([
    ['WRONG_KEY', 401],
    ['NONE', 400],
  ] as const)('with the credentials %s is refused with %d', async (credentials, httpStatus) => {
    const { call } = await send({ operationId: 'verifyCredentials', fields: {}, credentials });

    expect(call).toMatchObject({ httpStatus });
  });

  test('never shows the secret', async () => {
    const replies = await Promise.all(
      Object.keys(operations).map((operationId) => send({ operationId, fields: {} })),
    );

    expect(replies.length).toBe(11);
    expect(JSON.stringify(replies)).not.toContain(CREDENTIALS.secretKey);
  });

  test('to an operation that the gateway does not have is refused', async () => {
    await expect(send({ operationId: 'payOrder', fields: {} })).rejects.toThrow(
      'operationId is not valid: send the name of an operation, such as createOrder',
    );
  });

  test('is struck by faults: a lost reply is no answer', async () => {
    // The fault stays, so it is of an operation that no other test needs an answer of.
    await sandbox.control.faults.create({ kind: 'CUT_AFTER', operationId: 'getOrderLink' });
    const { call } = await send({ operationId: 'getOrderLink', fields: { orderId: 'order-1' } });

    expect(call).toMatchObject({ httpStatus: null, headers: [], body: null });
    const { requests } = await sandbox.control.requests.list({ requestId: call.requestId });
    expect(requests).toMatchObject([{ httpStatus: null, fault: 'CUT_AFTER' }]);
  });

  test('is one of the merchant whose world it concerns', async () => {
    await sandbox.control.merchants.create({ appId: 'second_shop' });
    const { call } = await send({
      operationId: 'getOrderStatus',
      fields: { orderId: 'order-1' },
      appId: 'second_shop',
    });

    expect(call).toMatchObject({ httpStatus: 404 });
  });
});
