import type { Client, MaybeOptionalInit } from 'openapi-fetch';
import type { FetchPaths } from '../src/fetch-paths.ts';
import {
  createFetchClient,
  type FetchClient,
  type Middleware,
  type OrderDetails,
} from '../src/index.ts';

declare function use(...values: readonly unknown[]): void;

/** Arguments and results of the path client; only the compiler checks them. */
export async function pathClientTypes(client: FetchClient): Promise<void> {
  const body = {
    orderId: 'order-1',
    orderAmount: '154.00',
    customerName: 'Asha Rao',
    customerPhone: '9000000001',
    customerEmail: 'asha@example.com',
    returnUrl: 'https://shop.example.com/return',
  };

  const { data, error, response } = await client.POST('/api/v1/order/create', { body });
  if (data) {
    const link: string = data.paymentLink;
    const none: undefined = error;
    // @ts-expect-error: the reply has no such field
    data.paymentLnk;
    use(link, none);
  } else {
    const status: 'ERROR' = error.status;
    const reason: string | undefined = error.reason;
    const none: undefined = data;
    // @ts-expect-error: an error has no such field
    error.raeson;
    use(status, reason, none);
  }
  const received: Response = response;

  await client.POST('/api/v1/order/create', { body: { ...body, orderNote: undefined } });
  await client.POST('/api/v1/credentials/verify');
  await client.POST('/api/v1/credentials/verify', { signal: new AbortController().signal });
  await client.POST('/api/v1/transactions', {
    body: { startDate: '2026-03-01', endDate: '2026-03-02', count: 10 },
    keepalive: true,
    headers: { 'X-Request-Id': 'one' },
  });
  const text = await client.POST('/api/v1/order/info', { body: { orderId: 'a' }, parseAs: 'text' });
  const words: string | undefined = text.data;

  // @ts-expect-error: a field is missing
  await client.POST('/api/v1/order/create', { body: { orderId: 'order-1' } });
  // @ts-expect-error: the body is missing
  await client.POST('/api/v1/order/create');
  // @ts-expect-error: an optional field is misspelt
  await client.POST('/api/v1/order/create', { body: { ...body, orderNot: 'a gift' } });
  // @ts-expect-error: an amount is text
  await client.POST('/api/v1/order/create', { body: { ...body, orderAmount: 154 } });
  // @ts-expect-error: the client adds the credentials
  await client.POST('/api/v1/order/create', { body: { ...body, secretKey: 'key' } });
  // @ts-expect-error: there is no such path
  await client.POST('/api/v1/order/cancel', { body });
  // @ts-expect-error: there is no such option
  await client.POST('/api/v1/order/create', { body, header: {} });
  // @ts-expect-error: every operation is a POST
  await client.GET('/api/v1/order/create', { body });

  const own: Client<FetchPaths> = client;
  // What openapi-react-query asks for: nothing where no field is required.
  const optional: MaybeOptionalInit<FetchPaths['/api/v1/credentials/verify'], 'post'> = undefined;
  // @ts-expect-error: the body is required
  const needed: MaybeOptionalInit<FetchPaths['/api/v1/order/create'], 'post'> = undefined;
  use(optional, needed);
  use(received, words, own);
}

export const middleware: Middleware = {
  onRequest({ request, schemaPath, id }) {
    request.headers.set('traceparent', `${id} ${schemaPath}`);
    return request;
  },
};

export const details: Promise<OrderDetails | undefined> = createFetchClient({
  appId: 'app',
  secretKey: 'key',
  environment: 'test',
  middleware: [middleware],
})
  .POST('/api/v1/order/info', { body: { orderId: 'order-1' } })
  .then(({ data }) => data?.details);
