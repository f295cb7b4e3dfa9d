import assert from 'node:assert/strict';
import { createClient, RefusedError } from '@cashfree-rest/client';
import { strictReplies } from '@cashfree-rest/client/strict';
import { createStub, RefusedReply, serve } from '@cashfree-rest/server';
import express from 'express';
import { anOrder, paymentLink } from './an-order.js';

const stub = createStub.partial(
  {
    createOrder: async () => ({ status: 'OK', paymentLink }),
    getOrderLink: async () => new RefusedReply(404, 'Order Id does not exist'),
  },
  { authenticate: async (appId) => ({ appId }) },
);
const server = await serve(express().use(stub));
const client = createClient({
  appId: 'app',
  secretKey: 'secret',
  baseUrl: server.url,
  strict: strictReplies(),
});

assert.deepEqual(await client.orders.create(anOrder), { status: 'OK', paymentLink });
await assert.rejects(client.orders.getLink({ orderId: 'order-1' }), RefusedError);
await server.close();
