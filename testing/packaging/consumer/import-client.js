import assert from 'node:assert/strict';
import {
  createClient,
  createFetchClient,
  RefusedError,
  signPayment,
  verifyPayment,
} from '@cashfree-rest/client';
import * as browser from '@cashfree-rest/client/browser';
import { anOrder, paymentLink } from './an-order.js';
import { scriptedFetch } from './scripted-fetch.js';

const client = createClient({
  appId: 'app',
  secretKey: 'secret',
  baseUrl: 'https://gateway.example',
  fetch: scriptedFetch,
});

assert.deepEqual(await client.orders.create(anOrder), { status: 'OK', paymentLink });

const { httpStatus, reply } = await client.orders.create(anOrder).withResponse();
assert.deepEqual([httpStatus, reply.status], [200, 'OK']);

const paths = createFetchClient({
  appId: 'app',
  secretKey: 'secret',
  baseUrl: 'https://gateway.example',
  fetch: scriptedFetch,
});
const { data } = await paths.POST('/api/v1/order/create', { body: anOrder });
assert.deepEqual(data, { status: 'OK', paymentLink });

const ids = [];
for await (const { id } of client.transactions.list({
  startDate: new Date(),
  endDate: '2026-03-02',
}))
  ids.push(id);
assert.deepEqual(ids, [1, 2]);

await assert.rejects(client.orders.getLink({ orderId: 'order-2' }), RefusedError);
// One class for both entries, or `instanceof` would depend on who has thrown.
assert.equal(browser.RefusedError, RefusedError);
assert.equal(typeof browser.createClient({ baseUrl: '/gateway' }).orders.getStatus, 'function');

const payment = await signPayment(
  {
    orderId: 'order-1',
    orderAmount: '154.00',
    referenceId: '1',
    txStatus: 'SUCCESS',
    paymentMode: 'UPI',
    txMsg: 'done',
    txTime: '2026-03-01 12:00:00',
  },
  'secret',
);
assert.equal((await verifyPayment(payment, 'secret')).txStatus, 'SUCCESS');
await assert.rejects(verifyPayment(payment, 'another'), { code: 'bad_signature' });
