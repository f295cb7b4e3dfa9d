import assert from 'node:assert/strict';
import { createClient, RefusedError } from '@cashfree-rest/client';
import { strictReplies } from '@cashfree-rest/client/strict';
import { serve } from '@cashfree-rest/server';
import { anOrder, paymentLink } from './an-order.js';
import { app } from './gateway-app.js';

// A function, because a bundle in CommonJS has no top-level await.
async function callServer() {
  const server = await serve(app);
  const client = createClient({
    appId: 'app',
    secretKey: 'secret',
    baseUrl: server.url,
    strict: strictReplies(),
  });

  assert.deepEqual(await client.orders.create(anOrder), { status: 'OK', paymentLink });
  await assert.rejects(client.orders.getLink({ orderId: 'order-1' }), RefusedError);
  await server.close();
  process.stdout.write('called\n');
}

callServer();
