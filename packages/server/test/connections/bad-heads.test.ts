import { expect, test } from '@jest/globals';
import { connectTo } from './raw-client.ts';
import { serveOrders } from './serve-orders.ts';

const PATH = '/api/v1/order/info/link';

test.each([
  [
    'HTTP/1.1 without a Host',
    `POST ${PATH} HTTP/1.1\r\nContent-Length: 0\r\n\r\n`,
    400,
    /Host header/u,
  ],
  [
    'an Expect that cannot be met',
    `POST ${PATH} HTTP/1.1\r\nHost: x\r\nExpect: x\r\nContent-Length: 0\r\n\r\n`,
    417,
    /without Expect$/u,
  ],
])('%s is answered as JSON, and the connection closed', async (_, head, status, reason) => {
  await using stub = await serveOrders();
  await using client = await connectTo(stub.url);

  client.send(head);
  const answers = await client.answers();

  expect(answers.map((answer) => answer.status)).toEqual([status]);
  expect(JSON.parse(answers[0]?.body ?? '')).toMatchObject({
    status: 'ERROR',
    reason: expect.stringMatching(reason),
  });
  expect(stub.calls).toEqual([]);
});

test('HTTP/1.0 needs no Host', async () => {
  await using stub = await serveOrders();
  await using client = await connectTo(stub.url);
  const form = 'appId=app&secretKey=canary-secret-key&orderId=o1';
  const head = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}`;

  client.send(`POST ${PATH} HTTP/1.0\r\n${head}\r\n\r\n${form}`);

  expect((await client.answers()).map(({ status }) => status)).toEqual([200]);
});
