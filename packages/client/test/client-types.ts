/** Shows what compiles and what does not with `exactOptionalPropertyTypes`; the type check is the test. */
import type { IncomingMessage } from 'node:http';
import {
  Agent,
  type FormData as UndiciFormData,
  type Request as UndiciRequest,
  fetch as undiciFetch,
} from 'undici';
import { createClient, type Fetch, type Transaction, verifyPayment } from '../src/index.ts';

declare const maybe: string | undefined;
declare const signal: AbortSignal | undefined;
const client = createClient({
  appId: 'a',
  secretKey: 's',
  environment: 'test',
  timeoutMs: undefined,
});

const order = {
  orderId: 'o',
  orderAmount: '154.00',
  customerName: 'Asha',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
  returnUrl: 'https://shop.example.com',
};
client.orders.create({ ...order, orderNote: maybe, notifyUrl: undefined }, { signal });
// @ts-expect-error money is text, so that no float can touch it
client.orders.create({ ...order, orderAmount: 154 });
// @ts-expect-error a field is missing
client.orders.create({ orderId: 'o' });
// @ts-expect-error a field is misspelt
client.orders.getLink({ orderID: 'o' });
// @ts-expect-error the client adds the credentials
client.orders.getLink({ orderId: 'o', secretKey: 's' });
client.transactions.list({ startDate: '2026-03-01', endDate: '2026-03-02', count: 50 });
// @ts-expect-error the set of statuses that can be asked for is closed
client.transactions.list({ startDate: '2026-03-01', endDate: '2026-03-02', txStatus: 'LATER' });
client.credentials.verify({ timeoutMs: 500 });
// @ts-expect-error there is no such option, and no such field
client.credentials.verify({ timeout: 500 });
// @ts-expect-error one of environment and baseUrl has to be there
createClient({ appId: 'a', secretKey: 's' });
createClient({ appId: 'a', secretKey: 's', environment: 'test', baseUrl: 'http://localhost' });
// Any implementation of fetch may be the option `fetch`.
const dispatcher = new Agent();
const fetches: Fetch[] = [
  fetch,
  globalThis.fetch,
  undiciFetch,
  (url, init) => undiciFetch(url, { ...init, dispatcher }),
  (url, init) => fetch(url, { ...init, headers: { ...init.headers, 'X-A': new URL(url).host } }),
  async () => new Response('{}'),
  async () => Response.json({}),
  async (input: string | URL | Request, init?: RequestInit) => fetch(input, init),
];
createClient({ appId: 'a', secretKey: 's', environment: 'test', fetch: undiciFetch });
void fetches;
// @ts-expect-error it answers with something that has a status and a body
createClient({ appId: 'a', secretKey: 's', environment: 'test', fetch: async () => '{}' });
// @ts-expect-error there is no such environment
createClient({ appId: 'a', secretKey: 's', environment: 'prod', baseUrl: 'http://localhost' });
for await (const row of client.refunds.list({ startDate: new Date(), endDate: '2026-03-02' })) {
  row.refundAmount satisfies string;
}
// @ts-expect-error a list is walked or asked for a page, not awaited
(await client.settlements.list({ startDate: '2026-03-01', endDate: '2026-03-02' })).settlements;
const { reply, body: sent } = await client.orders.getStatus({ orderId: 'o' }).withResponse();
reply.orderStatus satisfies string;
sent satisfies string;

// An open set offers what is known and takes what is not.
const mode: Transaction['paymentMode'][] = ['UPI', 'SOMETHING_NEW'];
void mode;

// A payment result comes in as a request, its body or its fields.
declare const incoming: Request | UndiciRequest | FormData | UndiciFormData | URLSearchParams;
declare const body: string | Buffer | Uint8Array | ArrayBuffer | Record<string, string>;
await verifyPayment(incoming, 's');
await verifyPayment(body, 's');
await verifyPayment(JSON.parse('{}'), 's');
await verifyPayment(new Map([['orderId', 'o']]).entries(), 's');
declare const message: IncomingMessage;
// @ts-expect-error its body has not been read
await verifyPayment(message, 's');
// @ts-expect-error a promise has to be awaited
await verifyPayment(Promise.resolve('orderId=1'), 's');
