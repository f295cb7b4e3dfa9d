import { createClient, createFetchClient } from '@cashfree-rest/client';
import { createClient as createBrowserClient } from '@cashfree-rest/client/browser';
import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrder, paymentLink } from '../an-order.js';

const baseUrl = 'https://gateway.example';
const options = { appId: 'app', secretKey: 'secret', baseUrl };

/** A gateway that lives in the test alone: msw takes the place of the global fetch. */
const gateway = setupServer(
  http.post(`${baseUrl}/api/v1/order/create`, async ({ request }) => {
    const form = new URLSearchParams(await request.text());
    if (form.get('orderId') !== 'taken') return HttpResponse.json({ status: 'OK', paymentLink });
    return HttpResponse.json({ status: 'ERROR', reason: 'orderId exists' }, { status: 409 });
  }),
);

beforeAll(() => gateway.listen({ onUnhandledRequest: 'error' }));
afterAll(() => gateway.close());

test('msw answers the client, on a server and in a browser', async () => {
  for (const client of [createClient(options), createBrowserClient({ baseUrl })]) {
    expect((await client.orders.create(anOrder)).paymentLink).toBe(paymentLink);
    const call = client.orders.create({ ...anOrder, orderId: 'taken' });
    await expect(call).rejects.toMatchObject({ code: 'refused', httpStatus: 409 });
  }
});

test('msw answers the path client', async () => {
  const client = createFetchClient(options);
  const create = (body) => client.POST('/api/v1/order/create', { body });

  expect((await create(anOrder)).data).toEqual({ status: 'OK', paymentLink });
  expect((await create({ ...anOrder, orderId: 'taken' })).error?.reason).toBe('orderId exists');
});
