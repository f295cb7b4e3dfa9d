import { createFetchClient, type FetchClient, type Middleware } from '@cashfree-rest/client';
import { createFetchClient as createBrowserFetchClient } from '@cashfree-rest/client/browser';

export const tracing: Middleware = {
  onRequest({ request, id }) {
    request.headers.set('X-Request-Id', id);
  },
};

// Nothing is annotated that need not be: an exported type that the compiler cannot name would be an error here.
export const paths = createFetchClient({
  appId: 'app',
  secretKey: 'secret',
  environment: 'test',
  middleware: [tracing],
});
export const page = createBrowserFetchClient({ baseUrl: '/gateway' });

export async function payFor(
  client: FetchClient,
  order: { readonly id: string; readonly sum: string },
) {
  const body = {
    orderId: order.id,
    orderAmount: order.sum,
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha@example.com',
    returnUrl: 'https://shop.example/return',
  };
  const { data, error } = await client.POST('/api/v1/order/create', { body });
  // @ts-expect-error: an optional field is misspelt
  await client.POST('/api/v1/order/create', { body: { ...body, orderNot: 'a gift' } });
  // @ts-expect-error: a required field is missing
  await client.POST('/api/v1/order/create', { body: { orderId: order.id } });
  if (!data) throw new Error(error.reason);
  const link: string = data.paymentLink;
  return link;
}
