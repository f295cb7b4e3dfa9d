import { text } from 'node:stream/consumers';
import { serveElsewhere } from './serve-elsewhere.ts';

export interface Shop extends AsyncDisposable {
  readonly returnUrl: string;
  /** What browsers have posted, decoded. */
  readonly results: readonly Readonly<Record<string, string>>[];
}

export interface ShopOptions {
  /** 204 leaves the browser on the page that it comes from. Default 200, or 302 with a `location`. */
  readonly status?: 200 | 204 | undefined;
  /** Where the shop redirects to. */
  readonly location?: string | undefined;
}

/** The merchant's side: takes the form that comes with the customer, as a shop's server would. */
export async function openShop({ status = 200, location }: ShopOptions = {}): Promise<Shop> {
  const results: Record<string, string>[] = [];
  const server = await serveElsewhere(async (request, response) => {
    if (request.method === 'POST')
      results.push(Object.fromEntries(new URLSearchParams(await text(request))));
    if (location !== undefined) response.writeHead(302, { Location: location }).end();
    else {
      response.statusCode = status;
      response.end(status === 200 ? '<title>Shop</title><h1>Thank you</h1>' : undefined);
    }
  });
  return {
    returnUrl: `${server.url}return`,
    results,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
