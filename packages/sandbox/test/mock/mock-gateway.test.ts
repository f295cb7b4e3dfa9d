import { createClient } from '@cashfree-rest/client';
import { createClient as createBrowserClient } from '@cashfree-rest/client/browser';
import { strictReplies } from '@cashfree-rest/client/strict';
import { anOrder } from '@cashfree-rest/test-requests';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { setupServer } from 'msw/node';
import { mockGateway, RefusedReply } from '../../src/msw.ts';
import { CREDENTIALS } from '../serve-sandbox.ts';

const baseUrl = 'https://shop.example/gateway';
const days = { startDate: '2026-03-01', endDate: '2026-03-31' };
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test('each operation answers with an example that the document allows', async () => {
  server.use(...mockGateway({ baseUrl }));
  const client = createClient({ ...CREDENTIALS, baseUrl, strict: strictReplies() });
  const orderId = 'order-1';
  const referenceId = '826748288';

  const replies = await Promise.all([
    client.orders.create(anOrder({ orderId })),
    client.orders.getLink({ orderId }),
    client.orders.getDetails({ orderId }),
    client.orders.getStatus({ orderId }),
    client.orders.sendEmail({ orderId }),
    client.refunds.create({ referenceId, refundAmount: '1.00', refundNote: 'Broken' }),
    client.credentials.verify(),
    client.transactions.list(days).page(),
    client.refunds.list(days).page(),
    client.settlements.list(days).page(),
    client.settlements.listTransactions({ settlementId: 5001 }).page(),
  ]);

  expect(replies.map(({ status }) => status)).toEqual(Array(11).fill('OK'));
});

test('a client that reads all pages of a list comes to an end', async () => {
  server.use(...mockGateway({ baseUrl }));
  const { transactions } = createClient({ ...CREDENTIALS, baseUrl });

  const rows: object[] = [];
  for await (const row of transactions.list(days)) rows.push(row);

  expect(rows.length).toBeGreaterThan(0);
});

test('a page without credentials gets its own replies, also by the fields that it sends', async () => {
  const replies = {
    getOrderStatus: { status: 'OK', orderStatus: 'PAID', orderAmount: '1.00' },
    getOrderLink: ({ orderId }: { readonly orderId: string }) => {
      return orderId === 'order-1'
        ? ({ status: 'OK', paymentLink: 'https://pay.example/1' } as const)
        : new RefusedReply(404, 'Order Id does not exist');
    },
  } as const;
  server.use(...mockGateway({ baseUrl: `${baseUrl}/`, replies }));
  const { orders } = createBrowserClient({ baseUrl });

  expect(await orders.getStatus({ orderId: 'order-1' })).toMatchObject({ orderStatus: 'PAID' });
  expect(await orders.getLink({ orderId: 'order-1' })).toMatchObject({
    paymentLink: 'https://pay.example/1',
  });
  await expect(orders.getLink({ orderId: 'other' })).rejects.toMatchObject({
    httpStatus: 404,
    reason: 'Order Id does not exist',
  });
});

test.each([
  ['orderId=a%20b', 'Please provide a valid orderId'],
  ['orderId=', 'orderId missing in the request'],
  ['orderId=a&orderId=b', 'orderId is sent more than once'],
])('the form %s is refused for the reason that the gateway gives', async (body, reason) => {
  server.use(...mockGateway({ baseUrl }));
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };

  const reply = await fetch(`${baseUrl}/api/v1/order/info/status`, {
    method: 'POST',
    headers,
    body,
  });

  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({
    status: 'ERROR',
    reason: expect.stringContaining(reason),
  });
});
