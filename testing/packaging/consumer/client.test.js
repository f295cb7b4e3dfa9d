import { createClient } from '@cashfree-rest/client';
import { expect, test } from '@jest/globals';
import { anOrder } from './an-order.js';
import { scriptedFetch } from './scripted-fetch.js';

test('the client works in a test of the shop', async () => {
  const credentials = { appId: 'app', secretKey: 'secret' };
  const baseUrl = 'https://gateway.example';
  const client = createClient({ ...credentials, baseUrl, fetch: scriptedFetch });

  await expect(client.orders.create(anOrder)).resolves.toMatchObject({ status: 'OK' });
});
