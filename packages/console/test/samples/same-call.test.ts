import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { sameControlCall, sameGatewayCall } from '../../src/samples/same-call.ts';

const OPTIONS = { baseUrl: 'http://localhost:4010', appId: undefined, needsToken: false };

test('a call of the control API, by curl and by the client', () => {
  const fields = { orderId: 'a b', outcome: 'SUCCESS' };

  const { curl, client } = sameControlCall('payOrder', fields, { ...OPTIONS, appId: 'shop-2' });

  expect(
    curl,
  ).toBe(`curl -X POST 'http://localhost:4010/sandbox/v1/orders/a%20b/payments?appId=shop-2' \\
  -H 'Content-Type: application/json' \\
  -d '{"outcome":"SUCCESS"}'`);
  expect(client).toBe(
    `await control.orders.pay({ appId: 'shop-2', orderId: 'a b', outcome: 'SUCCESS' });`,
  );
});

test('a call without fields, of a sandbox that asks for a token', () => {
  const { curl, client } = sameControlCall('readClock', {}, { ...OPTIONS, needsToken: true });

  expect(curl).toBe(`curl http://localhost:4010/sandbox/v1/clock \\
  -H "Authorization: Bearer $SANDBOX_CONTROL_TOKEN"`);
  expect(client).toBe('await control.clock.read();');
});

test("a merchant's own call never contains the secret", () => {
  const fields = { orderId: 'order-1', appId: 'shop', secretKey: 'top-secret' };

  const { curl, client } = sameGatewayCall('getOrderStatus', fields, OPTIONS);

  expect(curl).toBe(`curl http://localhost:4010/api/v1/order/info/status \\
  --data-urlencode appId=shop \\
  --data-urlencode "secretKey=$SANDBOX_SECRET_KEY" \\
  --data-urlencode orderId=order-1`);
  expect(client).toBe(`await client.orders.getStatus({ orderId: 'order-1' });`);
});

test('a shell reads back every text as it was, and runs nothing of it', async () => {
  const text = `it's "$HOME" \`id\` $(id) \\ ! ₹ \n; rm *`;
  const { curl } = sameGatewayCall('createOrder', { orderNote: text }, OPTIONS);
  const script = curl.replace(/^curl/u, "printf '%s\\0'");

  const { stdout } = await promisify(execFile)('sh', ['-c', script]);

  expect(stdout.split('\0')).toContain(`orderNote=${text}`);
});

test('TypeScript reads back every text as it was', () => {
  const text = `it's "a" \\ \n new line`;
  const { client } = sameGatewayCall('createOrder', { orderNote: text }, OPTIONS);

  const literal = /orderNote: ('.*')/su.exec(client)?.[1];

  expect(new Function(`return ${literal}`)()).toBe(text);
});

test('a body that is too large to show comes from a file', () => {
  const options = { ...OPTIONS, bodyFile: 'before the sale.json' };

  const { curl, client } = sameControlCall('importSnapshot', { name: 'sale' }, options);

  expect(curl).toBe(`curl -X PUT http://localhost:4010/sandbox/v1/snapshots/sale/content \\
  -H 'Content-Type: application/json' \\
  -d '@before the sale.json'`);
  expect(client).toBe(`const content = JSON.parse(await readFile('before the sale.json', 'utf8'));
await control.snapshots.import({ ...content, name: 'sale' });`);
});

test('a stream is followed, not awaited', () => {
  const { curl, client } = sameControlCall('streamEvents', { lastEventId: 0 }, OPTIONS);

  expect(curl).toBe(`curl -N 'http://localhost:4010/sandbox/v1/events?lastEventId=0'`);
  expect(client).toMatch(
    /^for await \(const event of await control\.events\.stream\(\{ lastEventId: 0 \}\)\) \{/u,
  );
});
