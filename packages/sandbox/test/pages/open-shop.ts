import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Shop extends AsyncDisposable {
  readonly returnUrl: string;
  /** What browsers have posted, decoded. */
  readonly results: readonly Readonly<Record<string, string>>[];
}

export interface ShopOptions {
  /** 204 leaves the browser on the page that it comes from. Default 200. */
  readonly status?: 200 | 204;
}

/** The merchant's side: takes the form that comes with the customer, as a shop's server would. */
export async function openShop({ status = 200 }: ShopOptions = {}): Promise<Shop> {
  const results: Record<string, string>[] = [];
  const server = createServer(async (request, response) => {
    if (request.method === 'POST')
      results.push(Object.fromEntries(new URLSearchParams(await text(request))));
    response.statusCode = status;
    response.setHeader('Content-Type', 'text/html');
    response.end(status === 200 ? '<title>Shop</title><h1>Thank you</h1>' : undefined);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    returnUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/return`,
    results,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
