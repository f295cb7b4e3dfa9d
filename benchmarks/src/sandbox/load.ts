import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

const CONNECTIONS = 16;
const HEADERS = { 'content-type': 'application/x-www-form-urlencoded' };
const CREDENTIALS = 'appId=sandbox_app_id&secretKey=sandbox_secret_key';

const ORDER = new URLSearchParams({
  orderAmount: '154.50',
  customerName: 'Asha Rao',
  customerPhone: '9000000001',
  customerEmail: 'asha@example.com',
  returnUrl: 'https://shop.example.com/return',
});

/** Returns the form of an order with an unused id. */
export function aNewOrder(orderId: string = randomUUID()): string {
  return `${CREDENTIALS}&orderId=${orderId}&${ORDER}`;
}

export function aRequest(fields: Readonly<Record<string, string>>): string {
  return `${CREDENTIALS}&${new URLSearchParams(fields)}`;
}

export interface Load {
  readonly url: string;
  readonly path: string;
  readonly seconds: number;
  readonly body: () => string;
}

/** Returns the requests per second that were answered with 200, over 16 connections. */
export async function throughput({ url, path, seconds, body }: Load): Promise<number> {
  const {
    '2xx': answered,
    non2xx,
    errors,
    duration,
  } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path,
        headers: HEADERS,
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  });
  if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx + errors} requests failed`);
  return answered / duration;
}

/** Sends one request; returns its reply and its milliseconds. */
export async function send(
  url: string,
  path: string,
  body: string,
): Promise<{ readonly reply: Readonly<Record<string, unknown>>; readonly ms: number }> {
  const startedAt = performance.now();
  const response = await fetch(`${url}${path}`, { method: 'POST', headers: HEADERS, body });
  const reply = (await response.json()) as Readonly<Record<string, unknown>>;
  if (response.status !== 200) throw new Error(`${path}: ${JSON.stringify(reply)}`);
  return { reply, ms: performance.now() - startedAt };
}
